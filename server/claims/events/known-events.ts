import { daysOf } from '../../../glossary/dates.ts';
import type { Entry, EntryEvent } from '../../../glossary/entry.ts';
import type { EventType } from '../../../glossary/schema/events.ts';
import type { SentenceContext } from '../context.ts';
import type { EventFrame } from './event-frame.ts';

/** Where a body is named, the events that have one; of types in an order of rank the first that there is. */
export function fitting(
  events: readonly EntryEvent[],
  frame: EventFrame,
  hasBody: boolean,
  isAtSea: boolean,
): readonly EntryEvent[] {
  const first = frame.isRanked ? frame.types.find((type) => events.some((event) => event.type === type)) : undefined;
  const ranked = first ? events.filter((event) => event.type === first) : events;
  if (frame.isOfWork) return endsOfWork(ranked);
  const placed = hasBody ? ranked.filter(({ roles }) => roles.body ?? roles.in ?? roles.to) : [];
  const chosen = placed.length > 0 ? placed : ranked;
  return isAtSea ? chosen.filter(({ roles }) => roles.body === undefined || roles.body.includes('earth')) : chosen;
}

/** Of a craft that is known to have ended or fallen silent, only that: it had landed before, unless it landed to end. */
function endsOfWork(events: readonly EntryEvent[]): readonly EntryEvent[] {
  const daysIn = ({ at }: EntryEvent): number => (at === undefined ? 0 : (daysOf(at)?.first ?? 0));
  const ends = events.filter(({ type }) => type !== 'landing');
  const isEnd = (event: EntryEvent): boolean =>
    event.roles.body?.includes('earth') === true || ends.some((end) => daysIn(end) - daysIn(event) < SOON_AFTER);
  return ends.length > 0 ? events.filter((event) => event.type !== 'landing' || isEnd(event)) : events;
}
/** Days. */
const SOON_AFTER = 60;

/** Who arrives somewhere meets it, goes into orbit or lands there; the flybys on the way and afterwards are not meant. */
const arrivals = (events: readonly EntryEvent[], types: readonly EventType[]): readonly EntryEvent[] => {
  const settled =
    types.includes('rendezvous') && types.includes('orbit-insertion')
      ? events.filter(({ type }) => /^(?:orbit-insertion|landing|rendezvous)$/.test(type))
      : [];
  return settled.length > 0 ? settled : events;
};

/** The entry's events of these types, and those of its family that it shares. What befalls a module does not befall its station. */
export function eventsFor(entry: Entry, types: readonly EventType[], context: SentenceContext): EntryEvent[] {
  const own = arrivals(
    entry.events.filter(
      (event) =>
        (types.includes(event.type) || (isFailedLaunch(event) && types.includes('failure'))) &&
        event.at !== undefined &&
        !(event.type === 'orbit-insertion' && event.outcome === 'failure'),
    ),
    types,
  );
  if (entry.kind === 'station' && own.length === 0) return [];
  if (own.length === 0 && entry.kind === 'crewed-flight' && types.every((type) => entry.completeEvents.includes(type)))
    return [];
  const carried = new Set([
    ...context.knowledge.ids(entry, 'carries'),
    ...(own.length > 0 ? [] : context.knowledge.ids(entry, 'carried-by')),
  ]);
  const parts = partsOf(entry, context)
    .filter(({ id }) => !carried.has(id))
    .flatMap((part) => part.events.filter((event) => types.includes(event.type) && event.at !== undefined))
    // What came down with it says nothing more of where.
    .filter((event) => !own.some(({ type, at }) => type === event.type && isOneDay(at, event.at)));
  return [...arrivals([...own, ...parts], types)];
}

/** What fails on the way up is lost that day. */
const isFailedLaunch = ({ type, outcome }: EntryEvent): boolean => type === 'launch' && outcome === 'failure';

export const isOneDay = (one = '', other = ''): boolean => one.length >= 10 && one.slice(0, 10) === other.slice(0, 10);

const FLYING_KINDS: ReadonlySet<string> = new Set([
  'spacecraft',
  'mission',
  'crewed-flight',
  'station',
  'programme',
  'module',
]);

/** What shares an entry's events in loose speech. */
export const partsOf = (entry: Entry, context: SentenceContext): Entry[] =>
  FLYING_KINDS.has(entry.kind)
    ? context.knowledge
        .family(entry)
        .filter(
          (other) => other.id !== entry.id && ['spacecraft', 'mission', 'crewed-flight', 'module'].includes(other.kind),
        )
    : [];
