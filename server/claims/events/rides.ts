import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import { kindOf } from '../crews/aboard.ts';
import { flightsTaken, travellerOf } from '../crews/crewmates.ts';
import type { Needs } from '../frame-needs.ts';
import { inWords } from '../lists-in-words.ts';
import { isOnlyMeant } from './done-first.ts';
import { shareVehicle } from './event-roles.ts';
import { inFamilyOf, notOfFlight } from './flown-on.ts';

const ATOP = /^(?:atop|on top of|aboard)$/;
const BY = /^(?:on|by|with|in)$/;
const RIDING = /^ride$/;
const FLYING = /^(?:fly|launch|ride|rocket|lift|blast|soar|send|go|travel|boost|hurl|propel|loft|put)$/;

/** "Alan Shepard was sent into space atop an Atlas": a rocket on which somebody never flew. */
export function judgeRides(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.tense === 'future' || isOnlyMeant(clause, context.reading)) return [];
  const ridden = RIDING.test(clause.verb) ? clause.themes.find((theme) => isRocket(theme, context)) : undefined;
  const behind = clause.complements.find(
    ({ preposition, phrase }) =>
      (ATOP.test(preposition) || (BY.test(preposition) && FLYING.test(clause.verb))) && isRocket(phrase, context),
  )?.phrase;
  const rocket = ridden ?? behind;
  const riders = [...clause.themes, ...clause.agents].filter((phrase) => kindOf(phrase, context) === 'person');
  const [rider, another] = riders;
  if (!rocket || !rider || another) return [];
  // "Conrad, Kerwin and Weitz were sent up on a Saturn V": one of them who never was is enough.
  const people = [rider, ...rider.others].map((one) => travellerOf(context.alone(one), context));
  const judged = people.map((who) => (who ? judge(rocket, who, context) : []));
  return people.length > 1 && people.includes(undefined)
    ? []
    : (judged.find((verdicts) => verdicts.some(({ state }) => state === 'contradicted')) ?? judged[0] ?? []);
}
judgeRides.needs = { kinds: ['launch-vehicle'] } satisfies Needs;

const isRocket = (phrase: NounPhrase, context: SentenceContext): boolean =>
  phrase.others.length === 0 && kindOf(phrase, context) === 'launch-vehicle';

const LAUNCH = /^(?:launch|flight|mission|lift-?off)(?:e?s)?$/;

/** "Apollo 17 was the last crewed Saturn IB launch", "the first flight of the SLS and Starliner": a launch called by a rocket or craft that was not its own. */
export function judgeLaunchesCalled(context: SentenceContext): Verdict[] {
  return context.reading.descriptions.flatMap(({ subject, is, stance }): Verdict[] => {
    if (stance !== 'asserted' || !LAUNCH.test(is.head.lower) || is.possessor) return [];
    const [token, another] = is.names;
    const called = another ? [] : token && !is.of ? [token] : token ? [] : namesListed(is.of);
    if (called.length === 0 || (subject.others.length > 0 && !is.isPlural)) return [];
    const flights = [subject, ...subject.others].flatMap((phrase) => {
      const index = phrase.head.tag === 'name' ? context.referentAlone(phrase) : undefined;
      return index === undefined ? [] : [context.entry(index)];
    });
    return flights.flatMap((flight) => called.flatMap((one) => notOfFlight(flight, one, context) ?? []));
  });
}
judgeLaunchesCalled.needs = { word: LAUNCH } satisfies Needs;

const namesListed = (phrase: NounPhrase | undefined): Token[] =>
  phrase
    ? [phrase, ...phrase.others].flatMap(({ head, names }) =>
        head.tag === 'name' || /^(?:rocket|capsule|spacecraft|craft|launcher)$/.test(head.lower) ? names.slice(-1) : [],
      )
    : [];

function judge(rocket: NounPhrase, who: Entry, context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const token = context.nameToken(rocket);
  const claimed = [context.referentAlone(rocket), ...context.alternatives(token)].flatMap((index) =>
    index === undefined ? [] : [context.entry(index).id],
  );
  const flights = flightsTaken(who, context).map(({ events }) =>
    events.filter(({ type }) => type === 'launch').flatMap(({ roles }) => roles.by ?? []),
  );
  const flown = [...new Set(flights.flat())];
  // Only where the rocket of each flight is known.
  if (flown.length === 0 || flights.some((one) => one.length === 0)) return [];
  const isOne = (id: EntryId): boolean =>
    claimed.some((one) => shareVehicle(context, one, id) || inFamilyOf(one, id, context));
  if (flown.some(isOne)) return [];
  const names = flown.map((id) => knowledge.nameOf(id));
  return [
    {
      state: 'contradicted',
      check: 'wrong-vehicle',
      claim: `${who.id} atop ${claimed[0]}`,
      ...context.quoted(token),
      message: 'wrong-vehicle.rider',
      known: inWords(names),
      ...anyOf(names),
      about: who.id,
      details: { subject: knowledge.spoken(who.id) },
    },
  ];
}
