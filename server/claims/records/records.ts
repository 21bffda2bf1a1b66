import type { Entry } from '../../../glossary/entry.ts';
import { CRAFT_KINDS } from '../../../glossary/schema/kinds.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import { inWords } from '../lists-in-words.ts';
import { unknownHolder } from '../unknown-holders.ts';
import { isFirstOfSeries } from './of-a-series.ts';
import { placesAt } from './ordinal-words.ts';
import type { KnownRecord } from './record-book.ts';
import { judgeDayOfRecord } from './record-days.ts';
import { claimedHolders, isAmongThoseBefore, isOneOfMany, isSameHolder } from './record-holders.ts';
import { ownerCountry, placesOfRecords, recordsSaid } from './record-phrases.ts';

/** "X was the first ...", "the first ..., X": records held against their holders and dates. */
export function judgeRecords(context: SentenceContext): Verdict[] {
  const { tokens } = context.reading;
  return placesOfRecords(context).flatMap((at) => {
    const token = tokens[at] as Token;
    const owner = ownerCountry(tokens, at, context);
    if (owner === null || isOfItsTime(tokens, at, context) || isAfterAnother(tokens, at)) return [];
    if (isOneOfMany(tokens, at) || isAmongThoseBefore(tokens, at) || isOneOfPlaces(tokens, at)) return [];
    const { records, end } = recordsSaid(at, owner, context);
    const span = { start: token.start, end: (tokens[end - 1] ?? token).end };
    if (isFirstOfSeries(span, context)) return [];
    // Several records may be told in the same words: it is enough that the claim holds for one.
    const judged = records.map((record) => judgeRecord(record, span, context));
    return judged.find((verdicts) => !verdicts.some(({ state }) => state === 'contradicted')) ?? judged[0] ?? [];
  });
}

/** "the next largest dwarf planet": the largest but for what was told before. */
const isAfterAnother = (tokens: readonly Token[], at: number): boolean =>
  /^(?:next|other|another|remaining)$/.test(tokens[at - 1]?.lower ?? '');

/** "the fourth and fifth": two places are two claims, which the ordinals read. */
const isOneOfPlaces = (tokens: readonly Token[], at: number): boolean =>
  [at, at - 2].some((start) => start >= 0 && (placesAt(tokens, start)?.places.length ?? 0) > 1);

/** Records that are broken: who held one then need not hold it now. */
const BREAKABLE =
  /^(oldest|youngest|longest|largest|biggest|heaviest|fastest|farthest|furthest|highest|most|closest|nearest|smallest|tallest|brightest)$/;
/** "took Glenn's record as the oldest person in space, and lost it in October", "replaces Glenn as the oldest" */
const CHANGING_HANDS =
  /^(?:took|take|taken|takes|taking|lost|lose|loses|broke|break|broken|breaks|breaking|beat(?:s|en|ing)?|(?:surpass|eclipse?|overtak|replac|succeed|supplant|dethron|unseat|outstrip|exceed|better)(?:e?s|e?d|ing)|overtook|overtaken)$/;
const PAST = /^(was|were|became|becomes|becoming|become|had|set|made|broke|then|time)$/;
/** Who will break it, as a text of that time says: others have since. */
const TO_COME = /^(?:will|would|could|may|might|'ll|hopes?|aims?|plans?|due)$/;

/** "was then the oldest person in space", "became the longest": a superlative of the past. */
function isOfItsTime(tokens: readonly Token[], at: number, context: SentenceContext): boolean {
  const before = tokens.slice(Math.max(0, at - 5), at).map(({ lower }) => lower);
  if (before.some((word) => /^(then|time|day)$/.test(word))) return true;
  if (!BREAKABLE.test(tokens[at]?.lower ?? '')) return false;
  return (
    before.some((word) => PAST.test(word) || TO_COME.test(word)) ||
    tokens.some(({ lower }) => CHANGING_HANDS.test(lower)) ||
    isToldOfThePast(tokens, at, context)
  );
}

/** "He returned as the oldest man in space": so he was, then. */
function isToldOfThePast(tokens: readonly Token[], at: number, { reading }: SentenceContext): boolean {
  const as = tokens.slice(Math.max(0, at - 3), at).findLast(({ lower }) => lower === 'as');
  return (
    as !== undefined &&
    reading.clauses.some(
      ({ complements, tense }) =>
        tense === 'past' &&
        complements.some(
          ({ preposition, phrase }) => preposition === 'as' && phrase.start >= as.start && phrase.start - as.end < 6,
        ),
    )
  );
}

/** "Apollo 8, the first mission to fly to the Moon": where people fly, a mission is one with people, and probes are not counted. */
const MISSION = /\b(?:mission|flight)s?\b/i;

function judgeRecord(record: KnownRecord, span: { start: number; end: number }, context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const { holders } = record.rule;
  const isAmongCrewed =
    MISSION.test(context.shown(span)) && holders.every((id) => knowledge.kind(id) !== 'crewed-flight');
  // "the first American spaceflight": without a word of people it may be that of a satellite.
  const isOfAnyFlight =
    /^first \S+ space ?flight$/i.test(context.shown(span)) &&
    holders.every((id) => knowledge.kind(id) === 'crewed-flight');
  const claimed = claimedHolders(
    span,
    context,
    (index) =>
      holders.some((id) => comparable(knowledge.kind(id), context.kindOf(index))) &&
      !(isAmongCrewed && context.kindOf(index) === 'crewed-flight') &&
      !(isOfAnyFlight && context.kindOf(index) === 'spacecraft'),
  );
  const base = { about: record.id, claim: record.id };
  const details = { record: `the ${context.shown(span).replace(/^the /i, '')}` };
  const stranger = claimed.length === 0 ? unknownHolder(span, holders, context) : undefined;
  if (stranger) return [notHeldBy(stranger, record, details, context)];
  const verdicts: Verdict[] = [];
  for (const { index, token } of claimed) {
    const entry = context.entry(index);
    const kinds = holders.map((id) => knowledge.kind(id));
    const isHolder = holders.some((id) => id === entry.id || isSameHolder(id, entry.id, context));
    if (isHolder) verdicts.push({ ...base, state: 'supported', check: 'wrong-record', span: token, found: '' });
    else if (kinds.some((kind) => comparable(kind, entry.kind)) && !isOfOtherSystem(entry, holders, context))
      verdicts.push({ ...notHeldBy(token, record, details, context), insteadOf: entry.id });
  }
  if (verdicts.length === 1 && verdicts[0]?.state === 'supported') verdicts.push(...judgeDate(record, span, context));
  return verdicts;
}

function notHeldBy(
  { start, end }: { readonly start: number; readonly end: number },
  record: KnownRecord,
  details: Record<string, string>,
  context: SentenceContext,
): Verdict {
  const { holders } = record.rule;
  const names = holders.map((id) => context.knowledge.nameOf(id));
  return {
    state: 'contradicted',
    check: 'wrong-record',
    claim: record.id,
    ...context.quoted({ start, end }),
    message: 'wrong-record',
    known: inWords(names),
    ...anyOf(names),
    about: record.id,
    details,
  };
}

/** "the fifth planet", said of another star's: what holds in the Solar System says nothing of it. */
const isOfOtherSystem = (entry: Entry, holders: readonly string[], { knowledge }: SentenceContext): boolean =>
  entry.kind === 'body' &&
  !knowledge.isWithin(entry.id, 'solar-system') &&
  holders.some((id) => knowledge.isWithin(id, 'solar-system'));

const comparable = (a: string | undefined, b: string): boolean =>
  a === b || (CRAFT_KINDS.has(a ?? '') && CRAFT_KINDS.has(b));

function judgeDate(record: KnownRecord, span: { start: number; end: number }, context: SentenceContext): Verdict[] {
  const dates = context.reading.tokens.filter((token) => token.date?.days !== undefined);
  const [date] = dates;
  const isBare = context.reading.clauses.length <= 1;
  if (dates.length !== 1 || !date || !isBare) return [];
  if (standsApart(span, date, context) || isOfAnotherClause(date, span, context)) return [];
  const before = context.reading.tokens[context.reading.tokens.indexOf(date) - 1];
  if (before && !/^(in|on)$/.test(before.lower)) return [];
  return judgeDayOfRecord(record, date, `the ${context.shown(span).replace(/^the /i, '')}`, context);
}

/** "the first woman in space, who was born in 1937, was X": the date of a clause that does not speak of the record. */
function isOfAnotherClause(date: Token, span: Span, { reading }: SentenceContext): boolean {
  const [from, to] = span.end <= date.start ? [span.end, date.start] : [date.end, span.start];
  const between = reading.tokens.filter(({ start, end }) => start >= from && end <= to);
  // "the first woman in space, the second being Savitskaya in 1982": behind "being" another has come in.
  if (
    between.some(
      ({ tag, lower }) => tag === 'relative' || /^(?:before|after|since|until|than|while|when|being)$/.test(lower),
    )
  )
    return true;
  const holdsSpan = (phrase: Span): boolean => phrase.start <= span.start && span.start < phrase.end;
  const isOwn = reading.descriptions.some(
    ({ subject, is, times }) =>
      (holdsSpan(subject) || holdsSpan(is)) && times.some(({ token }) => token.start === date.start),
  );
  if (isOwn) return false;
  return reading.clauses.some(
    ({ construction, agents, themes, complements, times }) =>
      times.some(({ token }) => token.start === date.start) &&
      (/^(?:relative|participle|gerund|infinitive)$/.test(construction) ||
        ![...agents, ...themes, ...complements.map(({ phrase }) => phrase)].some(holdsSpan)),
  );
}

/** A semicolon or "and" between them: the date may belong to something else. */
const standsApart = (a: { start: number; end: number }, b: Token, { reading }: SentenceContext): boolean =>
  reading.tokens.some(
    ({ tag, start }) =>
      (tag === 'stop' || tag === 'coordinator') &&
      start >= Math.min(a.end, b.end) &&
      start < Math.max(a.start, b.start),
  );
