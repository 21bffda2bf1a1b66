import { areDisjoint, type Days, daysOf } from '../../../glossary/dates.ts';
import type { Entry } from '../../../glossary/entry.ts';
import type { SentenceContext } from '../context.ts';

/** Days within which a flight came down whose landing is not known. */
const LONGEST_FLIGHT = 450;

/** The day on which a flight came home: who lands on the Moon does so before. */
export const homecoming = ({ events }: Entry): Days | undefined =>
  events
    .flatMap(({ type, at }) => (type === 'landing' && at !== undefined ? (daysOf(at) ?? []) : []))
    .sort((a, b) => b.last - a.last)[0];

export function isDuring(days: Days, flight: Entry, { knowledge }: SentenceContext): boolean {
  const start = knowledge.dayOf(flight, 'launch');
  const end = homecoming(flight);
  return (
    start !== undefined && !areDisjoint(days, { first: start.first, last: end?.last ?? start.last + LONGEST_FLIGHT }, 1)
  );
}

/** A flight, and the one craft that made it. */
interface FlightOfCraft {
  readonly flight: Entry;
  readonly craft: Entry;
}

/** "flew on Discovery in August 1983", of somebody who did so in other years: on which craft, where they made one flight in those days. */
export function craftThen(somebody: Entry, days: Days, context: SentenceContext): FlightOfCraft | undefined {
  const { knowledge } = context;
  const flights = knowledge
    .entriesOf(knowledge.flightsOf(somebody.id))
    .filter((one) => one.kind === 'crewed-flight' && isDuring(days, one, context));
  const [flight, another] = flights;
  if (!flight || another) return undefined;
  const [craft, more] = knowledge.entriesOf(knowledge.ids(flight, 'craft')).filter(({ kind }) => kind === 'spacecraft');
  return craft && !more ? { flight, craft } : undefined;
}
