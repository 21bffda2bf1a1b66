import { areDisjoint, type Days, daysOf } from '../../../glossary/dates.ts';
import type { Entry } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import { EVENTS } from '../../../glossary/schema/events.ts';
import type { Description } from '../../clauses/clause.ts';
import { isOrdinal } from '../../clauses/lexicon.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { isOutside, partsOfLife, workingLife } from './working-lives.ts';
import { wrongDate } from './wrong-date.ts';

const FLOWN: ReadonlySet<string> = new Set(['spacecraft', 'mission', 'crewed-flight']);
/** What a craft or a flight is, and no film, stamp or topic. */
export const WHAT_FLIES =
  /^(?:spacecraft|craft|probe|satellite|mission|flight|spaceflight|lander|orbiter|rover|object|vehicle|test|launch|robot|voyage|telescope|observatory|capsule)s?$/;
/** Beside these a date may be that of another thing. */
const ANOTHER_TIME =
  /^(?:since|until|till|after|before|next|planned|still|yet|later|earlier|anniversary|known|said|called|named|model|replica|stamp|film|movie|book|documentary|following|like|than|sold|shown|built|ago|plans?|idea|proposed)$/;
/** Months within which what was done by parts of it, or after it, is told of the whole. */
const NEAR = 62;

/** "In 1962 Luna 3 was the first craft to see ...", "Voskhod 1 was a Soviet mission in October 1962": nothing is so before it flies, nor after its end. */
export function judgeDescribedTimes(context: SentenceContext): Verdict[] {
  const { tokens, clauses, descriptions, isQuestion } = context.reading;
  const [date, another] = tokens.filter(({ tag }) => tag === 'date');
  const days = date?.date?.days;
  if (isQuestion || !date || another || !days || date.date?.precision === 'decade') return [];
  if (tokens.some(({ lower }) => ANOTHER_TIME.test(lower))) return [];
  const told = descriptions.filter(
    ({ construction, stance, tense }) => construction === 'copula' && stance === 'asserted' && tense === 'past',
  );
  const [one, other] = told;
  if (!one || other || !isOfWhole(date, one, context)) return [];
  // A verb of its own may have the date.
  const isAlone = clauses.every(
    ({ construction, times, end }) =>
      /^(?:infinitive|nominal|adjective|possessive)$/.test(construction) ||
      (/^(?:participle|relative)$/.test(construction) && times.length === 0 && end <= one.is.start),
  );
  const craft = isAlone ? craftTold(one, context) : undefined;
  return craft === undefined ? [] : judge(context.entry(craft), date, days, context);
}
judgeDescribedTimes.needs = { tags: ['date'], kinds: ['spacecraft', 'mission', 'crewed-flight'] } satisfies Needs;

/** In front of it all, behind it all, or between commas behind its subject: "Apollo 8, in December 1968, was". */
function isOfWhole(date: Token, { subject, end }: Description, { reading, text }: SentenceContext): boolean {
  const { tokens } = reading;
  const at = tokens.indexOf(date);
  const before = tokens[at - 1];
  if (before && !/^(?:in|on|of|year)$/.test(before.lower) && at !== 0) return false;
  // "The Apollo-Soyuz Test Project of July 1975 was"
  if (before?.lower === 'of') return date.end === subject.end && tokens[at - 2]?.tag === 'name';
  const isInFront = at <= 1;
  const isBehind =
    date.start >= end - (date.end - date.start) - 1 && tokens.slice(at + 1).every(({ tag }) => tag !== 'name');
  const isBetween =
    date.start > subject.end && /^, $/.test(text.slice(subject.end, before?.start ?? 0)) && text[date.end] === ',';
  return isInFront || isBehind || isBetween;
}

/** The one craft of two phrases of which one says what the other is. */
function craftTold({ subject, is }: Description, context: SentenceContext): EntryIndex | undefined {
  const [name, rank] = isNamed(subject) ? [subject, is] : [is, subject];
  const index = isNamed(name) ? context.soleReferent(name) : undefined;
  if (
    index === undefined ||
    !FLOWN.has(context.kindOf(index)) ||
    context.alternatives(context.nameToken(name)).length > 1
  )
    return undefined;
  const isRanked = rank.modifiers.some(({ lower }) => isOrdinal(lower) || /^(?:last|only|maiden)$/.test(lower));
  const isFlying = WHAT_FLIES.test(rank.head.lower) && rank.possessor === undefined;
  return isFlying && (isRanked || rank.determiner === 'a') ? index : undefined;
}

const isNamed = ({ head, names, others }: NounPhrase): boolean =>
  names.length === 1 && others.length === 0 && (head.tag === 'name' || WHAT_FLIES.test(head.lower));

function judge(craft: Entry, date: Token, days: Days, context: SentenceContext): Verdict[] {
  const life = workingLife(craft, context.knowledge);
  if (!life || !isOutside(days, life)) return [];
  // Whatever else is named may have its day then.
  const named = context.mentions.flatMap(({ entry }) => [context.entry(entry)]);
  const isThen = [...partsOfLife(craft, context.knowledge), ...named].some(({ events }) =>
    events.some(({ at }) => !areDisjoint(daysOf(at) ?? days, days, NEAR) && at !== undefined),
  );
  const launch = craft.events.find(({ type }) => type === 'launch')?.at;
  if (isThen || launch === undefined) return [];
  const known = { entry: craft, at: launch, event: EVENTS.launch.reads, claim: `time of ${craft.id} as described` };
  return [wrongDate(date, known, context)];
}
