import { areDisjoint, type Days, daysOf } from '../../../glossary/dates.ts';
import type { Entry } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import { EVENTS, type EventType } from '../../../glossary/schema/events.ts';
import { LAUNCHED_KINDS } from '../../../glossary/schema/kinds.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import { inWords } from '../lists-in-words.ts';
import type { NamedBody } from '../places/named-bodies.ts';
import { whenInWords } from '../times/words-of-dates.ts';
import { isBrother, isSameUndertaking, withoutParts } from '../times/working-lives.ts';
import type { KnownEvent } from './event-index.ts';
import { type RoleVerdict, rolesOf } from './event-roles.ts';

/** More that it could have been are not named. */
const MOST_NAMED = 6;

/**
 * The wrong one is the subject: everything else that the clause says fits the event of another craft, and the craft that it names cannot
 * have done it. "Voyager 1 flew past Neptune in 1989."
 */
export function craftMeant(
  types: readonly EventType[],
  clause: Clause,
  context: SentenceContext,
  phrase: NounPhrase,
  craft: EntryIndex,
  bodies: readonly NamedBody[],
): Verdict | undefined {
  const claimed = context.entry(craft);
  const days = soleDays(clause, context);
  if (!LAUNCHED_KINDS.has(claimed.kind) || !days) return undefined;
  if (!cannotHave(claimed, types, days, bodies, context)) return undefined;
  const fitting = context.knowledge.allEvents
    .during(types, days)
    .filter(({ entry, event }) => !isSameUndertaking(entry, claimed, context) && event.outcome !== 'failure')
    .filter((known) => isAnchored(rolesOf(known.event, clause, context, bodies), days, bodies, known));
  const candidates = likeliest(claimed, fitting, context);
  const [only] = candidates;
  if (!only || candidates.length > MOST_NAMED) return undefined;
  const names = candidates.map(({ entry }) => context.knowledge.nameOf(entry.id));
  const token = context.nameToken(phrase);
  return {
    state: 'contradicted',
    check: 'wrong-craft',
    claim: `${types.join('/')} of ${claimed.id}`,
    ...context.quoted(token),
    message: 'wrong-craft',
    known: inWords(names),
    ...anyOf(names),
    about: only.entry.id,
    insteadOf: claimed.id,
    details: {
      event: deedOf(only, bodies, context),
      when: names.length === 1 ? whenInWords(only.at) : 'at that time',
    },
    ...(only.event.source ? { source: only.event.source } : {}),
  };
}

const TOWARDS: Readonly<Partial<Record<EventType, string>>> = {
  flyby: '',
  impact: '',
  rendezvous: '',
  landing: 'on ',
  'orbit-insertion': 'around ',
};

/** "flew past Neptune", "was launched". */
function deedOf({ event }: KnownEvent, bodies: readonly NamedBody[], { knowledge }: SentenceContext): string {
  const { reads } = EVENTS[event.type];
  const towards = TOWARDS[event.type];
  const place = bodies.length > 0 && towards !== undefined ? event.roles.body?.[0] : undefined;
  return place === undefined ? reads : `${reads} ${towards}${knowledge.spoken(place)}`;
}

/** The only date of the clause. */
function soleDays(clause: Clause, context: SentenceContext): Days | undefined {
  const [time, another] = clause.times;
  if (time && !/\d{3}/.test(context.shown(time.token))) return undefined;
  return time && !another && !clause.adverbs.some((word) => /^(later|earlier|afterwards)$/.test(word))
    ? time.token.date?.days
    : undefined;
}

/** Every role agrees, and they are exact enough together to mean one event. */
function isAnchored(
  roles: readonly RoleVerdict[],
  days: Days,
  bodies: readonly NamedBody[],
  { at }: KnownEvent,
): boolean {
  if (!roles.every(({ agrees }) => agrees) || !roles.some(({ role }) => role === 'date')) return false;
  const has = (role: RoleVerdict['role']) => roles.some((one) => one.role === role);
  if (bodies.length > 0 && !has('body')) return false;
  const span = days.last - days.first;
  if (span === 0) return at.length >= 10;
  if (has('body')) return true;
  return span < 32 && (has('vehicle') || has('site'));
}

/** The craft that it names was elsewhere, not yet launched, no longer there, or its own event of the kind is known to be another. */
function cannotHave(
  entry: Entry,
  types: readonly EventType[],
  days: Days,
  bodies: readonly NamedBody[],
  context: SentenceContext,
): boolean {
  const { knowledge } = context;
  // A craft does not borrow the deeds of its brothers, only of what belongs to it.
  const family = [entry, ...knowledge.entriesOf(knowledge.ids(entry, 'members', 'carries', 'craft', 'carried-by'))];
  const own = family
    .flatMap((one) => one.events)
    .filter((event) => types.includes(event.type) && event.at !== undefined);
  const isThen = own.some((event) => !areDisjoint(daysOf(event.at as string) ?? days, days, 31));
  if (isThen) return false;
  const launch = knowledge.dayOf(entry, 'launch');
  if (launch && days.last < launch.first - 1) return true;
  if (types.length === 1 && types[0] === 'launch') return own.length > 0;
  const places = new Set(
    family.flatMap((one) => [
      ...knowledge.ids(one, 'targets'),
      ...one.events.flatMap((event) => [...(event.roles.body ?? []), ...(event.roles.in ?? [])]),
    ]),
  );
  const isElsewhere =
    knowledge.isComplete(entry, 'targets') &&
    bodies.length > 0 &&
    bodies.every(({ body }) => {
      const { id } = context.entry(body);
      return [...places].every((place) => !knowledge.isWithin(place, id) && !knowledge.isWithin(id, place));
    });
  return isElsewhere || (types.length === 1 && entry.completeEvents.includes(types[0] as EventType));
}

/** Of craft and the missions that they belong to, one each; a brother of the craft named before all others. */
function likeliest(claimed: Entry, fitting: readonly KnownEvent[], context: SentenceContext): KnownEvent[] {
  const heads = withoutParts(
    fitting.map(({ entry }) => entry),
    context,
  );
  const brothers = heads.filter((entry) => isBrother(claimed, entry, context));
  const chosen = brothers.length > 0 ? brothers : heads;
  return [...new Set(chosen)].flatMap((entry) => fitting.find((known) => known.entry === entry) ?? []);
}
