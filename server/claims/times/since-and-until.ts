import { type Days, daysOf } from '../../../glossary/dates.ts';
import type { Entry, EntryEvent } from '../../../glossary/entry.ts';
import { EVENTS, type EventType } from '../../../glossary/schema/events.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { bodyIn } from '../places/named-bodies.ts';
import { partsOfLife, workingLife } from './working-lives.ts';
import { wrongDate } from './wrong-date.ts';

/** Done from a world's orbit, or on it, from the day of arrival. */
const STAYING = /^(?:orbit|circle)$/;
/** What a craft does as long as it works at all. */
const WORKING_AT_ALL = /^(?:operate|work|function|serve|run|last|survive)$/;
/** Said of what is no work of the craft, or of one that did not yet fly. */
const NO_WORK =
  /^(?:plan|develop|design|build|assemble|construct|test|prepare|delay|postpone|wait|expect|schedule|propose|study|fund|remain|be|have|know|hold|keep|call|name|rename|inspire|become|plague|haunt|lie|sit|rest|stand|stay|drift)$/;
const IN_SERVICE = /^(?:service|operation|operations|use|contact|touch|orbit)$/;
const PARTLY =
  /\b(?:extended|primary|prime|nominal|phases?|first|initial(?:ly)?|mostly|crewed|occupied|continuously|formation|at least|as|only)\b/i;
/** What is done to a station from its first crew on. */
const OCCUPIED = /^(?:occupy|inhabit|man|staff)$/;
const CRAFT: ReadonlySet<string> = new Set(['spacecraft', 'mission', 'station', 'module', 'programme']);
/** Days about a beginning or an end in which writers may set it. */
const A_MONTH = 31;
const HALF_A_YEAR = 183;
const A_YEAR = 365;
const ENDS: readonly EventType[] = ['end', 'contact-lost', 'impact', 'reentry'];

/** "has been mapping Mars since 1998", "hunted for planets until 2021": work before the launch, or beyond the end. */
export function judgeSinceAndUntil(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.tense === 'future' || context.reading.isQuestion) return [];
  const [time, another] = clause.times.filter(({ preposition }) => /^(?:since|until|till)$/.test(preposition));
  // "brought the first samples since 1976": no work since then, but the last such thing before.
  if (time?.preposition === 'since' && (!clause.isPerfect || clause.themes.some(isRanked))) return [];
  const days = time?.token.date?.days;
  const [phrase, other] = clause.agents;
  const isOccupied = OCCUPIED.test(clause.verb) && clause.construction === 'passive' && time?.preposition === 'since';
  const doer = isOccupied ? clause.themes[0] : phrase && (clause.construction === 'passive' ? undefined : phrase);
  if (!time || another || clause.times.length > 1 || !days || !doer || other || doer.others.length > 0) return [];
  const index = context.referent(doer);
  if (index === undefined || !CRAFT.has(context.kindOf(index)) || !isAtWork(clause)) return [];
  const entry = context.entry(index);
  const known = isOccupied
    ? beforeFirstCrew(entry, days)
    : time.preposition === 'since'
      ? beginning(entry, clause, days, context)
      : ending(entry, clause, days, context);
  return known ? [verdict(entry, time.token, known, context)] : [];
}
judgeSinceAndUntil.needs = { tags: ['date'], word: /^(?:since|until|till)$/ } satisfies Needs;

const isRanked = ({ modifiers }: NounPhrase): boolean =>
  modifiers.some(({ lower }) => /^(?:first|last|only|most|best|\w+est)$/.test(lower));

/** The clause tells of work, or of being in service or orbit. */
const isAtWork = ({ verb, complements }: Clause): boolean =>
  !NO_WORK.test(verb) ||
  (/^(?:be|remain|stay)$/.test(verb) &&
    complements.some(({ preposition, phrase }) => preposition === 'in' && IN_SERVICE.test(phrase.head.lower)));

type Known = EntryEvent & { readonly at: string };

/** "has been occupied since": nobody lived there before the first crew came. */
const beforeFirstCrew = ({ events }: Entry, days: Days): Known | undefined =>
  events.find(
    (event): event is Known =>
      event.type === 'first-crew' &&
      event.at !== undefined &&
      days.last < (daysOf(event.at)?.first ?? days.last) - A_MONTH,
  );

/** The launch where the work is said to have begun before it; who circles a world does so from the day of arrival. */
function beginning(entry: Entry, clause: Clause, days: Days, context: SentenceContext): Known | undefined {
  const life = workingLife(entry, context.knowledge);
  const launch = entry.events.find((event): event is Known => event.type === 'launch' && event.at !== undefined);
  if (!life || !launch) return undefined;
  const all = partsOfLife(entry, context.knowledge).flatMap(({ events }) => events);
  const arrival = STAYING.test(clause.verb) ? arrivalAt(clause, all, context) : undefined;
  const arrived = arrival && daysOf(arrival.at);
  if (arrived) return days.last < arrived.first - A_MONTH || days.first > arrived.last + A_MONTH ? arrival : undefined;
  // "has been in orbit since": since its launch.
  const isAloft = /^(?:be|remain|stay)$/.test(clause.verb) && isInOrbit(clause);
  const hasArrived = all.some(({ type }) => type === 'orbit-insertion');
  const launched = daysOf(launch.at);
  if (isAloft && launched && !hasArrived && days.first > launched.last + A_MONTH) return launch;
  const launches = all.flatMap(({ type, at }) => (type === 'launch' && at !== undefined ? (daysOf(at) ?? []) : []));
  return days.last < life.from.days.first - 1 && launches.every(({ first }) => days.last < first - 1)
    ? launch
    : undefined;
}

/** The one arrival in orbit about the world that the clause names. */
function arrivalAt(clause: Clause, events: readonly EntryEvent[], context: SentenceContext): Known | undefined {
  const bodies = clause.themes.flatMap((theme) => bodyIn(theme, context)?.body ?? []);
  const [body] = bodies;
  // "the planet", "its moon": the one that it went into orbit about.
  const isUnnamed = clause.themes.some(({ head, names }) => names.length === 0 && /^(?:planet|moon)$/.test(head.lower));
  if (bodies.length > 1 || (body === undefined && !isUnnamed)) return undefined;
  const id = body === undefined ? undefined : context.entry(body).id;
  const arrivals = events.filter(
    (event): event is Known =>
      event.type === 'orbit-insertion' &&
      event.at !== undefined &&
      (id === undefined || (event.roles.body?.includes(id) ?? false)),
  );
  return arrivals.length === 1 ? arrivals[0] : undefined;
}

/** "in orbit", whatever it is about. */
const isInOrbit = ({ complements }: Clause): boolean =>
  complements.some(({ preposition, phrase }) => preposition === 'in' && phrase.head.lower === 'orbit');

type Dated = Known & { readonly days: Days };

const endsOf = ({ events }: Entry): Dated[] =>
  events
    .flatMap((event) => {
      const days = daysOf(event.at);
      return ENDS.includes(event.type) && event.at !== undefined && days ? [{ ...event, at: event.at, days }] : [];
    })
    .sort((a, b) => a.days.last - b.days.last);

/** The last end, where the work is said to have gone on beyond it; the first, where all work is said to have ended long before. */
function ending(entry: Entry, clause: Clause, days: Days, context: SentenceContext): Known | undefined {
  const isGoingOn = entry.relations.status?.list.some(({ value }) => value === 'operating' || value === 'extended');
  if (isGoingOn || (clause.tense === 'present' && !clause.isPerfect)) return undefined;
  const own = endsOf(entry);
  const ofWork = own.filter(({ type }) => type === 'end' || type === 'contact-lost');
  const isAloft = STAYING.test(clause.verb) || clause.complements.some(({ phrase }) => phrase.head.lower === 'orbit');
  const last = (ofWork.length > 0 && !isAloft ? ofWork : own).at(-1);
  // What is paid for and written up when all is flown is still the programme.
  const slack = entry.kind === 'programme' ? A_YEAR : 2 * A_MONTH;
  const isBeyond = (end: Dated): boolean => days.first > end.days.last + slack;
  const wholes = context.knowledge.ids(entry, 'part-of');
  const others = partsOfLife(entry, context.knowledge).filter((one) => one !== entry && !wholes.includes(one.id));
  // What it carried, or carried it, may have worked on.
  if (last && isBeyond(last)) return others.flatMap(endsOf).every(isBeyond) ? last : undefined;
  const [first] = ofWork;
  const isWhole = WORKING_AT_ALL.test(clause.verb) && !PARTLY.test(context.shown(context.reading.sentence));
  return first && isWhole && days.last < first.days.first - HALF_A_YEAR ? first : undefined;
}

const verdict = (entry: Entry, token: Token, { type, at }: Known, context: SentenceContext): Verdict =>
  wrongDate(token, { entry, at, event: EVENTS[type].reads, claim: `${type} of ${entry.id}: date` }, context);
