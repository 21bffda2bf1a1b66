import type { Entry } from '../../../glossary/entry.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { type Place, placeInWords, placeLike, placeOf } from '../records/ordinal-words.ts';
import { flightsTaken, travellerOf } from './crewmates.ts';

const FLIGHT = /^(?:flight|spaceflight|mission|trip)$/;
/** What is said behind it makes it the first of fewer. */
const NARROWED = /^ (?:as|with|since|after|at|for|on|aboard|to (?!space)|in (?!space))/;

/** "Gemini 6A was Wally Schirra's third spaceflight": which of somebody's flights it was. */
export function judgeNthFlights(context: SentenceContext): Verdict[] {
  return context.reading.descriptions.flatMap(({ subject, is, stance }) => {
    if (stance !== 'asserted') return [];
    const [told, flight] = FLIGHT.test(is.head.lower) ? [is, subject] : [subject, is];
    const which = FLIGHT.test(told.head.lower) ? ordinalOf(told) : undefined;
    const index = flight.head.tag === 'name' && flight.others.length === 0 ? context.referentAlone(flight) : undefined;
    const who = told.possessor ? travellerOf(told.possessor, context) : undefined;
    // "Kelly's first mission as commander"
    if (NARROWED.test(context.text.slice(told.end, told.end + 16))) return [];
    if (!which || index === undefined || !who || context.kindOf(index) !== 'crewed-flight') return [];
    return judge(context.entry(index), who, which, context);
  });
}
judgeNthFlights.needs = { word: FLIGHT, kinds: ['crewed-flight'] } satisfies Needs;

interface Which {
  readonly token: Token;
  readonly place: Place;
}

/** "third", where nothing else tells it apart: "the first flight as commander" is another. */
function ordinalOf({ modifiers, nouns, head, of, names }: NounPhrase): Which | undefined {
  const words = [...modifiers, ...nouns.filter((noun) => noun !== head)].filter(({ lower }) => lower !== 'space');
  const [token, another] = words;
  const place = token && placeOf(token.lower);
  return token && !another && place !== undefined && !of && names.length === 0 ? { token, place } : undefined;
}

function judge(flight: Entry, who: Entry, { token, place }: Which, context: SentenceContext): Verdict[] {
  const launchOf = ({ events }: Entry): string => events.find(({ type }) => type === 'launch')?.at ?? '';
  const flights = [...flightsTaken(who, context)].sort((a, b) => (launchOf(a) < launchOf(b) ? -1 : 1));
  const at = flights.findIndex(({ id }) => id === flight.id) + 1;
  const { knowledge } = context;
  const base = {
    check: 'wrong-crew' as const,
    claim: `${flight.id}: which flight of ${who.id}`,
    about: who.id,
    ...context.quoted(token),
  };
  // Nobody knows which flight is the last of somebody who may fly again.
  if (at === 0 || flights.some((one) => launchOf(one) === '') || (place === 'last' && at === flights.length)) return [];
  if (place === at) return [{ ...base, state: 'supported' }];
  return [
    {
      ...base,
      state: 'contradicted',
      message: 'wrong-crew.nth',
      known: placeInWords(at),
      ...(place === 'last' ? {} : { correction: placeLike(at, context.shown(token)) }),
      details: { subject: knowledge.spoken(flight.id), who: knowledge.spoken(who.id) },
    },
  ];
}
