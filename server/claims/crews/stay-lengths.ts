import type { Entry } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { QuantityMention } from '../../mentions/quantities.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { flightsTaken, knownTraveller } from './crewmates.ts';
import { stayOf } from './stays-told.ts';

const SPENDING = /^spend$/;
const LIVING = /^(?:live|stay|work|serve|remain)$/;
const ABOARD = /^(?:aboard|on board|in|on|at|inside)$/;
/** A share of what is known, and days: how far a round number may be off. */
const [LOOSENESS, A_FEW] = [1.08, 3];
/** Days that somebody may have stayed on after the craft that took them up was gone: of a shuttle, or of a crew that lived there. */
const LEFT_THERE = 220;
const LONG = 100;
const A_DAY = 1;

/** "Conrad, Kerwin and Weitz spent 58 days in Skylab": longer than all their flights to the station lasted. */
export function judgeStayLengths(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.tense !== 'past' || clause.construction !== 'active') return [];
  const [who, another] = clause.agents;
  const span = spanOf(clause);
  const place = clause.complements.find(
    ({ preposition, phrase }) => ABOARD.test(preposition) && isStation(phrase, context),
  );
  if (!who || another || !span || !place) return [];
  const people = context.referents(who).map((one) => (one === undefined ? undefined : knownTraveller(one, context)));
  const station = context.referentAlone(place.phrase);
  if (station === undefined || people.some((one) => one === undefined)) return [];
  const known = Math.max(...people.flatMap((one) => (one ? longest(one, context.entry(station), context) : [])));
  const { min, unit } = span.quantity;
  const [first] = people;
  if (!first || known <= 0 || min <= known * LOOSENESS + A_FEW) return [];
  const token = { start: span.start, end: span.end };
  return [
    {
      state: 'contradicted',
      check: 'wrong-quantity',
      claim: `${first.id}: time at ${context.entry(station).id}`,
      ...context.quoted(token),
      message: 'wrong-quantity.stay',
      known: `${Math.round(known)} days`,
      ...(unit === 'd' ? { correction: `${Math.round(known)} days` } : {}),
      about: first.id,
      details: {
        subject: context.knowledge.spoken(first.id),
        world: context.knowledge.spoken(context.entry(station).id),
      },
    },
  ];
}
judgeStayLengths.verbs = [SPENDING, LIVING];
judgeStayLengths.needs = { tags: ['quantity'], kinds: ['station'] } satisfies Needs;

interface Span {
  readonly start: number;
  readonly end: number;
  readonly quantity: QuantityMention;
}

/** "spent 58 days", "lived for 58 days": the only figure of the clause. */
function spanOf({ verb, themes, complements }: Clause): Span | undefined {
  const phrases = SPENDING.test(verb)
    ? themes
    : complements.filter(({ preposition }) => preposition === 'for').map(({ phrase }) => phrase);
  const [only, more] = phrases.filter(({ head }) => head.quantity?.dimension === 'duration');
  const quantity = only?.head.quantity;
  return only && quantity && !more && quantity.min >= A_DAY
    ? { start: only.head.start, end: only.head.end, quantity }
    : undefined;
}

const isStation = (phrase: NounPhrase, context: SentenceContext): boolean => {
  const index = context.soleReferent(phrase);
  return index !== undefined && context.kindOf(index) === 'station';
};

/** All days that somebody was up with flights that went to the station; where none is known to have, with all. */
function longest(person: Entry, station: Entry, context: SentenceContext): number {
  const { knowledge } = context;
  const flights = flightsTaken(person, context);
  const there = flights.filter((flight) => knowledge.ids(flight, 'station').includes(station.id));
  const mayBeThere = flights.filter(
    (flight) => !there.includes(flight) && knowledge.ids(flight, 'station').length === 0 && hasDocked(flight),
  );
  const days = (there.length > 0 ? [...there, ...mayBeThere] : flights).map((flight) => {
    const [stay] = stayOf(person, flight, context);
    if (!stay) return Number.POSITIVE_INFINITY;
    const length = stay.down.days.last - stay.up.days.first;
    const isOfShuttle = knowledge.ids(flight, 'craft').includes('space-shuttle');
    const mayHaveStayed = stay.home === flight && station.id !== 'skylab' && (isOfShuttle || length > LONG);
    return length + (mayHaveStayed ? LEFT_THERE : 0);
  });
  return days.reduce((sum, one) => sum + one, 0);
}

const hasDocked = ({ events }: Entry): boolean => events.some(({ type }) => type === 'docking');
