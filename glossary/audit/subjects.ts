import type { Draft } from '../compiler/draft.ts';
import type { Entry, EntryId } from '../entry.ts';
import { fold } from '../names/fold.ts';
import type { Statement } from './statement.ts';

/** The entries of the glossary, found by what tables call them. */
export class Subjects {
  readonly #byId = new Map<EntryId, Draft>();
  readonly #flights = new Map<EntryId, Entry[]>();
  readonly #byName = new Map<string, Draft[]>();
  readonly #byPerson = new Map<string, Draft[]>();

  constructor(drafts: readonly Draft[]) {
    for (const draft of drafts) {
      this.#byId.set(draft.entry.id, draft);
      if (draft.entry.kind === 'crewed-flight')
        for (const { value } of draft.entry.relations.crew?.list ?? [])
          this.#flights.set(value, [...(this.#flights.get(value) ?? []), draft.entry]);
      for (const { text } of draft.entry.names) {
        add(this.#byName, keyOf(text), draft);
        if (draft.entry.kind === 'person') for (const key of personKeys(text)) add(this.#byPerson, key, draft);
      }
    }
  }

  byId(id: EntryId): Draft | undefined {
    return this.#byId.get(id);
  }

  /** The one entry that a statement is about; undefined where there is none, or more than one. */
  of({ names, kinds, person }: Statement): Draft | undefined {
    if (person) return this.person(names[0] ?? '');
    for (const name of names) {
      const found = (this.#byName.get(keyOf(name)) ?? []).filter(({ entry }) => kinds.includes(entry.kind));
      if (found.length > 0) return found.length === 1 ? found[0] : undefined;
    }
    return undefined;
  }

  /** By first and last name, however they were transliterated. */
  person(name: string): Draft | undefined {
    const exact = (this.#byName.get(keyOf(name)) ?? []).filter(({ entry }) => entry.kind === 'person');
    if (exact.length === 1) return exact[0];
    const found = new Set(personKeys(name).flatMap((key) => this.#byPerson.get(key) ?? []));
    return found.size === 1 ? [...found][0] : undefined;
  }

  /** The flights that have somebody in their crew. */
  flightsOf(person: EntryId): readonly Entry[] {
    return this.#flights.get(person) ?? [];
  }

  named(name: string): Draft[] {
    return this.#byName.get(keyOf(name)) ?? [];
  }
}

function add(map: Map<string, Draft[]>, key: string, draft: Draft): void {
  const known = map.get(key) ?? [];
  if (!known.includes(draft)) known.push(draft);
  map.set(key, known);
}

const ROMAN: Readonly<Record<string, string>> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
  x: '10',
};

/** "NOAA-I", "TDRS-I": the ninth of its series by letter, not the first. */
const LETTERED = /[A-Z]{4}-I$/;

/** Without case, accents, spaces and hyphens; Roman numbers at the end as digits. */
export const keyOf = (name: string): string => {
  const words = fold(name)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const numbered = LETTERED.test(name) ? words : words.replace(/(?<= )([ivx]+)$/, (number) => ROMAN[number] ?? number);
  return numbered.replaceAll(' ', '');
};

/** First and last name in either order, as the consonants that transliterations share. */
function personKeys(name: string): string[] {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}|\b(Jr|Sr|II|III)\b\.?|["“(].*?["”)]/gu, '')
    .split(/[\s,]+/)
    .filter((word) => /^\p{L}[\p{L}'’-]+$/u.test(word));
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || words.length < 2) return [];
  const [a, b] = [skeleton(first), skeleton(last)];
  return [`${a[0]} ${b}`, ...(a.length > 1 ? [`${b[0]} ${a}`] : [])];
}

/** "Afanassjew" and "Afanasyev" are one: sounds as letters, no vowels, nothing doubled. */
const skeleton = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/tsch|tch/g, 'ch')
    .replace(/sch/g, 'sh')
    .replace(/chr/g, 'khr')
    .replace(/w/g, 'v')
    .replace(/x/g, 'ks')
    .replace(/ph/g, 'f')
    .replace(/^z/, 'ts')
    .replace(/c(?!h)/g, 'k')
    .replace(/kh/g, 'ch')
    .replace(/[aeiouyj]/g, '')
    .replace(/(.)\1+/g, '$1') || word.toLowerCase();
