import type { Candidate, NameMatch } from '../glossary.ts';
import {
  APOSTROPHE,
  afterSeparator,
  classAt,
  DIGIT,
  folded,
  LOWER,
  SEPARATOR,
  SKIPPED,
  UPPER,
  unitClass,
  WORD,
} from './fold.ts';
import { GOES_ON, goingOn, grownHash, LEAF, START, startShift, type TrieSections, wordPlace } from './sections.ts';

/** What a reading of a form asks of the text, as bits. */
export const CAPITAL = 1;
export const EXACT = 2;
/** An ambiguous single word: a text all in capitals does not show that it is the name. */
export const NOT_ALL_CAPITALS = 4;
/** May take a plural s that is not part of the name. */
export const TAKES_PLURAL = 8;
/** Is a plural itself. */
export const IS_PLURAL = 16;

/** The bits of a unit's class in fold.ts. */
const CLASS_BITS = 8;

/** The code of a unit that is skipped inside a name. */
const SKIP = 0xffff;

/** The check of a leaf by code 0, where a form ends that others go on from. */
const ENDING = 2 | LEAF;

/** More names than these do not begin with one another. */
const MOST_ENDS = 64;

/** Finds the names of a trie in texts. */
export function createMatcher(trie: TrieSections): (text: string) => NameMatch[] {
  const codes = unitCodes(trie.alphabet);
  const units = classedCodes(codes);
  const { starts, smallStarts, cells, checks, formTails, tails } = trie;
  /** Where the forms end that stand at the place looked at, and their numbers; shortest first. */
  const ends = new Int32Array(MOST_ENDS);
  const forms = new Int32Array(MOST_ENDS);

  /** Follows the text down the trie from a word's start, and gives the number of forms that end on the way. */
  function walk(text: string, start: number): number {
    let count = 0;
    let node = 0;
    let check = checks[0] ?? 0;
    for (let at = start; at <= text.length && count < MOST_ENDS; ) {
      const base = cells[node] ?? 0;
      if (check & LEAF) return endOfTail(text, at, base, count);
      if (checks[base] === ENDING) {
        ends[count] = at;
        forms[count++] = cells[base] ?? 0;
      }
      while (at < text.length && codes[text.charCodeAt(at)] === SKIP) at++;
      if (at === text.length) break;
      const code = codes[text.charCodeAt(at)] ?? 0;
      node = base + code;
      check = checks[node] ?? 0;
      if (code === 0 || check >> 1 !== code + 1) break;
      at = code === 1 ? afterSeparator(text, at) : at + 1;
    }
    return count;
  }

  /** The same from where only one form is left, whose other codes stand in its tail. */
  function endOfTail(text: string, from: number, form: number, count: number): number {
    let at = from;
    for (let place = formTails[form] ?? 0; tails[place] !== 0; place++) {
      while (at < text.length && codes[text.charCodeAt(at)] === SKIP) at++;
      const code = tails[place];
      if (at === text.length || codes[text.charCodeAt(at)] !== code) return count;
      at = code === 1 ? afterSeparator(text, at) : at + 1;
    }
    ends[count] = at;
    forms[count] = form;
    return count + 1;
  }

  function longest(text: string, start: number): Found | undefined {
    for (let i = walk(text, start) - 1; i >= 0; i--) {
      const end = afterSkipped(text, ends[i] ?? start);
      const ending = endingAt(text, start, end);
      const match = ending && matchOf(trie, forms[i] ?? 0, text, start, end, ending);
      if (match) return { match, consumed: ending.consumed };
    }
    return undefined;
  }

  /** Whether a name of several words may go on after its first, which ends at `end`: most stop at their next two units. */
  function goesOn(text: string, end: number, hash: number, table: Uint8Array): boolean {
    if (!(classAt(text, end) & SEPARATOR)) return false;
    const next = afterSeparator(text, end);
    if (next + 1 >= text.length) return false;
    const unit = units[text.charCodeAt(next)] ?? 0;
    const after = units[text.charCodeAt(next + 1)] ?? 0;
    if ((unit | after) & SKIPPED) return true;
    return (startBits(table, goingOn(hash, unit >> CLASS_BITS, after >> CLASS_BITS)) & START) !== 0;
  }

  return (text) => {
    const matches: NameMatch[] = [];
    const length = text.length;
    let at = 0;
    while (at < length) {
      const start = at;
      const first = units[text.charCodeAt(at++)] ?? 0;
      if (!(first & WORD)) continue;
      let unit = first;
      let hash = first >> CLASS_BITS;
      while (at < length) {
        unit = units[text.charCodeAt(at)] ?? 0;
        if (!(unit & WORD)) break;
        hash = grownHash(hash, unit >> CLASS_BITS);
        at++;
      }
      // Almost all words are turned away here, in the loop that has to find their ends anyway.
      const table = first & LOWER ? smallStarts : starts;
      const bits = startBits(table, hash);
      // Something skipped inside a word parts it for the hash, though not for the trie.
      if (unit & SKIPPED) at = wordEnd(text, at);
      else if (bits === 0 || !(bits & START || goesOn(text, at, hash, table))) continue;
      const found = isInsideNumber(text, start) ? undefined : longest(text, start);
      if (!found) continue;
      matches.push(found.match);
      at = wordEnd(text, found.consumed);
    }
    return matches;
  };
}

function startBits(table: Uint8Array, hash: number): number {
  const place = wordPlace(hash, table.length * 4);
  return ((table[place >> 2] ?? 0) >> startShift(place)) & (START | GOES_ON);
}

interface Found {
  readonly match: NameMatch;
  readonly consumed: number;
}

/** Per UTF-16 unit its code in the trie: 0 where no name holds it. */
function unitCodes(alphabet: Uint16Array): Uint16Array {
  const codeOf = new Uint16Array(65536);
  alphabet.forEach((unit, code) => {
    codeOf[unit] = code;
  });
  const codes = new Uint16Array(65536);
  for (let unit = 0; unit < 65536; unit++) {
    const alike = folded[unit] ?? 0;
    codes[unit] = alike === 0 ? SKIP : (codeOf[alike] ?? 0);
  }
  return codes;
}

/** Per unit its class and, above that, its code: one look for both. */
function classedCodes(codes: Uint16Array): Int32Array {
  // A plain loop: an iterator over so many takes milliseconds when a glossary is opened.
  const units = new Int32Array(codes.length);
  for (let unit = 0; unit < units.length; unit++)
    units[unit] = ((codes[unit] ?? 0) << CLASS_BITS) | (unitClass[unit] ?? 0);
  return units;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && (unitClass[text.charCodeAt(at)] ?? 0) & (WORD | SKIPPED)) at++;
  return at;
}

/** Marks that belong to the last letter of a name are part of it. */
function afterSkipped(text: string, end: number): number {
  let at = end;
  while (at < text.length && classAt(text, at) & SKIPPED) at++;
  return at;
}

/** "2.67P": digits after a point or comma go on with a number. */
function isInsideNumber(text: string, start: number): boolean {
  if (start < 2 || !(classAt(text, start) & DIGIT) || !isPoint(text.charCodeAt(start - 1))) return false;
  return (classAt(text, start - 2) & DIGIT) !== 0;
}

const isPoint = (unit: number): boolean => unit === 0x2e || unit === 0x2c;

/** Whether a word ends at `end`: no letter or digit follows, nor the rest of a number ("9.5") or of an address ("SpaceX.com"). */
function isBoundary(text: string, end: number): boolean {
  if (end >= text.length) return true;
  const after = classAt(text, end);
  if (after & WORD) return false;
  if (isPoint(text.charCodeAt(end))) {
    const next = classAt(text, end + 1);
    if (next & DIGIT && classAt(text, end - 1) & DIGIT) return false;
    return !(next & LOWER && text.charCodeAt(end) === 0x2e);
  }
  if (after & APOSTROPHE) return !(classAt(text, end + 1) & WORD) || cliticEnd(text, end) !== undefined;
  return true;
}

/** Where 's, 'd, 'll, 've, 're that start at an apostrophe end. */
function cliticEnd(text: string, apostrophe: number): number | undefined {
  const end = wordEnd(text, apostrophe + 1);
  return /^(s|d|m|ll|ve|re)$/i.test(text.slice(apostrophe + 1, end)) ? end : undefined;
}

interface Ending {
  readonly isPlural: boolean;
  readonly isPossessive: boolean;
  /** Where reading goes on. */
  readonly consumed: number;
}

/** What follows a name: nothing, a plural s, a possessive ending; undefined where the word goes on. */
function endingAt(text: string, start: number, end: number): Ending | undefined {
  if (isBoundary(text, end)) return { isPlural: false, ...possessiveAt(text, start, end) };
  const plural = pluralEnd(text, end);
  if (plural === undefined) return undefined;
  return { isPlural: true, ...possessiveAt(text, start, plural) };
}

const SIBILANT = /([sxz]|[cs]h)$/i;

function pluralEnd(text: string, end: number): number | undefined {
  const next = end < text.length ? folded[text.charCodeAt(end)] : 0;
  if (next !== 0x65 && next !== 0x73) return undefined;
  const rest = text.slice(end, wordEnd(text, end));
  const suffix = SIBILANT.test(text.slice(end - 2, end)) ? 'es' : 's';
  const inCapitals = (classAt(text, end - 1) & UPPER) !== 0 && rest === suffix.toUpperCase();
  if (rest !== suffix && !inCapitals) return undefined;
  return isBoundary(text, end + suffix.length) ? end + suffix.length : undefined;
}

function possessiveAt(text: string, start: number, end: number): { isPossessive: boolean; consumed: number } {
  if (!(classAt(text, end) & APOSTROPHE)) return { isPossessive: false, consumed: end };
  const after = text.charCodeAt(end + 1);
  if ((after === 0x73 || after === 0x53) && !(classAt(text, end + 2) & WORD))
    return { isPossessive: true, consumed: end + 2 };
  // After an s the apostrophe alone is a possessive, unless it closes a quotation that opened before the name.
  const isQuoted = start > 0 && (classAt(text, start - 1) & APOSTROPHE) !== 0;
  const endsInS = folded[text.charCodeAt(end - 1)] === 0x73;
  const isPossessive = endsInS && !isQuoted && !(classAt(text, end + 1) & WORD);
  return { isPossessive, consumed: end + (isPossessive ? 1 : 0) };
}

/** The readings of a form that the text's capitals allow, one per entry. */
function matchOf(
  trie: TrieSections,
  form: number,
  text: string,
  start: number,
  end: number,
  ending: Ending,
): NameMatch | undefined {
  const candidates: Candidate[] = [];
  let isPlural = true;
  for (let i = trie.formStarts[form] ?? 0; i < (trie.formStarts[form + 1] ?? 0); i++) {
    const flags = trie.readingFlags[i] ?? 0;
    if (ending.isPlural && !(flags & TAKES_PLURAL)) continue;
    const entry = trie.readingEntries[i] ?? 0;
    if (isListed(candidates, entry)) continue;
    if (!capitalsFit(trie.masks, trie.readingMasks[i] ?? 0, flags, text, start, end)) continue;
    if (ending.isPlural && flags & EXACT && classAt(text, end) & UPPER) continue;
    candidates.push({ entry, name: trie.readingNames[i] ?? 0 });
    isPlural &&= ending.isPlural || (flags & IS_PLURAL) !== 0;
  }
  if (candidates.length === 0) return undefined;
  return { start, end, isPlural, isPossessive: ending.isPossessive, candidates };
}

/** Without a closure, which would be made for each reading. */
function isListed(candidates: readonly Candidate[], entry: number): boolean {
  for (const candidate of candidates) if (candidate.entry === entry) return true;
  return false;
}

function capitalsFit(
  masks: Uint8Array,
  mask: number,
  flags: number,
  text: string,
  start: number,
  end: number,
): boolean {
  if (!(flags & (CAPITAL | EXACT | NOT_ALL_CAPITALS))) return true;
  let hasSmall = false;
  for (let at = start, place = 0; at < end; place++) {
    while (classAt(text, at) & SKIPPED) at++;
    const bits = classAt(text, at);
    const wanted = ((masks[mask + (place >> 3)] ?? 0) >> (place & 7)) & 1;
    if (wanted && !(bits & UPPER)) return false;
    if (!wanted && bits & UPPER && flags & EXACT) return false;
    hasSmall ||= (bits & LOWER) !== 0;
    at = bits & SEPARATOR ? afterSeparator(text, at) : at + 1;
  }
  return hasSmall || !(flags & NOT_ALL_CAPITALS);
}
