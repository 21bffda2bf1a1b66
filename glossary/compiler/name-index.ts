import type { Entry, NameUse } from '../entry.ts';
import { foldedWords, unitClass, WORD } from '../names/fold.ts';
import { TAKES_PLURAL } from '../names/matcher.ts';
import {
  grownHash,
  START_CODES,
  START_CODES_SMALL,
  START_PLACES,
  START_WORD,
  START_WORD_SMALL,
  startPlace,
  type TrieSections,
  type WordSections,
  wordPlace,
} from '../names/sections.ts';
import { type Form, mayStartSmall } from './forms.ts';
import { buildDoubleArray } from './trie.ts';

/** The trie over all forms, and what each form may be. */
export function trieOf(forms: readonly Form[]): TrieSections {
  const sorted = forms.toSorted((a, b) => compare(a.key, b.key) || a.entry - b.entry || a.name - b.name);
  const alphabet = alphabetOf(sorted);
  const codeOf = new Map([...alphabet].map((unit, code) => [unit, code]));
  const codesOf = (text: string) => Uint16Array.from(text, (unit) => codeOf.get(unit.charCodeAt(0)) ?? 0);
  const keys: Uint16Array[] = [];
  const formStarts: number[] = [];
  const starts = new Uint8Array(START_PLACES);
  const masks = new Masks();
  const readingMasks = sorted.map((form, index) => {
    if (sorted[index - 1]?.key !== form.key) {
      formStarts.push(index);
      keys.push(codesOf(form.key));
    }
    const isSmall = mayStartSmall(form);
    markCodes(starts, codesOf(form.key), START_CODES | (isSmall ? START_CODES_SMALL : 0), alphabet.length);
    for (const word of firstWordsOf(form))
      markWord(starts, codesOf(word), START_WORD | (isSmall ? START_WORD_SMALL : 0));
    return masks.add(form.capitals);
  });
  formStarts.push(sorted.length);
  return {
    alphabet,
    ...buildDoubleArray(keys, alphabet.length),
    starts,
    formStarts: Uint32Array.from(formStarts),
    readingEntries: Uint32Array.from(sorted, ({ entry }) => entry),
    readingNames: Uint16Array.from(sorted, ({ name }) => name),
    readingFlags: Uint8Array.from(sorted, ({ flags }) => flags),
    readingMasks: Uint32Array.from(readingMasks),
    masks: masks.bytes(),
  };
}

function mark(starts: Uint8Array, place: number, bits: number): void {
  starts[place] = (starts[place] ?? 0) | bits;
}

/** After a form of two units anything may follow. */
function markCodes(starts: Uint8Array, [first = 0, second = 0, third]: Uint16Array, bits: number, size: number): void {
  const thirds = third === undefined ? Array.from({ length: size }, (_, code) => code) : [third];
  for (const code of thirds) mark(starts, startPlace(first, second, code), bits);
}

const markWord = (starts: Uint8Array, word: Uint16Array, bits: number): void =>
  mark(starts, wordPlace(word.reduce(grownHash, 0)), bits);

/** The word that a text has where the form starts: up to what is neither letter nor digit, perhaps in the plural. */
function firstWordsOf({ key, flags }: Form): string[] {
  let end = 0;
  while (end < key.length && (unitClass[key.charCodeAt(end)] ?? 0) & WORD) end++;
  const word = key.slice(0, end);
  return end === key.length && flags & TAKES_PLURAL ? [word, `${word}s`, `${word}es`] : [word];
}

/** In UTF-16 units, as the trie sorts, and not by the reader's language. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** No unit, the separator, then all others in order. */
function alphabetOf(forms: readonly Form[]): Uint16Array {
  const units = new Set([0, 0x20]);
  for (const { key } of forms) for (let i = 0; i < key.length; i++) units.add(key.charCodeAt(i));
  return Uint16Array.from(units).sort();
}

/** Bits packed into bytes, each pattern kept once. */
class Masks {
  private readonly pool: number[] = [];
  private readonly places = new Map<string, number>();

  add(bits: readonly boolean[]): number {
    const bytes: number[] = new Array(Math.ceil(bits.length / 8)).fill(0);
    bits.forEach((bit, index) => {
      if (bit) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (1 << (index & 7));
    });
    const id = bytes.join();
    const known = this.places.get(id);
    if (known !== undefined) return known;
    const place = this.pool.length;
    for (const byte of bytes) this.pool.push(byte);
    this.places.set(id, place);
    return place;
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.pool);
  }
}

/** Which name of an entry to offer where several fit as well; derived spellings come after all. */
const RANKS: Readonly<Record<NameUse, number>> = {
  proper: 0,
  abbr: 1,
  short: 2,
  full: 2,
  alias: 3,
  plural: 4,
  former: 4,
  foreign: 5,
};

/**
 * The words of all forms, sorted, and the words that each form has. Forms stand in the order in which they are offered:
 * by how well known their entries are (`weights`), then the sort of name, then their length. `alphabet` is the trie's.
 */
export function wordsOf(
  forms: readonly Form[],
  entries: readonly Entry[],
  weights: Uint8Array,
  alphabet: Uint16Array,
): WordSections {
  const orderOf = ({ form: { entry, name, isDerived }, words }: CompletedForm): number =>
    ((255 - (weights[entry] ?? 0)) * 16 + RANKS[entries[entry]?.names[name]?.use ?? 'alias'] + (isDerived ? 6 : 0)) *
      256 +
    Math.min(words.join('').length, 255);
  const list = completedForms(forms)
    .map((completed) => ({ ...completed, order: orderOf(completed) }))
    .sort((a, b) => a.order - b.order);
  const sorted = [...new Set(list.flatMap(({ words }) => words))].sort(compare);
  const numberOf = new Map(sorted.map((word, index) => [word, index]));
  const codeOf = new Map([...alphabet].map((unit, code) => [unit, code]));
  return {
    codes: Uint16Array.from(sorted.join(''), (unit) => codeOf.get(unit.charCodeAt(0)) ?? 0),
    starts: startsOf(sorted.map((word) => word.length)),
    wordsOfForm: Uint32Array.from(list.flatMap(({ words }) => words.map((word) => numberOf.get(word) ?? 0))),
    wordStarts: startsOf(list.map(({ words }) => words.length)),
    formEntries: Uint32Array.from(list, ({ form }) => form.entry),
    formNames: Uint16Array.from(list, ({ form }) => form.name),
  };
}

interface CompletedForm {
  readonly form: Form;
  readonly words: readonly string[];
}

/** Forms with other words than those before them of the same name; completion does not see case and marks. */
function completedForms(forms: readonly Form[]): CompletedForm[] {
  const listed = new Map<string, CompletedForm>();
  for (const form of forms) {
    const words = foldedWords(form.key);
    const id = `${form.entry} ${form.name} ${words.join(' ')}`;
    if (words.length > 0 && !listed.has(id)) listed.set(id, { form, words });
  }
  return [...listed.values()];
}

/** Where each of a row of pieces starts, and the end of the last. */
export function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, index) => {
    starts[index + 1] = (starts[index] ?? 0) + length;
  });
  return starts;
}
