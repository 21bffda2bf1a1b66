import { ALSO_WORDS, BEFORE_FIGURE, LEADING, NAMES_WITH_MARK, STARTERS, TRAILING } from './abbreviations.ts';
import { isLetter, isLower, isSpace, isWordCharacter } from './characters.ts';
import { LINE_END } from './line-ends.ts';
import type { Span } from './paragraph.ts';

const TERMINATOR = /[.!?…。！？]/g;
const TERMINATORS = '.!?…。！？';
const FULL_WIDTH = '。！？';
const CLOSERS = '”’"\'»)]';
const OPENERS = '“‘"\'«([';

/** Between the items of a list whose lines run together. */
const BULLET = '•';
const APART = new RegExp(`[${LINE_END}${BULLET}]`);

/** The sentences of a paragraph's text, in order, without the spaces around them. A colon or semicolon does not end one. */
export function sentencesIn(text: string): Span[] {
  if (!text.includes(LINE_END) && !text.includes(BULLET)) return sentencesOfLine(text);
  let start = 0;
  return text.split(APART).flatMap((line) => {
    const before = start;
    start += line.length + 1;
    return sentencesOfLine(line).map((span) => ({ start: before + span.start, end: before + span.end }));
  });
}

function sentencesOfLine(text: string): Span[] {
  const sentences: Span[] = [];
  let start = afterSpaces(text, 0);
  let scanned = start;
  let parentheses: Parentheses | null = null;
  for (const { index } of text.matchAll(TERMINATOR)) {
    if (index < scanned) continue;
    const end = afterAll(text, index, TERMINATORS + CLOSERS);
    scanned = end;
    parentheses ??= createParentheses(text);
    if (!endsSentence(text, start, index, end) || parentheses.encloses(start, end)) continue;
    sentences.push({ start, end });
    start = afterSpaces(text, end);
  }
  const last = text.trimEnd().length;
  if (last > start) sentences.push({ start, end: last });
  return withoutTimelines(text, sentences);
}

/** "2014 MU69" is no year. */
const ENTRY = /(?:^| )(?:19|20)\d\d \p{Lu}\p{Ll}/u;
const STARTS_ENTRY = /^(?:19|20)\d\d \p{Lu}\p{Ll}/u;
/** A year before a name, behind a word that leads to no date: "1965 Leonov leaves Voskhod 2 1966 Luna 9 lands". */
const YEAR_OF_ENTRY =
  /(?<!\b(?:in|of|from|since|until|till|by|to|and|or|the|for|before|after|during|early|mid|late|around|about|circa|between|year|spring|summer|autumn|fall|winter)) (?=(?:19|20)\d\d \p{Lu}\p{Ll})/gu;
const MONTH_BEFORE =
  /\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|Spring|Summer|Autumn|Fall|Winter|In|By|Since|The|Early|Late)[a-z]*\.?(?: \d{1,2}(?:st|nd|rd|th)?,?)?$/;
/** Years that go up so many times are those of a table; one or two may belong to names ("Tokyo 2020"). */
const LEAST_ENTRIES = 3;

/** The lines of a table of years, run together without stops: each is a sentence. */
function withoutTimelines(text: string, sentences: readonly Span[]): Span[] {
  if (!ENTRY.test(text)) return [...sentences];
  const breaks = [...text.matchAll(YEAR_OF_ENTRY)]
    .map(({ index }) => index + 1)
    .filter((at) => !MONTH_BEFORE.test(text.slice(Math.max(0, at - 21), at - 1)));
  const starts = sentences.map(({ start }) => start).filter((at) => STARTS_ENTRY.test(text.slice(at, at + 7)));
  const years = [...new Set([...starts, ...breaks])].sort((a, b) => a - b).map((at) => text.slice(at, at + 4));
  const isRising = years.every((year, i) => i === 0 || year >= (years[i - 1] as string));
  if (!isRising || new Set(years).size < LEAST_ENTRIES) return [...sentences];
  return sentences.flatMap(({ start, end }) => {
    const inside = breaks.filter((at) => at > start && at < end);
    return [start, ...inside].map((from, i) => ({ start: from, end: inside[i] === undefined ? end : inside[i] - 1 }));
  });
}

/** Whether the sentence from `start` ends with the terminator at `stop` and what closes after it, up to `end`. */
function endsSentence(text: string, start: number, stop: number, end: number): boolean {
  if (FULL_WIDTH.includes(text.charAt(stop))) return true;
  const next = afterSpaces(text, end);
  if (next === text.length) return true;
  if (next === end) return false;
  const first = text.charAt(afterAll(text, next, OPENERS));
  if (isLower(first)) return false;
  if (isSpacedEllipsis(text, stop)) return false;
  // `[...]` and `(?)` stand inside a sentence.
  if (stop > start && '[('.includes(text.charAt(stop - 1))) return false;
  const isPlainStop = text.charAt(stop) === '.' && !TERMINATORS.includes(text.charAt(stop + 1));
  if (text.charAt(stop) === '?' && isAnswered(text, start, stop, next)) return false;
  if (!isPlainStop) return !NAMES_WITH_MARK.has(wordBefore(text, start, stop).toLowerCase());
  // A quotation or parenthesis that closes after the stop shows that it is more than an abbreviation's.
  if (end > stop + 1 && !')]'.includes(text.charAt(stop + 1))) return true;
  return stopEndsSentence(wordBefore(text, start, stop), text, start, stop, next);
}

const ASKING =
  /^(?:And |But |So )?(?:(?:in|on|at|from|to|by|with|aboard|around|past) )?(?:when|where|which|what|who|whom|how)\b/iu;
/** A time, a place or a name without a verb, up to the end of the sentence. */
const PLACED_ANSWER =
  /^(?:(?:It|That) (?:was|is) )?(?:In|On|At|From|To|By|With|Aboard|Around|Past|in|on|at|from|by|with|aboard) (?:the |an? )?[\p{Lu}\d][^.!?:;,()\n]{1,40}[.!](?=\s|$)/u;
const FRAMED_ANSWER = /^(?:It|That|They) (?:was|is|were|are) (?:the |an? )?\p{Lu}[^.!?:;,()\n]{0,40}[.!](?=\s|$)/u;
const BARE_ANSWER = /^(?:(?:The|An?) )?\p{Lu}[^.!?:;,()\n]{1,50}[.!](?=\s|$)/u;
/** "Grumman did." */
const DID = / (?:did|does|do|was|is|were|are|has|had)(?=[.!]$)/u;
const VERB_OF_ANSWER = / (?:is|was|were|are|had|has|it|they|he|she|we|not)\b| did (?!so)| \p{Ll}+ed\b/u;
/** One of several that are offered, or a guess that is taken back. */
const GOES_ON = /^\s*(?:[^.!?\n]{1,24}[.!?)]|(?:Wrong|No|Nope|Not|False|Incorrect|Or|But|Well|Actually)\b)/u;

/** "When did Mir come down? In 2001.", "Which rocket launched Juno? An Atlas V.": what answers in a few words completes what is asked, and is read with it. */
function isAnswered(text: string, start: number, stop: number, next: number): boolean {
  if (!ASKING.test(text.slice(start, Math.min(stop, start + 24)))) return false;
  const here = text.slice(next, next + 96);
  const [framed] = FRAMED_ANSWER.exec(here) ?? [];
  if (framed) return !VERB_OF_ANSWER.test(framed.replace(/^\w+ \w+/u, ''));
  const [placed] = PLACED_ANSWER.exec(here) ?? [];
  if (placed) return !VERB_OF_ANSWER.test(placed.replace(/^(?:It|That) \w+/u, ''));
  const [bare] = BARE_ANSWER.exec(here) ?? [];
  return (
    bare !== undefined &&
    !VERB_OF_ANSWER.test(bare.replace(DID, '')) &&
    !GOES_ON.test(text.slice(next + bare.length, next + bare.length + 48))
  );
}

/** `. . .` */
function isSpacedEllipsis(text: string, stop: number): boolean {
  return text.startsWith(' .', stop + 1) || (stop > 1 && text.startsWith('. .', stop - 2));
}

/** Whether a full stop after a word ends the sentence, by what the word is and what comes next. */
function stopEndsSentence(word: string, text: string, start: number, stop: number, next: number): boolean {
  const isWholeSentence = stop - word.length === start;
  // "1. The crew": a number of a list.
  if (/^\d{1,3}$|^[ivx]+$/i.test(word) && isWholeSentence) return false;
  if (/^\p{Lu}$/u.test(word)) return endsAfterInitial(text, stop - word.length, next);
  const lower = word.toLowerCase();
  const first = text.charAt(next);
  const isFigure = first >= '0' && first <= '9';
  if (LEADING.has(lower)) return false;
  if (BEFORE_FIGURE.has(lower)) return !isFigure;
  if (TRAILING.has(lower)) {
    if (ALSO_WORDS.has(lower) && !isAbbreviationOf(word)) return true;
    return !isFigure && isStarter(text, next);
  }
  return isDotted(word) ? endsAfterInitial(text, stop - word.length, next) : true;
}

/** "Sun." may be a day or our star; a word in lower case such as "in." or "long." is hardly ever shortened. */
function isAbbreviationOf(word: string): boolean {
  return !/^[a-z]+$/.test(word) && !/^(?:Sun|Sat|Mon|Mar|Min|Max|Long|Art|Am|No)$/.test(word);
}

/** `J.R.R`, `D.C`: letters with stops between them. */
function isDotted(word: string): boolean {
  return /^(?:\p{L}\.)+\p{L}$/u.test(word);
}

/** "John F. Kennedy" goes on, and so does "H. A. Lorentz", though "A" starts sentences; "Plan B. The crew" does not. */
function endsAfterInitial(text: string, initial: number, next: number): boolean {
  const followsInitial = /\p{Lu}\.\s$/u.test(text.slice(Math.max(0, initial - 3), initial));
  return isStarter(text, next) && !followsInitial;
}

/** Whether a word that starts sentences stands here; "A." and "I." are initials. */
function isStarter(text: string, at: number): boolean {
  const from = afterAll(text, at, OPENERS);
  let to = from;
  while (to < text.length && isLetter(text.charCodeAt(to))) to++;
  if (to === from || text.charAt(to) === '.' || isLower(text.charAt(from))) return false;
  return STARTERS.has(text.slice(from, to).toLowerCase());
}

/** The letters, digits and inner stops right before a place. */
function wordBefore(text: string, start: number, at: number): string {
  let from = at;
  while (from > start && isWordOrStop(text.charCodeAt(from - 1))) from--;
  while (from < at && text.charAt(from) === '.') from++;
  return text.slice(from, at);
}

function isWordOrStop(code: number): boolean {
  return isWordCharacter(code) || code === 46;
}

function afterSpaces(text: string, at: number): number {
  let to = at;
  while (to < text.length && isSpace(text.charCodeAt(to))) to++;
  return to;
}

function afterAll(text: string, at: number, characters: string): number {
  let to = at;
  while (to < text.length && characters.includes(text.charAt(to))) to++;
  return to;
}

interface Parentheses {
  /** Whether `at` lies in parentheses that opened after `start`; a whole sentence may be in some. Asked for ascending places only. */
  encloses(start: number, at: number): boolean;
}

/** The parentheses of a text that are closed. One left open, as in a list "a) b)" or a slip, encloses nothing. */
function createParentheses(text: string): Parentheses {
  const signs = closedParentheses(text);
  const open: number[] = [];
  let next = 0;
  return {
    encloses(start, at) {
      for (; next < signs.length && (signs[next] as number) < at; next++) {
        const sign = signs[next] as number;
        if (text.charAt(sign) === '(') open.push(sign);
        else open.pop();
      }
      return (open.at(-1) ?? -1) > start;
    },
  };
}

/** Where the parentheses stand that have a partner, in order. */
function closedParentheses(text: string): number[] {
  const signs: number[] = [];
  const open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/[()]/g)) {
    if (sign === '(') open.push(index);
    else {
      const from = open.pop();
      if (from !== undefined) signs.push(from, index);
    }
  }
  return signs.sort((one, other) => one - other);
}
