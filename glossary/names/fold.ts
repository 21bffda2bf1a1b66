/**
 * How letters are made alike, one UTF-16 unit to one unit, so that places in the text stay what they are: case and
 * accents go, apostrophes are one, quotation marks are one, dashes, slashes and white space are all separators, invisible units are skipped.
 */

/** What a unit is, as bits. */
export const WORD = 1;
export const DIGIT = 2;
export const UPPER = 4;
export const LOWER = 8;
export const WHITE = 16;
export const DASH = 32;
export const SKIPPED = 64;
export const APOSTROPHE = 128;
export const SEPARATOR = WHITE | DASH;

const SPACES =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000';
const DASHES = '-/\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2044\u2212';
const APOSTROPHES = "'`\u00b4\u02b9\u02bb\u02bc\u02be\u02bf\u2018\u2019\u201b\u2032";
const QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb';
const INVISIBLE = '\u00ad\u200b\u200c\u200d\u2060\ufe0f\ufeff';
/** Letters that Unicode does not take apart, though writers do. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ſ: 's',
  ς: 'σ',
};
/** Latin, combining marks, Greek, Cyrillic, Latin with two accents: where case and accents are. All else stands for itself. */
const BLOCKS = [
  [0x20, 0x250],
  [0x300, 0x530],
  [0x1e00, 0x2000],
] as const;

const LETTER_OR_DIGIT = /[\p{L}\p{N}_]/u;
const MARK = /\p{M}/u;

/** Folded unit per UTF-16 unit; 0 where the unit is skipped, a space where it separates. */
export const folded = new Uint16Array(65536);
/** The bits above per UTF-16 unit. */
export const unitClass = new Uint8Array(65536);

function foldLetter(unit: number): void {
  const letter = String.fromCharCode(unit);
  if (MARK.test(letter)) {
    unitClass[unit] = SKIPPED;
    folded[unit] = 0;
    return;
  }
  const base = letter.normalize('NFD').charAt(0);
  const small = base.toLowerCase().charAt(0);
  folded[unit] = (PLAIN[small] ?? small).charCodeAt(0);
  if (!LETTER_OR_DIGIT.test(letter)) return;
  const isUpper = letter !== letter.toLowerCase();
  const isLower = letter !== letter.toUpperCase();
  const isDigit = unit >= 0x30 && unit <= 0x39;
  unitClass[unit] = WORD | (isUpper ? UPPER : 0) | (isLower ? LOWER : 0) | (isDigit ? DIGIT : 0);
}

function mark(units: string, bits: number, as: string): void {
  for (let i = 0; i < units.length; i++) {
    const unit = units.charCodeAt(i);
    unitClass[unit] = bits;
    folded[unit] = as === '' ? 0 : as.charCodeAt(0);
  }
}

for (let unit = 0; unit < 65536; unit++) folded[unit] = unit;
for (const [from, to] of BLOCKS) for (let unit = from; unit < to; unit++) foldLetter(unit);
mark(SPACES, WHITE, ' ');
mark(DASHES, DASH, ' ');
mark(APOSTROPHES, APOSTROPHE, "'");
mark(INVISIBLE, SKIPPED, '');
mark(QUOTES, 0, '"');

/** The class of a unit; 0 beyond the text, without asking an array for what it does not have, which is slow. */
export const classAt = (text: string, index: number): number =>
  index < text.length ? (unitClass[text.charCodeAt(index)] ?? 0) : 0;

/**
 * Where a separator that starts at `index` ends: a run of white space, or a single dash or slash. A dash with spaces
 * around it is punctuation, which no name reads across.
 */
export function afterSeparator(text: string, index: number): number {
  let end = index + 1;
  if (classAt(text, index) & DASH) return end;
  while (end < text.length && classAt(text, end) & (WHITE | SKIPPED)) end++;
  return end;
}

/** A text folded, its separators single spaces, and for each folded unit whether it was a capital. */
export interface Folded {
  readonly text: string;
  readonly capitals: readonly boolean[];
}

export function fold(text: string): Folded {
  let out = '';
  const capitals: boolean[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const bits = unitClass[unit] ?? 0;
    if (bits & SKIPPED) continue;
    if (bits & SEPARATOR && (out === '' || out.endsWith(' '))) continue;
    out += String.fromCharCode(folded[unit] ?? unit);
    capitals.push((bits & UPPER) !== 0);
  }
  if (!out.endsWith(' ')) return { text: out, capitals };
  return { text: out.slice(0, -1), capitals: capitals.slice(0, -1) };
}

/** The folded words of a text, as completion compares them: no punctuation, and apostrophes do not part a word. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .text.replaceAll("'", '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
