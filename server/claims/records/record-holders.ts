import type { EntryId } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { SentenceContext } from '../context.ts';
import { placeOf } from './ordinal-words.ts';

/** Somebody or something said to be what a phrase says, and the token that names it. */
export interface ClaimedHolder {
  readonly index: EntryIndex;
  readonly token: Token;
}

/** Deeds that are the thing done: "made the first soft landing". */
const DEED =
  /^(take|make|achieve|perform|obtain|send|return|accomplish|complete|carry|bring|pull|represent|mark|constitute|conduct)$/;
const CARGO =
  /^(rover|lander|satellite|telescope|instrument|camera|helicopter|drone|vehicle|experiment|module|laboratory)s?$/;
/** What one does on the way to being the first. */
const RESULTING =
  /^(step|go|fly|launch|lift|land|climb|travel|emerge|exit|float|walk|orbit|circle|dock|splash|soar|leave|pass|touch)$/;

const touches = (phrase: Span, span: Span): boolean => phrase.start <= span.start && span.start < phrase.end;

/**
 * Who is said to be what stands at a span ("the first woman in space"); nobody where that is denied, asked or not said, or where
 * two who could be (`isFit`) are possible.
 */
export function claimedHolders(
  span: Span,
  context: SentenceContext,
  isFit: (index: EntryIndex) => boolean = () => true,
): ClaimedHolder[] {
  const doer = doneBy(span, context);
  if (doer && isFit(doer.index)) return [doer];
  const beside = setBeside(span, context) ?? belongsTo(span, context);
  if (beside && isFit(beside.index)) return [beside];
  const phrases = [...describedAs(span, context, isFit)];
  if (phrases.length === 0)
    phrases.push(...context.reading.clauses.flatMap((clause) => holderOf(clause, span, context) ?? []).slice(0, 1));
  const readings = phrases
    .map((phrase) => holdersIn(phrase, context).filter(({ index }) => isFit(index)))
    .filter((holders) => holders.length > 0);
  const isClear = readings.every((holders) => holders[0]?.index === readings[0]?.[0]?.index);
  return isClear ? (readings[0] ?? []) : [];
}

/** "The first woman in space, X, ...", "As the first woman in space, X did ...": at the front, with a name right behind. */
function setBeside({ start, end }: Span, context: SentenceContext): ClaimedHolder | undefined {
  const { sentence, tokens, isQuestion, clauses } = context.reading;
  const opening = /^(as )?the $/i.exec(context.text.slice(sentence.start, start));
  if (isQuestion || !opening || context.text.slice(end, end + 2) !== ', ') return undefined;
  const at = tokens.findIndex((token) => token.start === end + 2);
  const token = tokens[at];
  const index = token?.tag === 'name' && context.alternatives(token).length === 1 ? context.meaning(token) : undefined;
  const isClosed =
    opening[1] !== undefined || (tokens[at + 1]?.tag === 'comma' && tokens[at + 2]?.tag !== 'coordinator');
  const isSaid = clauses.every(({ stance, construction }) => stance === 'asserted' || construction === 'infinitive');
  return token && index !== undefined && isClosed && isSaid ? { index, token } : undefined;
}

const TITLE = /^(?:the|that) (?:title|honou?r|distinction|record|fame) of (?:being )?(?:the )?$/i;
const BELONGING = /^(?:belong|go|fall|pass)$/;

/** "The title of first woman in space belongs to X". */
function belongsTo({ start }: Span, context: SentenceContext): ClaimedHolder | undefined {
  const { sentence, clauses, isQuestion } = context.reading;
  if (isQuestion || !TITLE.test(context.text.slice(sentence.start, start))) return undefined;
  const clause = clauses.find(({ verb, verbSpan }) => BELONGING.test(verb) && verbSpan.start > start);
  if (clause?.stance !== 'asserted' || clause.tense === 'future') return undefined;
  const phrase = clause.complements.find(({ preposition }) => preposition === 'to')?.phrase;
  const index = phrase && phrase.others.length === 0 && phrase.names.length > 0 ? context.referent(phrase) : undefined;
  return phrase && index !== undefined ? { index, token: context.nameToken(phrase) } : undefined;
}

/** The phrases that a copula or an apposition may set beside it. */
function describedAs(span: Span, context: SentenceContext, isFit: (index: EntryIndex) => boolean): NounPhrase[] {
  return context.reading.descriptions.flatMap(({ subject, is, stance }) => {
    if (stance !== 'asserted' && !(stance === 'planned' && isResult(is, context))) return [];
    const isSaid =
      (touches(is, span) && !isWithinOf(is, span)) || goesOn(is, span, context) || isAdded(is, span, context, isFit);
    const phrase = isSaid ? subject : touches(subject, span) ? is : undefined;
    // "the largest moons are Titania and Oberon": of several together each need not be the largest.
    const set = phrase === subject ? is : subject;
    const isShared = phrase !== undefined && phrase.others.length > 0 && set.isPlural;
    if (isShared && /(?:est|most|least)\b/.test(context.shown(set))) return [];
    return phrase && isNamed(phrase) ? [phrase] : [];
  });
}

/** "the target of the first docking", "the third of the first orbiters": what a phrase belongs to is not what it is. */
const isWithinOf = ({ head, of }: NounPhrase, span: Span): boolean =>
  of !== undefined && of.start <= span.start && head.end <= span.start && !SAME_THING.test(head.lower);
const SAME_THING = /^(?:record|title|distinction|honour|honor|status|flight|mission|crew|commander|pilot|member|part)$/;

/** By a name, or as spoken of before; "the first vehicle to orbit the Moon" holds another record. */
const isNamed = ({ names, head }: NounPhrase): boolean =>
  names.length > 0 || head.tag === 'pronoun' || head.isCapitalised;

/** "the first soft landing (by Luna 9)", "the first spacewalk by Leonov": by whom right behind it. */
function doneBy(span: Span, context: SentenceContext): ClaimedHolder | undefined {
  const { tokens, clauses } = context.reading;
  const at = tokens.findIndex(({ start }) => start >= span.end);
  const by = at >= 0 && tokens[at]?.tag === 'open' ? at + 1 : at;
  if (at < 0 || tokens[by]?.lower !== 'by') return undefined;
  const isSaid = clauses.every(
    ({ stance, start, end }) => stance === 'asserted' || end < span.start || start > span.end,
  );
  const token = tokens.slice(by + 1, by + 4).find(({ tag }) => tag === 'name');
  const index = token && context.meaning(token);
  return token && index !== undefined && isSaid ? { index, token } : undefined;
}

/** "was the eighth crewed mission and the third to land": the second place is said of the same. */
function goesOn(is: NounPhrase, span: Span, { reading }: SentenceContext): boolean {
  const between = reading.tokens.filter(({ start, end }) => start >= is.end && end <= span.start);
  return (
    between.at(-1)?.tag === 'determiner' &&
    between.at(-2)?.tag === 'coordinator' &&
    !between.some(({ tag }) => /^(?:verb|auxiliary|relative|stop|dash)$/.test(tag))
  );
}

/** "was the ninth crewed mission, the fourth to land": a place without a noun is one among what the place before counts. */
function isAdded(is: NounPhrase, span: Span, context: SentenceContext, isFit: (index: EntryIndex) => boolean): boolean {
  const { tokens } = context.reading;
  const at = tokens.findIndex(({ start }) => start >= span.end);
  if (tokens[at]?.tag !== 'to' || !is.modifiers.some(({ lower }) => placeOf(lower) !== undefined)) return false;
  const between = tokens.filter(({ start, end }) => start >= is.end && end <= span.start);
  return (
    between.at(-1)?.lower === 'the' &&
    between.at(-2)?.tag === 'comma' &&
    between.every((token) => {
      const index = token.tag === 'name' ? context.meaning(token) : undefined;
      return !/^(?:verb|auxiliary|relative|stop|noun)$/.test(token.tag) && (index === undefined || !isFit(index));
    })
  );
}

/** "stepped out to become the first": what came of it, not what was wanted. */
function isResult(is: NounPhrase, { reading }: SentenceContext): boolean {
  const at = reading.tokens.findIndex((token) => token.start >= is.start);
  if (reading.tokens[at - 1]?.lower !== 'become' || reading.tokens[at - 2]?.lower !== 'to') return false;
  const before = reading.clauses.filter((clause) => clause.verbSpan.end <= is.start).at(-1);
  return before !== undefined && before.stance === 'asserted' && before.tense === 'past' && RESULTING.test(before.verb);
}

function holderOf(clause: Clause, span: Span, context: SentenceContext): NounPhrase | undefined {
  if (clause.stance !== 'asserted' || clause.construction === 'nominal') return undefined;
  const subject = clause.construction === 'passive' ? clause.themes[0] : clause.agents[0];
  if (clause.complements.some(({ preposition, phrase }) => preposition === 'as' && touches(phrase, span)))
    // "History remembers him as the first"
    return clause.construction === 'active' && HELD_AS.test(clause.verb) ? clause.themes[0] : subject;
  // "The honour of being the first belongs to her"
  if (FALLING_TO.test(clause.verb) && clause.construction === 'active' && isHonour(span, context))
    return clause.complements.find(({ preposition }) => preposition === 'to')?.phrase;
  const theme = clause.themes[0];
  // "the first spacewalk was made by"
  if (clause.construction === 'passive')
    return theme && DEED.test(clause.verb) && touches(theme, span) ? clause.agents[0] : undefined;
  if (!theme) return undefined;
  // "made him the first", "making it the third"
  if (clause.verb === 'make' && theme.end <= span.start && !hasWords(theme.end, span.start, context)) return theme;
  if (!DEED.test(clause.verb) || !touches(theme, span)) return undefined;
  // "BepiColombo completes first flyby of Mercury": a headline leaves out "its" as well as "the".
  if (clause.tense === 'present' && theme.determiner === undefined && theme.possessor === undefined) return undefined;
  // "carried the first rover": it was the rover that was first.
  if (/^(carry|bring|take|send|return)$/.test(clause.verb) && CARGO.test(theme.head.lower)) return undefined;
  const agent = clause.agents[0];
  return agent && /^(landing|flight|launch|mission)$/.test(agent.head.lower) && agent.of ? agent.of : agent;
}

const HELD_AS =
  /^(?:remember|know|regard|recognise|recognize|hail|celebrate|honour|honor|list|count|describe|credit|acknowledge|see|view)$/;
const FALLING_TO = /^(?:belong|go|fall)$/;

/** "The honour of being the first": what comes before it in its sentence. */
const isHonour = (span: Span, { text, reading }: SentenceContext): boolean =>
  /^(?:The|That) (?:honou?r|title|distinction|record|accolade|privilege) of (?:being|becoming) (?:the )?$/.test(
    text.slice(reading.sentence.start, span.start),
  );

const hasWords = (start: number, end: number, { reading }: SentenceContext): boolean =>
  reading.tokens.some((token) => token.start >= start && token.end <= end && token.tag !== 'determiner');

const holdersIn = (phrase: NounPhrase, context: SentenceContext): ClaimedHolder[] =>
  [namedBeside(phrase, context), ...phrase.others].filter(isNamed).flatMap((one) => {
    const index = context.referentAlone(one);
    return index === undefined ? [] : [{ index, token: context.nameToken(one) }];
  });

/** "Another Chinese mission, Chang'e 4, ...": the name that is set beside a description. */
const namedBeside = (phrase: NounPhrase, { reading }: SentenceContext): NounPhrase =>
  isNamed(phrase)
    ? phrase
    : (reading.descriptions.find(
        ({ is, subject, construction }) => is === phrase && construction === 'apposition' && subject.names.length > 0,
      )?.subject ?? phrase);

/** A craft and its mission, a person and their flight, hold a record together. */
export function isSameHolder(holder: EntryId, claimed: EntryId, { knowledge }: SentenceContext): boolean {
  const entry = knowledge.byId(claimed);
  const other = knowledge.byId(holder);
  if (!entry || !other) return false;
  return (
    knowledge.family(entry).some((one) => one.id === holder) ||
    knowledge.family(other).some((one) => one.id === claimed) ||
    knowledge.flightsOf(holder).includes(claimed) ||
    knowledge.ids(entry, 'crew').includes(holder) ||
    entry.relations.vehicles?.list.some(({ value }) => value === holder) === true
  );
}

/** "the second woman in space and the first to walk there": a place without a noun is one among the women, or the Americans, of the place before. */
export function isAmongThoseBefore(tokens: readonly Token[], at: number): boolean {
  const joint = tokens[at - 1]?.lower === 'the' ? tokens[at - 2] : tokens[at - 1];
  if (tokens[at + 1]?.tag !== 'to' || !/^(?:coordinator|comma)$/.test(joint?.tag ?? '')) return false;
  const before = tokens.slice(Math.max(0, at - 14), at).map(({ lower }) => lower);
  const place = before.findLastIndex((word) => placeOf(word) !== undefined);
  const counted = place < 0 ? [] : tokens.slice(Math.max(0, at - 14) + place + 1, at);
  return counted.some(({ tag, lower }) => tag === 'country' || /^(?:woman|women|female|girl|mother)$/.test(lower));
}

/** "one of the first", "among the oldest": what many are may be said of any of them. */
export const isOneOfMany = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens.slice(Math.max(0, at - 4), at).map(({ lower }) => lower);
  return before.at(-1) === 'among' || before.at(-2) === 'among' || (before.includes('one') && before.includes('of'));
};
