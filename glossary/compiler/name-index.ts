import type { Entry, NameUse } from '../entry.ts';
import { foldedWords } from '../names/fold.ts';
import { START_PLACES, startPlace, type TrieSections, type WordSections } from '../names/sections.ts';
import { type Form, mayStartSmall } from './forms.ts';
import { buildDoubleArray } from './trie.ts';

/** The trie over all forms, and what each form may be. */
export function trieOf(forms: readonly Form[]): TrieSections {
  const sorted = forms.toSorted((a, b) => compare(a.key, b.key) || a.entry - b.entry || a.name - b.name);
  const alphabet = alphabetOf(sorted);
  const codeOf = new Map([...alphabet].map((unit, code) => [unit, code]));
  const keys: Uint16Array[] = [];
  const formStarts: number[] = [];
  const starts = new Uint8Array(START_PLACES);
  const masks = new Masks();
  const readingMasks = sorted.map((form, index) => {
    if (sorted[index - 1]?.key !== form.key) {
      formStarts.push(index);
      keys.push(Uint16Array.from(form.key, (unit) => codeOf.get(unit.charCodeAt(0)) ?? 0));
    }
    markStart(starts, keys.at(-1) ?? new Uint16Array(), 1 | (mayStartSmall(form) ? 2 : 0), alphabet.length);
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

/** After a form of two units anything may follow. */
function markStart(starts: Uint8Array, key: Uint16Array, bits: number, size: number): void {
  const [first = 0, second = 0, third] = key;
  const thirds = third === undefined ? Array.from({ length: size }, (_, code) => code) : [third];
  for (const code of thirds) {
    const place = startPlace(first, second, code);
    starts[place] = (starts[place] ?? 0) | bits;
  }
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

/** The sort of name first, then its length in letters. */
function rankOf({ entry, name, isDerived }: Form, words: readonly string[], entries: readonly Entry[]): number {
  const use = RANKS[entries[entry]?.names[name]?.use ?? 'alias'] + (isDerived ? 6 : 0);
  return use * 256 + Math.min(words.join('').length, 255);
}

/** The words of all forms, sorted, and which forms hold them. */
export function wordsOf(forms: readonly Form[], entries: readonly Entry[]): WordSections {
  const listed = new Map<string, { readonly form: Form; readonly words: readonly string[] }>();
  for (const form of forms) {
    const words = foldedWords(form.key);
    const id = `${form.entry} ${form.name} ${words.join(' ')}`;
    if (words.length > 0 && !listed.has(id)) listed.set(id, { form, words });
  }
  const list = [...listed.values()];
  const formsOf = new Map<string, number[]>();
  list.forEach(({ words }, index) => {
    for (const word of new Set(words)) {
      const known = formsOf.get(word);
      if (known) known.push(index);
      else formsOf.set(word, [index]);
    }
  });
  const sorted = [...formsOf.keys()].sort(compare);
  const numberOf = new Map(sorted.map((word, index) => [word, index]));
  return {
    units: Uint16Array.from(sorted.join(''), (unit) => unit.charCodeAt(0)),
    starts: startsOf(sorted.map((word) => word.length)),
    formsOfWord: Uint32Array.from(sorted.flatMap((word) => formsOf.get(word) ?? [])),
    formStarts: startsOf(sorted.map((word) => formsOf.get(word)?.length ?? 0)),
    wordsOfForm: Uint32Array.from(list.flatMap(({ words }) => words.map((word) => numberOf.get(word) ?? 0))),
    wordStarts: startsOf(list.map(({ words }) => words.length)),
    formEntries: Uint32Array.from(list, ({ form }) => form.entry),
    formNames: Uint16Array.from(list, ({ form }) => form.name),
    formRanks: Uint16Array.from(list, ({ form, words }) => rankOf(form, words, entries)),
  };
}

/** Where each of a row of pieces starts, and the end of the last. */
export function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, index) => {
    starts[index + 1] = (starts[index] ?? 0) + length;
  });
  return starts;
}
