import { daysOf } from '../../../glossary/dates.ts';
import type { Entry, EntryEvent } from '../../../glossary/entry.ts';
import { EVENTS, type EventType } from '../../../glossary/schema/events.ts';
import type { ClaimCheck, Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import { inWords } from '../lists-in-words.ts';
import type { RoleVerdict } from './event-roles.ts';

const CHECK_OF: Readonly<Record<RoleVerdict['role'], ClaimCheck>> = {
  date: 'wrong-date',
  vehicle: 'wrong-vehicle',
  site: 'wrong-site',
  body: 'wrong-target',
  place: 'wrong-site',
  station: 'wrong-target',
  partner: 'wrong-date',
};
const MESSAGE_OF: Readonly<Partial<Record<RoleVerdict['role'], string>>> = {
  place: 'wrong-site.came-down',
  station: 'wrong-target.station',
};
/**
 * One event that agrees in every role supports the claim. Otherwise the event that needs the fewest changes is meant: a single
 * change is the finding, where another role anchors it, or the entry has one such event only, or all of them are listed.
 */
export function decide(
  judged: readonly RoleVerdict[][],
  known: readonly EntryEvent[],
  entry: Entry,
  types: readonly EventType[],
  context: SentenceContext,
): Verdict[] {
  const best = judged
    .map((roles, i) => ({
      roles,
      event: known[i] as EntryEvent,
      wrong: roles.filter((role) => !role.agrees),
      right: roles.filter((role) => role.agrees),
    }))
    .sort((a, b) => a.wrong.length - b.wrong.length || b.right.length - a.right.length);
  const first = best[0];
  if (!first || first.roles.length === 0) return [];
  const claim = `${types.join('/')} of ${entry.id}`;
  if (first.wrong.length === 0 || isOfAnother(first, judged))
    return [
      {
        state: 'supported',
        check: 'wrong-date',
        claim,
        span: first.roles[0]?.span ?? { start: 0, end: 0 },
        found: '',
        about: entry.id,
      },
    ];
  const rivals = best.filter(
    (other) =>
      other.wrong.length === first.wrong.length && other !== first && sameChange(other.wrong, first.wrong) === false,
  );
  const isComplete =
    entry.kind === 'agreement' ||
    // "went into orbit" of a satellite is its launch.
    (types.includes('launch') && types.includes('orbit-insertion') && known.every(({ type }) => type === 'launch')) ||
    types.every((type) => EVENTS[type].grain === 'one' || entry.completeEvents.includes(type)) ||
    (known.length === 1 && types.includes('rendezvous') && entry.completeEvents.includes(first.event.type)) ||
    // Who comes home does so once.
    (types.includes('sample-return') &&
      types.includes('reentry') &&
      entry.kind !== 'programme' &&
      spread(known) < 30) ||
    ((types.includes('end') || types.includes('contact-lost')) && (known.length === 1 || isOneEnd(known))) ||
    // What was brought up once was bolted on once.
    (types.includes('launch') && types.includes('docking') && launchesOf(entry) === 1) ||
    // What was launched once comes down once.
    (first.event.type === 'reentry' && known.every(({ type }) => type === 'reentry') && launchesOf(entry) === 1) ||
    isOneArrival(known, entry, types, context) ||
    isOnlyPassed(first.wrong, entry, types, context) ||
    (context.knowledge.isComplete(entry, 'targets') &&
      context.knowledge.ids(entry, 'targets').filter((id) => id !== 'earth').length === 1 &&
      spread(known) < 500);
  const isAnchored = first.right.length > 0 || isBeforeLaunch(first.wrong, first.event, entry, context);
  const isBoth = areBothWrong(first, known, isComplete);
  const why =
    first.wrong.length > 1 && !isBoth
      ? 'more than one change would be needed'
      : rivals.length > 0 && !isComplete
        ? 'several events could be meant'
        : isLaterDeparture(first, types)
          ? 'it may have left what it had come to'
          : isParked(first.wrong, types)
            ? 'a probe may circle the Earth before it leaves'
            : isOneOfItsBeginnings(first.wrong, entry, types)
              ? 'a programme also begins with its first flight'
              : isReleased(first.wrong, entry, types)
                ? 'a station set it free then'
                : !isAnchored && !isComplete
                  ? 'the glossary does not list every such event'
                  : undefined;
  return first.wrong.slice(0, isBoth ? 2 : 1).map((role) => ({
    state: why ? ('unknown' as const) : ('contradicted' as const),
    check: isNeverThere(role, first.event) ? 'wrong-outcome' : CHECK_OF[role.role],
    claim: `${claim}: ${role.role}`,
    ...context.quoted(role.span),
    known: knownOf(best, role.role, context.knowledge.nameOf(entry.id)),
    ...(isNeverThere(role, first.event)
      ? {}
      : changesFor(
          role,
          rivals.flatMap(({ wrong }) => wrong),
        )),
    message: isNeverThere(role, first.event)
      ? 'wrong-outcome.not-there'
      : first.event.type === 'end' && role.role === 'body'
        ? 'wrong-target.ended'
        : (MESSAGE_OF[role.role] ?? CHECK_OF[role.role]),
    about: entry.id,
    details: { subject: context.knowledge.spoken(entry.id), event: EVENTS[first.event.type].reads },
    ...(first.event.source ? { source: first.event.source } : {}),
    ...(why ? { why } : {}),
  }));
}

/** "entered an orbit around the Earth", from which it was sent on. */
const isParked = ([role]: readonly RoleVerdict[], types: readonly EventType[]): boolean =>
  role?.body === 'earth' && types.includes('orbit-insertion');

/** "Ghana launched GhanaSat-1 in July 2017": carried up to a station in June, and set free from there. */
const isReleased = ([role]: readonly RoleVerdict[], { events }: Entry, types: readonly EventType[]): boolean => {
  const claimed = role?.role === 'date' && types.includes('launch') ? role.days : undefined;
  return (
    claimed !== undefined &&
    events.some(({ type, at, roles }) => {
      const days = type === 'separation' && roles.from?.includes('iss') && at !== undefined ? daysOf(at) : undefined;
      return days !== undefined && days.first <= claimed.last && claimed.first <= days.last;
    })
  );
};

/** "The Space Shuttle programme began in 1981": when it was decided on, or when it first flew. */
const isOneOfItsBeginnings = (
  [role]: readonly RoleVerdict[],
  { kind, events }: Entry,
  types: readonly EventType[],
): boolean => {
  const claimed = role?.role === 'date' ? role.days : undefined;
  if (kind !== 'programme' || !types.includes('start') || claimed === undefined) return false;
  return events.some(({ type, at }) => {
    const days = type === 'milestone' && at !== undefined ? daysOf(at) : undefined;
    return days !== undefined && days.first <= claimed.last && claimed.first <= days.last;
  });
};

/** "launched in October 1997 on a Proton from Baikonur": the month tells which of all launches is meant, and both are wrong. */
const areBothWrong = (
  { wrong, right }: { readonly wrong: readonly RoleVerdict[]; readonly right: readonly RoleVerdict[] },
  known: readonly EntryEvent[],
  isComplete: boolean,
): boolean =>
  isComplete &&
  known.length === 1 &&
  known[0]?.type === 'launch' &&
  wrong.length === 2 &&
  wrong.every(({ role }) => role === 'vehicle' || role === 'site') &&
  wrong[0]?.role !== wrong[1]?.role &&
  right.some(({ role }) => role === 'date');

/** The words that put one role right, as one event has it or another; of another event a different role may be the wrong one. */
function changesFor(role: RoleVerdict, others: readonly RoleVerdict[]): Partial<Verdict> {
  const offered = [role, ...others].flatMap(({ span, correction }) =>
    correction === undefined ? [] : [{ span, text: correction }],
  );
  const here = offered.filter(({ span }) => span.start === role.span.start).map(({ text }) => text);
  const elsewhere = offered.filter(({ span }) => span.start !== role.span.start);
  return here.length === 0 ? {} : { ...anyOf(here), ...(elsewhere.length === 0 ? {} : { otherwise: elsewhere }) };
}

/** "into orbit around Vesta and then around Ceres": one world is right here, the other belongs to another event. */
function isOfAnother(
  { wrong, right }: { readonly wrong: readonly RoleVerdict[]; readonly right: readonly RoleVerdict[] },
  judged: readonly RoleVerdict[][],
): boolean {
  const [other, more] = wrong;
  return (
    other?.role === 'body' &&
    more === undefined &&
    right.some(({ role }) => role === 'body') &&
    judged.some((roles) =>
      roles.some((one) => one.role === 'body' && one.agrees && one.span.start === other.span.start),
    )
  );
}

/** A landing on a world where it never came down: there is no other world to put in its place, as coming home is none. */
const isNeverThere = (role: RoleVerdict, { type, roles }: EntryEvent): boolean =>
  role.role === 'body' &&
  type === 'landing' &&
  (role.correction === undefined || roles.body?.every((body) => body === 'earth') === true);

/** "reached lunar orbit on 19 July and departed on 22 July": where from is not said, and it had left Earth before. */
const isLaterDeparture = (
  {
    wrong: [date],
    right,
    event,
  }: { readonly wrong: readonly RoleVerdict[]; readonly right: readonly RoleVerdict[]; readonly event: EntryEvent },
  types: readonly EventType[],
): boolean => {
  const launched = event.type === 'launch' && event.at !== undefined ? daysOf(event.at) : undefined;
  return (
    types.includes('departure') &&
    right.every(({ role }) => role !== 'site') &&
    launched !== undefined &&
    date?.role === 'date' &&
    (date.days === undefined || date.days.first > launched.last)
  );
};

/** Nothing happens to a craft before its launch. */
function isBeforeLaunch(
  wrong: readonly RoleVerdict[],
  event: EntryEvent,
  entry: Entry,
  context: SentenceContext,
): boolean {
  const launch = event.type === 'launch' ? undefined : context.knowledge.dayOf(entry, 'launch');
  return (
    launch !== undefined &&
    wrong.some((role) => role.role === 'date' && role.days !== undefined && role.days.last < launch.first - 1)
  );
}

/** "impact" and "end" on one day are one end. */
const isOneEnd = (known: readonly EntryEvent[]): boolean =>
  known.every(({ type }) => type === 'end' || type === 'impact' || type === 'reentry' || type === 'contact-lost') &&
  spread(known) < 3;

/** "Cassini arrived": into orbit, and what it brought came down soon after. */
const isOneArrival = (
  known: readonly EntryEvent[],
  entry: Entry,
  types: readonly EventType[],
  { knowledge }: SentenceContext,
): boolean =>
  types.includes('rendezvous') &&
  types.includes('docking') &&
  knowledge.isComplete(entry, 'targets') &&
  known.every(({ type }) => type === 'orbit-insertion' || type === 'landing') &&
  known.filter(({ type }) => type === 'orbit-insertion').length === 1 &&
  spread(known) < 500;

/** "Cassini crashed into Jupiter": nothing of it came down on a world that it only flew past. */
function isOnlyPassed(
  wrong: readonly RoleVerdict[],
  entry: Entry,
  types: readonly EventType[],
  { knowledge }: SentenceContext,
): boolean {
  const claimed = wrong.length === 1 ? wrong[0]?.body : undefined;
  if (!types.includes('impact') || claimed === undefined || !entry.events.some(({ type }) => type === 'end'))
    return false;
  const there = knowledge
    .family(entry)
    .flatMap(({ events }) => events.filter(({ roles }) => roles.body?.includes(claimed)));
  return there.length > 0 && there.every(({ type }) => type === 'flyby');
}

const launchesOf = (entry: Entry): number => entry.events.filter(({ type }) => type === 'launch').length;

/** The days between the first and the last of some events. */
function spread(events: readonly EntryEvent[]): number {
  const days = events.flatMap((event) => (event.at === undefined ? [] : (daysOf(event.at)?.first ?? [])));
  return Math.max(...days) - Math.min(...days);
}

const sameChange = (a: readonly RoleVerdict[], b: readonly RoleVerdict[]): boolean =>
  a.every((role, i) => role.known === b[i]?.known);
const knownOf = (
  best: readonly { readonly roles: readonly RoleVerdict[] }[],
  role: RoleVerdict['role'],
  itself: string,
): string => {
  const known = new Set(best.flatMap(({ roles }) => roles.filter((one) => one.role === role).map((one) => one.known)));
  // Who flew and what they flew in went up on the flight itself.
  if (known.size > 1) known.delete(itself);
  return inWords([...known].slice(0, 3));
};
