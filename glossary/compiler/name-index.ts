import { foldedWords, unitClass, WORD } from '../names/fold.ts';
import { TAKES_PLURAL } from '../names/matcher.ts';
import {
  GOES_ON,
  goingOn,
  grownHash,
  START,
  startShift,
  type TrieSections,
  type WordSections,
  wordPlace,
} from '../names/sections.ts';
import type { NameTable } from './name-table.ts';
import { buildDoubleArray } from './trie.ts';

/** The trie over all forms, and what each form may be. */
export function trieOf(table: NameTable): TrieSections {
  const order = sortedForms(table);
  const alphabet = alphabetOf(table);
  const codeOf = codesOf(alphabet);
  const keys: string[] = [];
  const formStarts: number[] = [];
  const starts = new Starts(codeOf, order.length);
  const smallStarts = new Starts(codeOf, table.mayStartSmall.filter(Boolean).length);
  const masks = new Masks();
  const readingMasks = order.map((form, index) => {
    const key = table.keys[form] ?? '';
    if (keys.at(-1) !== key) {
      formStarts.push(index);
      keys.push(key);
    }
    const takesPlural = ((table.flags[form] ?? 0) & TAKES_PLURAL) !== 0;
    starts.add(key, takesPlural);
    if (table.mayStartSmall[form]) smallStarts.add(key, takesPlural);
    return masks.add(table.capitals[form] ?? '');
  });
  formStarts.push(order.length);
  return {
    alphabet,
    ...buildDoubleArray(keys, codeOf, alphabet.length),
    starts: starts.bits,
    smallStarts: smallStarts.bits,
    formStarts: Uint32Array.from(formStarts),
    readingEntries: order.map((form) => table.entries[form] ?? 0),
    readingNames: Uint16Array.from(order, (form) => table.names[form] ?? 0),
    readingFlags: Uint8Array.from(order, (form) => table.flags[form] ?? 0),
    readingMasks,
    masks: masks.bytes(),
  };
}

/** Forms by their keys; those of one key stay in the order of their entries and names, in which they were added. */
function sortedForms({ keys }: NameTable): Uint32Array {
  const order = Uint32Array.from(keys.keys());
  return order.sort((a, b) => compare(keys[a] ?? '', keys[b] ?? '') || a - b);
}

/** In UTF-16 units, as the trie sorts, and not by the reader's language. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** No unit, the separator, then all others in order. */
function alphabetOf({ keys }: NameTable): Uint16Array {
  const units = new Set([0, 0x20]);
  for (const key of keys) for (let i = 0; i < key.length; i++) units.add(key.charCodeAt(i));
  return Uint16Array.from(units).sort();
}

/** Per unit its code. */
function codesOf(alphabet: Uint16Array): Uint16Array {
  const codes = new Uint16Array(65536);
  alphabet.forEach((unit, code) => {
    codes[unit] = code;
  });
  return codes;
}

/** Few enough for a processor's near memory; more where so many names would fill them. */
const FEWEST_PLACES = 1 << 16;
const MOST_PLACES = 1 << 22;
const PLACES_PER_FORM = 4;

/** Marks how the forms of the trie start. What shares a place only costs a look into the trie. */
class Starts {
  readonly bits: Uint8Array;
  private readonly places: number;

  constructor(
    private readonly codeOf: Uint16Array,
    formCount: number,
  ) {
    let places = FEWEST_PLACES;
    while (places < MOST_PLACES && places < PLACES_PER_FORM * formCount) places *= 2;
    this.places = places;
    this.bits = new Uint8Array(places / 4);
  }

  add(key: string, takesPlural: boolean): void {
    const word = firstWordOf(key);
    const end = word.length;
    if (key.charCodeAt(end) === SPACE && key.length > end + 2) {
      this.mark(this.hashOf(word), GOES_ON);
      this.mark(goingOn(this.hashOf(word), this.codeAt(key, end + 1), this.codeAt(key, end + 2)), START);
      return;
    }
    const words = end === key.length && takesPlural ? [word, `${word}s`, `${word}es`] : [word];
    for (const text of words) this.mark(this.hashOf(text), START);
  }

  private hashOf(word: string): number {
    let hash = 0;
    for (let i = 0; i < word.length; i++) hash = grownHash(hash, this.codeAt(word, i));
    return hash;
  }

  private codeAt(text: string, index: number): number {
    return this.codeOf[text.charCodeAt(index)] ?? 0;
  }

  private mark(hash: number, bits: number): void {
    const place = wordPlace(hash, this.places);
    this.bits[place >> 2] = (this.bits[place >> 2] ?? 0) | (bits << startShift(place));
  }
}

const SPACE = 0x20;

/** The word that a text has where the form starts: up to what is neither letter nor digit. */
function firstWordOf(key: string): string {
  let end = 0;
  while (end < key.length && (unitClass[key.charCodeAt(end)] ?? 0) & WORD) end++;
  return key.slice(0, end);
}

/** Patterns of capitals one after the other, each kept once. */
class Masks {
  private readonly pool: number[] = [];
  private readonly places = new Map<string, number>();

  /** Where the pattern starts. */
  add(pattern: string): number {
    const known = this.places.get(pattern);
    if (known !== undefined) return known;
    const place = this.pool.length;
    for (let i = 0; i < pattern.length; i++) this.pool.push(pattern.charCodeAt(i));
    this.places.set(pattern, place);
    return place;
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.pool);
  }
}

/**
 * The words of all forms, sorted, and the words that each form has. Forms stand in the order in which they are offered:
 * by how well known their entries are (`weights`), then the sort of name, then their length. `alphabet` is the trie's.
 */
export function wordsOf(table: NameTable, weights: Uint8Array, alphabet: Uint16Array): WordSections {
  const { forms, starts, words, texts, lengths } = completedForms(table);
  const ofForm = (place: number): number => forms[place] ?? 0;
  const importance = Float64Array.from(forms, (form, place) => {
    const weight = weights[table.entries[form] ?? 0] ?? 0;
    return ((255 - weight) * 16 + (table.ranks[form] ?? 0)) * 256 + Math.min(lengths[place] ?? 0, 255);
  });
  const order = Uint32Array.from(forms.keys()).sort((a, b) => (importance[a] ?? 0) - (importance[b] ?? 0) || a - b);
  const numbers = alphabetically(texts);
  const codeOf = codesOf(alphabet);
  const wordsOfForm = new Uint32Array(words.length);
  let at = 0;
  for (const place of order)
    for (let i = starts[place] ?? 0; i < (starts[place + 1] ?? 0); i++)
      wordsOfForm[at++] = numbers.places[words[i] ?? 0] ?? 0;
  return {
    codes: Uint16Array.from(numbers.sorted.join(''), (unit) => codeOf[unit.charCodeAt(0)] ?? 0),
    starts: startsOf(numbers.sorted.map((word) => word.length)),
    wordsOfForm,
    wordStarts: startsOf(Array.from(order, (place) => (starts[place + 1] ?? 0) - (starts[place] ?? 0))),
    formEntries: order.map((place) => table.entries[ofForm(place)] ?? 0),
    formNames: Uint16Array.from(order, (place) => table.names[ofForm(place)] ?? 0),
  };
}

/** Distinct texts in order, and where each went. */
function alphabetically(texts: readonly string[]): { sorted: string[]; places: Uint32Array } {
  const order = Uint32Array.from(texts.keys()).sort((a, b) => compare(texts[a] ?? '', texts[b] ?? ''));
  const places = new Uint32Array(texts.length);
  order.forEach((text, place) => {
    places[text] = place;
  });
  return { sorted: Array.from(order, (text) => texts[text] ?? ''), places };
}

interface CompletedForms {
  /** Their numbers in the table, and the letters in the words of each. */
  readonly forms: readonly number[];
  readonly lengths: readonly number[];
  /** The words of each form, as numbers of `texts`, and where they start. */
  readonly words: readonly number[];
  readonly starts: readonly number[];
  readonly texts: readonly string[];
}

/** Forms with other words than those before them of the same name; completion does not see case and marks. */
function completedForms({ keys, entries, names }: NameTable): CompletedForms {
  const forms: number[] = [];
  const lengths: number[] = [];
  const words: number[] = [];
  const starts = [0];
  const numbers = new Map<string, number>();
  let listed = new Set<string>();
  for (const [form, key] of keys.entries()) {
    if (entries[form] !== entries[form - 1] || names[form] !== names[form - 1]) listed = new Set();
    const own = foldedWords(key);
    const text = own.join(' ');
    if (own.length === 0 || listed.has(text)) continue;
    listed.add(text);
    forms.push(form);
    lengths.push(text.length - own.length + 1);
    for (const word of own) {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      words.push(number);
    }
    starts.push(words.length);
  }
  return { forms, lengths, words, starts, texts: [...numbers.keys()] };
}

/** Where each of a row of pieces starts, and the end of the last. */
export function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, index) => {
    starts[index + 1] = (starts[index] ?? 0) + length;
  });
  return starts;
}
