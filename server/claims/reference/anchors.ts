import { type Days, dayOf, daysOf, monthOf, yearOf } from '../../../glossary/dates.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Clause, ClauseTime, Reading } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { DateMention } from '../../mentions/dates.ts';
import { type RelativeDate, relativeDatesIn } from '../../mentions/relative-dates.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { SentenceContext } from '../context.ts';
import { EVENT_FRAMES } from '../events/event-frames.ts';

/**
 * A sentence with its relative times made days: "a year later" counts from the last date of the text, "50 years ago" from the day of
 * the document, "three days after launch" from the launch of what the clause speaks of. Each comes to the clause that it stands
 * in as a time like any other, as wide as its words are loose; what has no certain anchor is left out.
 */
export function withAnchoredTimes(context: SentenceContext): Reading {
  const { reading, text } = context;
  const relatives = relativeDatesIn(text, reading.sentence);
  let clauses = reading.clauses;
  for (const relative of relatives) {
    const at = clauseOf(relative, clauses, reading, text);
    const clause = at === undefined ? undefined : clauses[at];
    const days = clause && daysFor(relative, clause, context);
    if (days) clauses = clauses.map((one, i) => (i === at ? withTime(one, relative, days, text) : one));
  }
  return clauses === reading.clauses ? reading : { ...reading, clauses };
}

/** At the front of the sentence the main clause, else the clause in whose words it stands. */
function clauseOf(
  relative: RelativeDate,
  clauses: readonly Clause[],
  { sentence }: Reading,
  text: string,
): number | undefined {
  const isMain = ({ construction }: Clause): boolean => construction === 'active' || construction === 'passive';
  const isFront = /^[“"]?(?:\p{L}+ |just |and |but |then |in )?$/iu.test(text.slice(sentence.start, relative.start));
  if (isFront) {
    const first = clauses.findIndex(isMain);
    const other = clauses.findIndex(
      (one, i) => i !== first && one.verbSpan.start < (clauses[first]?.verbSpan.start ?? 0),
    );
    return first >= 0 && other < 0 ? first : undefined;
  }
  // The nearest verb to the left, with no comma, semicolon or relative pronoun in between.
  const before = clauses
    .map((clause, i) => ({ clause, i }))
    .filter(({ clause }) => clause.construction !== 'nominal' && clause.verbSpan.end <= relative.start)
    .sort((a, b) => b.clause.verbSpan.end - a.clause.verbSpan.end)[0];
  if (!before) return undefined;
  const between = text.slice(before.clause.verbSpan.end, relative.start);
  if (/[;:()]|\b(?:and|but|which|who|that|when|while|where|to)\b/.test(between)) return undefined;
  return stressedBy(relative, before.clause, clauses, text) ?? before.i;
}

/** "It was four months after Luna 9 that Surveyor 1 was launched": what is stressed belongs to what follows. */
function stressedBy(
  { end, anchor }: RelativeDate,
  { verb, agents }: Clause,
  clauses: readonly Clause[],
  text: string,
): number | undefined {
  if (verb !== 'be' || agents[0]?.head.lower !== 'it') return undefined;
  const from = Math.max(end, anchor?.end ?? 0);
  if (!/^ that\b/.test(text.slice(from))) return undefined;
  const at = clauses.findIndex(({ verbSpan, construction }) => construction !== 'nominal' && verbSpan.start > from);
  return at < 0 ? undefined : at;
}

function daysFor(relative: RelativeDate, clause: Clause, context: SentenceContext): Days | undefined {
  if (clause.times.some(({ token }) => token.date?.days !== undefined)) return undefined;
  const anchor =
    relative.from === 'last-date'
      ? lastDate(relative, context)
      : relative.from === 'reference-day'
        ? documentDay(context)
        : eventDays(relative, clause, context);
  return anchor && shifted(relative, anchor);
}

function shifted({ shift, fuzz, whole, month }: RelativeDate, { first, last }: Days): Days | undefined {
  if (month !== undefined)
    return yearOf(first) === yearOf(last)
      ? { first: dayOf(yearOf(first), month, 1), last: dayOf(yearOf(first), month + 1, 1) - 1 }
      : undefined;
  if (whole === undefined) return { first: Math.floor(first + shift - fuzz), last: Math.ceil(last + shift + fuzz) };
  const step = Math.sign(shift);
  if (whole === 'year') return { first: dayOf(yearOf(first) + step, 1, 1), last: dayOf(yearOf(last) + step, 12, 31) };
  if (last - first > 31) return undefined;
  return {
    first: dayOf(yearOf(first), monthOf(first) + step, 1),
    last: dayOf(yearOf(last), monthOf(last) + step + 1, 1) - 1,
  };
}

/** The last date before, in this sentence or the one before, where that has only one; a day without its year is one as well. */
function lastDate(relative: RelativeDate, context: SentenceContext): Days | undefined {
  const { reading, discourse } = context;
  if (isOfTwoCraft(relative, context)) return undefined;
  const here = reading.tokens.filter(({ tag, end }) => tag === 'date' && end <= relative.start);
  const dates = here.length > 0 ? here.map(({ date }) => date) : discourse.lastDates;
  const [only, another] = dates;
  return only?.days && another === undefined && only.precision !== 'decade' ? only.days : undefined;
}

/** "The one was launched first; the other reached Jupiter four months earlier": than the first did, and not than its launch. */
function isOfTwoCraft({ start }: RelativeDate, context: SentenceContext): boolean {
  const isBehind = context.text.slice(context.reading.sentence.start, start).split(' ').length > 3;
  const craft = context.mentions.filter(
    ({ end, entry }) => end <= start && /^(?:spacecraft|mission|crewed-flight)$/.test(context.kindOf(entry)),
  );
  return isBehind && new Set(craft.map(({ entry }) => entry)).size > 1;
}

const documentDay = ({ discourse, referenceDay }: SentenceContext): Days | undefined =>
  discourse.isDated ? { first: referenceDay, last: referenceDay } : undefined;

/** "after launch": of what the clause speaks of; "before Surveyor 1": the same sort of event of that; "after Luna 9 landed": what is told of it. */
function eventDays(relative: RelativeDate, clause: Clause, context: SentenceContext): Days | undefined {
  const { anchor } = relative;
  // "Three weeks after Luna 2 hit the Moon, Luna 3 ...": what was hit then says when, and not of itself.
  if (!anchor || [...clause.agents, ...clause.themes].some(({ start }) => anchor.start <= start && start < anchor.end))
    return undefined;
  const words = context.shown(anchor);
  const subject = [...(clause.construction === 'passive' ? clause.themes : clause.agents)][0];
  const index = subject && context.referent(subject);
  if (/^(?:its |the |their )?(?:launch|lift-?off)$/.test(words))
    return index === undefined ? undefined : launchOf(index, context);
  const named = context.mentions.filter(({ start, end }) => start >= anchor.start && end <= anchor.end);
  const [only] = named;
  if (!only || named.length > 1 || only.end !== anchor.end || only.start > anchor.start + 4) return undefined;
  const told = context.reading.clauses.find((one) => one !== clause && isToldOf(anchor, one)) ?? clause;
  const types = (EVENT_FRAMES[told.verb] ?? []).flatMap((frame) => frame.types);
  const events = context.entry(only.entry).events.filter(({ type, at }) => at !== undefined && types.includes(type));
  return events.length === 1 ? daysOf(events[0]?.at ?? '') : undefined;
}

/** Whether a clause that follows has its subject in the words before it: "after Hayabusa had come home". */
const isToldOf = ({ start, end }: Span, { construction, verbSpan, agents, themes }: Clause): boolean =>
  /^(?:active|passive)$/.test(construction) &&
  verbSpan.start >= end &&
  (construction === 'passive' ? themes : agents).some((phrase) => start <= phrase.start && phrase.end <= end);

function launchOf(index: EntryIndex, context: SentenceContext): Days | undefined {
  const launches = context.knowledge.events(context.entry(index), 'launch');
  return launches.length === 1 ? daysOf(launches[0]?.at ?? '') : undefined;
}

function withTime(clause: Clause, { start, end, anchor }: RelativeDate, days: Days, text: string): Clause {
  const date: DateMention = { start, end, days, precision: 'season' };
  const token: Token = {
    start,
    end,
    lower: text.slice(start, end).toLowerCase(),
    tag: 'date',
    verbs: [],
    isCapitalised: false,
    date,
  };
  const time: ClauseTime = { preposition: 'in', token, until: undefined };
  // "two years" before "later" is no object, "after launch" no complement.
  const isElse = (phrase: NounPhrase): boolean => phrase.start < start || phrase.end > (anchor?.end ?? end);
  return {
    ...clause,
    themes: clause.themes.filter(isElse),
    complements: clause.complements.filter(({ phrase }) => isElse(phrase)),
    times: [...clause.times, time],
    adverbs: clause.adverbs.filter((word) => !/^(?:later|earlier|ago|afterwards)$/.test(word)),
  };
}
