import { dateInWords, daysOf } from '../../../glossary/dates.ts';
import type { DateText, Entry, EntryEvent, EntryId } from '../../../glossary/entry.ts';
import type { Glossary } from '../../../glossary/glossary.ts';
import { EVENTS, type EventType } from '../../../glossary/schema/events.ts';
import type { Kind } from '../../../glossary/schema/kinds.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { datesIn } from '../../mentions/dates.ts';
import type { Claim } from '../fact-sheet/claims.ts';
import { laterNames, properName } from '../naming.ts';

/** What a mark stands for; each has a shape of its own, as colour is never the only sign. */
export const SIGNS_IN_ORDER = ['launch', 'passage', 'arrival', 'end', 'other', 'said'] as const;
export type Sign = (typeof SIGNS_IN_ORDER)[number];

/** Something that happened, or is to happen, on the way of a mission. Days are counted from 1 January 1970, with fractions. */
export interface Mark {
  readonly day: number;
  readonly sign: Sign;
  /** "Entered orbit". */
  readonly event: string;
  /** "Comet 67P"; empty where the event says enough. */
  readonly where: string;
  /** "6 August 2014". */
  readonly date: string;
  readonly isPlanned: boolean;
  readonly isFailure: boolean;
}

export interface TimelineRow {
  readonly entry: EntryId;
  readonly name: string;
  readonly kind: Kind;
  readonly from: number;
  /** Its end, or the reference day. */
  readonly to: number;
  /** It still goes on. */
  readonly isOpen: boolean;
  /** It has not begun. */
  readonly isPlanned: boolean;
  readonly marks: readonly Mark[];
}

export interface Timeline {
  readonly title: string;
  /** By launch, the earliest first. */
  readonly rows: readonly TimelineRow[];
  readonly from: number;
  readonly to: number;
  readonly referenceDay: number;
  /** Missions that there was no room for. */
  readonly leftOut: number;
}

/** More are no picture any more. */
const MOST_ROWS = 40;

const FLYING: ReadonlySet<Kind> = new Set<Kind>([
  'mission',
  'spacecraft',
  'crewed-flight',
  'expedition',
  'station',
  'module',
  'programme',
]);

const SIGNS: Readonly<Partial<Record<EventType, Sign>>> = {
  launch: 'launch',
  start: 'launch',
  'orbit-insertion': 'arrival',
  landing: 'arrival',
  rendezvous: 'arrival',
  docking: 'arrival',
  'first-crew': 'arrival',
  'sample-return': 'arrival',
  flyby: 'passage',
  impact: 'end',
  reentry: 'end',
  'contact-lost': 'end',
  end: 'end',
  failure: 'end',
  cancellation: 'end',
};
/** What no timeline of a flight shows: it happens on paper. */
const ON_PAPER: ReadonlySet<EventType> = new Set<EventType>([
  'announcement',
  'purchase',
  'merger',
  'reclassification',
  'renaming',
  'opening',
  'signature',
  'entry-into-force',
  'discovery',
  'creation',
]);
const BEGINNINGS: readonly EventType[] = ['launch', 'start', 'first-flight', 'first-crew'];
const ENDINGS: ReadonlySet<EventType> = new Set<EventType>([
  'end',
  'reentry',
  'impact',
  'contact-lost',
  'dissolution',
  'cancellation',
  'last-flight',
]);
const GOING_ON: ReadonlySet<string> = new Set(['operating', 'active', 'extended', 'dormant', 'under-construction']);

/** The missions that a text names, from launch to end, with what the glossary knows of their way, and the wrong dates of the text. */
export function timelineOf(
  analysis: Analysis,
  glossary: Glossary,
  claims: readonly Claim[],
  title: string,
): Timeline | undefined {
  const referenceDay = daysOf(analysis.referenceDay)?.first ?? 0;
  const all = [...analysis.firstMentions.keys()]
    .map((index) => glossary.entry(index))
    .filter(({ kind }) => FLYING.has(kind))
    .map((entry) => rowOf(entry, glossary, claims, referenceDay))
    .filter((row) => row !== undefined)
    .sort((a, b) => a.from - b.from || b.to - a.to);
  if (all.length === 0) return undefined;
  const rows = all.slice(0, MOST_ROWS);
  const days = rows.flatMap(({ from, to, marks }) => [from, to, ...marks.map(({ day }) => day)]);
  return {
    title,
    rows,
    from: Math.min(...days),
    to: Math.max(...days),
    referenceDay,
    leftOut: all.length - rows.length,
  };
}

function rowOf(
  entry: Entry,
  glossary: Glossary,
  claims: readonly Claim[],
  referenceDay: number,
): TimelineRow | undefined {
  const marks = entry.events
    .filter(({ type }) => !ON_PAPER.has(type))
    .map((event) => markOf(event, entry, glossary))
    .filter((mark) => mark !== undefined)
    .sort((a, b) => a.day - b.day);
  const beginning = marks.find(({ type }) => BEGINNINGS.includes(type)) ?? marks[0];
  const last = marks.at(-1);
  if (!beginning || !last) return undefined;
  const isPlanned = beginning.isPlanned || beginning.day > referenceDay;
  const done = marks.filter((mark) => !mark.isPlanned && mark.day <= referenceDay);
  const isOpen = !isPlanned && goesOn(entry, done);
  const end = done.filter(({ type }) => ENDINGS.has(type)).at(-1) ?? done.at(-1) ?? beginning;
  const to = isPlanned ? last.day : isOpen ? referenceDay : end.day;
  return {
    entry: entry.id,
    name: properName(entry),
    kind: entry.kind,
    from: Math.min(beginning.day, to),
    to,
    isOpen,
    isPlanned,
    marks: [...marks.map(({ type, ...mark }) => mark), ...saidOf(entry, claims)],
  };
}

/** By its status; where none is given, as long as no event ended it. */
function goesOn({ relations, kind }: Entry, done: readonly { readonly type: EventType }[]): boolean {
  const statuses = relations.status?.list ?? [];
  if (statuses.length > 0) return statuses.some(({ value }) => GOING_ON.has(value));
  const ends = done.some(({ type }) => ENDINGS.has(type) || (type === 'landing' && kind === 'crewed-flight'));
  return !ends && kind !== 'crewed-flight';
}

function markOf(
  { type, at, planned, roles, outcome }: EntryEvent,
  { kind }: Entry,
  glossary: Glossary,
): (Mark & { readonly type: EventType }) | undefined {
  const date = at ?? planned?.at(-1)?.at;
  const day = date === undefined ? undefined : momentOf(date);
  if (date === undefined || day === undefined) return undefined;
  const ids = roles.body ?? roles.to ?? (type === 'launch' ? [] : (roles.with ?? []));
  const isHomecoming = type === 'landing' && (kind === 'crewed-flight' || roles.body?.includes('earth') === true);
  const names = ids.map((id) => glossary.byId(id)).filter((known) => known !== undefined);
  return {
    type,
    day,
    sign: isHomecoming && roles.body?.every((body) => body === 'earth') !== false ? 'end' : (SIGNS[type] ?? 'other'),
    event: EVENTS[type].label,
    where: names.map((known) => laterNames(known)[0] ?? properName(known)).join(', '),
    date: dateInWords(date),
    isPlanned: at === undefined,
    isFailure: outcome === 'failure',
  };
}

/** The dates that the text gives it and that are not so. */
function saidOf(entry: Entry, claims: readonly Claim[]): readonly Mark[] {
  return claims
    .filter(
      ({ state, check, entry: about }) => state === 'contradicted' && check === 'wrong-date' && about === entry.id,
    )
    .flatMap(({ value, relation }) => {
      const [date] = datesIn(value);
      if (!date?.days) return [];
      const day = (date.days.first + date.days.last) / 2;
      return [
        { day, sign: 'said' as const, event: relation, where: '', date: value, isPlanned: false, isFailure: false },
      ];
    });
}

/** A date as a day, with its hour where that is known; the middle of what a month or a year leaves open. */
function momentOf(date: DateText): number | undefined {
  const days = daysOf(date);
  if (!days) return undefined;
  const [, hours, minutes] = /T(\d{2}):?(\d{2})?/.exec(date) ?? [];
  if (hours !== undefined) return days.first + Number(hours) / 24 + Number(minutes ?? 0) / 1440;
  return (days.first + days.last) / 2;
}

/** "2004–2016", "16–24 July 1969": from when to when a row goes, as a reader says it. */
export function stretchInWords({ from, to, isOpen, isPlanned }: TimelineRow): string {
  const [start, end] = [new Date(Math.floor(from) * 86_400_000), new Date(Math.floor(to) * 86_400_000)];
  const years = [start.getUTCFullYear(), end.getUTCFullYear()];
  if (isPlanned) return String(years[0]);
  if (isOpen) return `${years[0]}–`;
  if (to - from > 200) return years[0] === years[1] ? String(years[0]) : `${years[0]}–${years[1]}`;
  const iso = (date: Date): string => date.toISOString().slice(0, 10);
  const [first, last] = [dateInWords(iso(start)), dateInWords(iso(end))];
  if (first === last) return first;
  const isSameMonth = start.getUTCMonth() === end.getUTCMonth() && years[0] === years[1];
  return isSameMonth ? `${start.getUTCDate()}–${last}` : `${first} – ${last}`;
}
