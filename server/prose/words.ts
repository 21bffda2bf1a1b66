import { isDigit, isHighSurrogate, isLetter, isLowSurrogate, isSpace, isWordCharacter } from './characters.ts';
import { OPAQUE, type Span } from './paragraph.ts';

type WordType = 'word' | 'number' | 'hyphen' | 'possessive' | 'punctuation' | 'opaque';

/**
 * The least piece of text. *word*: letters with inner apostrophes, and digits among them (`don't`, `O'Brien`, `67P`, `U.S.`).
 * *number*: digits with inner separators and an ordinal or plural ending (`1,234.5`, `3rd`, `1960s`). *hyphen*: a hyphen, en dash or
 * slash that joins two of these without spaces (`NASA-led`, `1977–1979`). *possessive*: `'s` or a lone apostrophe after a word.
 */
export interface Word extends Span {
  readonly type: WordType;
  /** In lower case, with straight apostrophes. */
  readonly lower: string;
  /** Whether it is joined to the word before: a joining hyphen, what follows one, a unit stuck to its number. */
  readonly isGlued: boolean;
}

const APOSTROPHE = 39;
const CURLY_APOSTROPHE = 0x2019;
const STOP = 46;
const COMMA = 44;

/** The words of a stretch of a paragraph's text, usually a sentence; places are those of the whole text. */
export function wordsOf(text: string, span: Span): Word[] {
  const words: Word[] = [];
  /** A single quote that is open: then an apostrophe after an s closes it. */
  let isQuoteOpen = false;
  for (let at = span.start; at < span.end; ) {
    if (isSpace(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const before = words.at(-1);
    const joins = before !== undefined && before.end === at;
    const type = typeAt(text, at, span, joins ? before : undefined, isQuoteOpen);
    const end = endOf(type, text, at, span.end);
    const isGlued = joins && (type === 'hyphen' || before.type === 'hyphen' || (isWordy(type) && isWordy(before.type)));
    words.push({ start: at, end, type, lower: lowerOf(text, at, end), isGlued });
    if (type === 'punctuation') isQuoteOpen = quoteState(text.charCodeAt(at), joins, isQuoteOpen);
    at = end;
  }
  return words;
}

function isWordy(type: WordType): boolean {
  return type === 'word' || type === 'number';
}

/** Written forms met before and their lower case: no string is made for a word that is already known. */
const SLOTS = 1 << 13;
/** The engine keeps a longer piece as a place in its text, which would stay in memory with it. */
const LONGEST_KEPT = 12;
const written: string[] = new Array(SLOTS).fill('');
const lowered: string[] = new Array(SLOTS).fill('');

/** A word in lower case, with straight apostrophes. */
export function lowerOf(text: string, start: number, end: number): string {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  const slot = (hash ^ (hash >>> 13)) & (SLOTS - 1);
  const known = written[slot] as string;
  if (known.length === end - start && text.startsWith(known, start)) return lowered[slot] as string;
  const word = text.slice(start, end);
  const lower = word.toLowerCase().replaceAll('\u2019', "'");
  if (word.length <= LONGEST_KEPT) {
    written[slot] = word;
    lowered[slot] = lower;
  }
  return lower;
}

function quoteState(code: number, joinsWord: boolean, isOpen: boolean): boolean {
  if (code === 0x2018) return true;
  if (code !== APOSTROPHE && code !== CURLY_APOSTROPHE) return isOpen;
  return code === APOSTROPHE && !joinsWord;
}

function typeAt(text: string, at: number, span: Span, before: Word | undefined, isQuoteOpen: boolean): WordType {
  const code = text.charCodeAt(at);
  if (isDigit(code)) return numberEnd(text, at, span.end) > at ? 'number' : 'word';
  if (isLetter(code)) return 'word';
  if (text.charAt(at) === OPAQUE) return 'opaque';
  if (before === undefined || !isWordy(before.type)) return 'punctuation';
  const next = at + 1 < span.end ? text.charCodeAt(at + 1) : 0;
  if (isJoiner(code) && (isLetter(next) || isDigit(next))) return 'hyphen';
  if (isApostrophe(code) && isPossessive(text, at, span.end, before, isQuoteOpen)) return 'possessive';
  return 'punctuation';
}

/** After a word: `'s`, or nothing more where the word ends in s. */
function isPossessive(text: string, at: number, end: number, before: Word, isQuoteOpen: boolean): boolean {
  const next = at + 1 < end ? text.charCodeAt(at + 1) : 0;
  if (isS(next)) return at + 2 >= end || !isWordCharacter(text.charCodeAt(at + 2));
  return !isQuoteOpen && /[sxz]$/.test(before.lower) && (next === 0 || isSpace(next));
}

function isS(code: number): boolean {
  return code === 115 || code === 83;
}

function endOf(type: WordType, text: string, at: number, limit: number): number {
  if (type === 'number') return numberEnd(text, at, limit);
  if (type === 'word') return wordEnd(text, at, limit);
  if (type === 'possessive') return at + 1 < limit && isS(text.charCodeAt(at + 1)) ? at + 2 : at + 1;
  const isPair = isHighSurrogate(text.charCodeAt(at)) && at + 1 < limit && isLowSurrogate(text.charCodeAt(at + 1));
  return isPair ? at + 2 : at + 1;
}

function wordEnd(text: string, from: number, limit: number): number {
  let to = from;
  while (to < limit) {
    if (isWordCharacter(text.charCodeAt(to))) to++;
    else if (isInnerApostrophe(text, from, to, limit)) to++;
    else break;
  }
  return dottedEnd(text, from, to, limit);
}

/** Letters on both sides, and more than an s after it: `don't` is one word, `ESA's` is two. */
function isInnerApostrophe(text: string, from: number, at: number, limit: number): boolean {
  if (at === from || at + 1 >= limit || !isApostrophe(text.charCodeAt(at))) return false;
  if (!isLetter(text.charCodeAt(at + 1))) return false;
  return !isS(text.charCodeAt(at + 1)) || (at + 2 < limit && isWordCharacter(text.charCodeAt(at + 2)));
}

/** `U.S.`, `a.m.`, `e.g.`: single letters, each with a stop, two or more. */
function dottedEnd(text: string, from: number, to: number, limit: number): number {
  let end = to;
  let letters = 0;
  for (let at = from; at + 1 < limit && isLetter(text.charCodeAt(at)) && text.charCodeAt(at + 1) === STOP; at += 2) {
    end = at + 2;
    letters++;
  }
  return letters >= 2 ? end : to;
}

/** The end of a number; `from` where the digits are part of a word, as in `67P` and `2I`. */
function numberEnd(text: string, from: number, limit: number): number {
  let to = from;
  while (to < limit && (isDigit(text.charCodeAt(to)) || isInnerSeparator(text, to, limit))) to++;
  let tail = to;
  while (tail < limit && isWordCharacter(text.charCodeAt(tail))) tail++;
  if (tail === to) return to;
  const ending = text.slice(to, tail);
  if (/^(?:st|nd|rd|th|s)$/i.test(ending)) return tail;
  // `420km`: a unit in small letters, or one such as kHz, stands glued to its number.
  return /^(?:[a-zµμ]{1,3}|[kmMGT]?(?:Hz|W|N|Pa|eV|B)|mph|kph)$/.test(ending) ? to : from;
}

/** A comma before three digits, a stop or colon before any. */
function isInnerSeparator(text: string, at: number, limit: number): boolean {
  const code = text.charCodeAt(at);
  if (at + 1 >= limit || !isDigit(text.charCodeAt(at + 1)) || !isDigit(text.charCodeAt(at - 1))) return false;
  if (code === COMMA) return /^\d{3}(?!\d)/.test(text.slice(at + 1, Math.min(at + 5, limit)));
  return code === STOP || code === 58;
}

function isApostrophe(code: number): boolean {
  return code === APOSTROPHE || code === CURLY_APOSTROPHE;
}

/** Hyphens, the figure and en dash, the slash. A long dash without spaces parts clauses and joins nothing. */
function isJoiner(code: number): boolean {
  return code === 45 || code === 47 || (code >= 0x2010 && code <= 0x2013);
}
