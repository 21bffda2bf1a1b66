import { areDisjoint, type Days, daysOf } from '../../../glossary/dates.ts';
import type { Entry, EntryEvent, EntryId } from '../../../glossary/entry.ts';
import type { EventType } from '../../../glossary/schema/events.ts';
import { CRAFT_KINDS } from '../../../glossary/schema/kinds.ts';
import type { SentenceContext } from '../context.ts';
import type { Knowledge } from '../knowledge.ts';

/** A date as known, and its days. */
interface Dated {
  readonly at: string;
  readonly days: Days;
}

/** From launch to end; an end that is not known is left open. */
export interface WorkingLife {
  readonly from: Dated;
  readonly to?: Dated;
}

const ENDS: readonly EventType[] = ['end', 'contact-lost', 'reentry'];

/** When something was at work in space; of several craft together from the first launch to the last end. */
export function workingLife(entry: Entry, knowledge: Knowledge): WorkingLife | undefined {
  if (!CRAFT_KINDS.has(entry.kind)) return undefined;
  const own = ownLife(entry);
  if (own) return own;
  if (!knowledge.isComplete(entry, 'members') && entry.kind !== 'mission') return undefined;
  const lives = knowledge.ids(entry, 'members').map((id) => {
    const member = knowledge.byId(id);
    return member && ownLife(member);
  });
  if (lives.length === 0 || lives.some((life) => life === undefined)) return undefined;
  const all = lives.flatMap((life) => life ?? []);
  const from = all.map((life) => life.from).sort((a, b) => a.days.first - b.days.first)[0] as Dated;
  const ends = all.flatMap(({ to }) => to ?? []).sort((a, b) => b.days.last - a.days.last);
  return ends.length === all.length && ends[0] ? { from, to: ends[0] } : { from };
}

function ownLife(entry: Entry): WorkingLife | undefined {
  const from = datesOf(entry).find(({ event }) => event.type === 'launch');
  if (!from) return undefined;
  const to = endOf(entry);
  return to ? { from, to } : { from };
}

/** The last of its ends; of a flight with people its landing, of a craft that brought samples back their return. */
function endOf(entry: Entry): Dated | undefined {
  if (entry.relations.status?.list.some(({ value }) => value === 'operating' || value === 'extended')) return undefined;
  // Of a flight that lasted hours the landing stands behind the launch.
  const last = datesOf(entry)
    .reverse()
    .sort((a, b) => b.days.last - a.days.last)[0];
  const isHome = (one: typeof last): boolean =>
    one !== undefined &&
    ((entry.kind === 'crewed-flight' &&
      one.event.type === 'landing' &&
      one.event.roles.body?.includes('earth') === true) ||
      ENDS.includes(one.event.type) ||
      (one.event.type === 'sample-return' && entry.relations.status?.list.some(({ value }) => value === 'ended')) ||
      (one.event.type === 'impact' && entry.kind === 'spacecraft'));
  return isHome(last) ? last : undefined;
}

const datesOf = (entry: Entry): (Dated & { readonly event: EntryEvent })[] =>
  entry.events.flatMap((event) => {
    const days = daysOf(event.at);
    return event.at === undefined || !days ? [] : [{ event, at: event.at, days }];
  });

/** A craft at a world: flybys for three months before and after, stays up to the end of its work. */
export interface Visit {
  readonly entry: Entry;
  readonly body: EntryId;
  readonly days: Days;
  /** It stayed: orbited or landed. */
  readonly isStay: boolean;
}

const FAR = 100_000;
/** How long a craft of old that has no known end may have worked after its last event. */
const A_WHILE = 550;
const AROUND_A_FLYBY = 90;

/** Every visit of a craft, as far as its events tell. */
export function visitsOf(entry: Entry): Visit[] {
  const isAtWork = !entry.relations.status?.list.some(({ value }) => value === 'ended' || value === 'lost');
  const latest = Math.max(0, ...datesOf(entry).map(({ days }) => days.last));
  const end = endOf(entry)?.days.last ?? (isAtWork ? FAR : latest + A_WHILE);
  return entry.events.flatMap((event): Visit[] => {
    const days = daysOf(event.at);
    if (!days || event.outcome === 'failure') return [];
    const stay = ((): Days | undefined => {
      if (event.type === 'flyby' || event.type === 'impact')
        return { first: days.first - AROUND_A_FLYBY, last: days.last + AROUND_A_FLYBY };
      if (event.type === 'orbit-insertion' || event.type === 'landing' || event.type === 'rendezvous')
        return { first: days.first - AROUND_A_FLYBY, last: Math.max(departure(entry, event, days) ?? end, days.last) };
      return undefined;
    })();
    const isStay = event.type !== 'flyby' && event.type !== 'impact';
    return stay ? (event.roles.body ?? []).map((body) => ({ entry, body, days: stay, isStay })) : [];
  });
}

/** The day on which it left a world again, where that is known. */
export const departure = (entry: Entry, { roles }: EntryEvent, arrived: Days): number | undefined =>
  datesOf(entry).find(
    ({ event, days }) =>
      event.type === 'departure' &&
      days.first >= arrived.first &&
      event.roles.from?.some((place) => roles.body?.includes(place)),
  )?.days.last;

/** Whether some days lie wholly before or after a working life. */
export function isOutside(days: Days, { from, to }: WorkingLife): 'before' | 'after' | undefined {
  if (days.last < from.days.first - 1) return 'before';
  if (to && days.first > to.days.last + 1) return 'after';
  return undefined;
}

/** Its twin, another of its group, or one whose name differs in its number only. */
export function isBrother(a: Entry, b: Entry, { knowledge }: SentenceContext): boolean {
  if (knowledge.ids(a, 'twin').includes(b.id)) return true;
  const stem = (entry: Entry): string => (entry.names[0]?.text ?? '').replace(/[\s-]?(?:\d+[A-Z]?|[IVX]+|[A-Z])$/, '');
  if (stem(a) !== (a.names[0]?.text ?? '') && stem(a) === stem(b)) return true;
  const groups = (entry: Entry): EntryId[] => [...knowledge.ids(entry, 'part-of'), ...knowledge.groupsOf(entry.id)];
  return groups(a).some((group) => groups(b).includes(group) && knowledge.kind(group) !== 'programme');
}

/** The craft itself, its mission, what it carries or is carried by. */
export function isSameUndertaking(a: Entry, b: Entry, { knowledge }: SentenceContext): boolean {
  const bound = (one: Entry): EntryId[] => [
    one.id,
    ...knowledge.ids(one, 'part-of', 'members', 'carries', 'carried-by', 'craft'),
  ];
  return a.id === b.id || bound(a).includes(b.id) || bound(b).includes(a.id);
}

/** Who was at a world in these days, besides a craft and what belongs to it. */
export function visitorsAt(body: EntryId, days: Days, besides: Entry, context: SentenceContext): Entry[] {
  const { knowledge } = context;
  const there = knowledge.allEvents.visits.filter(
    (visit) =>
      !areDisjoint(visit.days, days) &&
      knowledge.isEitherWithin(visit.body, body) &&
      !isSameUndertaking(visit.entry, besides, context),
  );
  const overlap = (visit: Visit): number =>
    Math.min(visit.days.last, days.last) - Math.max(visit.days.first, days.first) + 1;
  // Who stayed is meant rather than who passed.
  const longest = Math.max(0, ...there.map(overlap));
  const long = there.filter((visit) => overlap(visit) * 2 >= longest);
  return withoutParts([...new Set(long.map(({ entry }) => entry))], context);
}

/** Of a craft and what it carries or belongs to, the one that stands for all. */
export function withoutParts(entries: readonly Entry[], { knowledge }: SentenceContext): Entry[] {
  const has = (id: EntryId): boolean => entries.some((other) => other.id === id);
  return entries.filter(
    (entry) =>
      !knowledge.ids(entry, 'part-of', 'carried-by').some(has) &&
      !entries.some((other) => other !== entry && knowledge.ids(other, 'carries').includes(entry.id)),
  );
}

/** Something and whatever belongs to it, whose events may bound its life as well. */
export const partsOfLife = (entry: Entry, knowledge: Knowledge): Entry[] => [
  entry,
  ...knowledge
    .entriesOf(knowledge.ids(entry, 'members', 'carries', 'craft', 'carried-by', 'part-of'))
    .filter(({ kind }) => kind !== 'programme'),
];
