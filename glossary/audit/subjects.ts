import type { Draft } from '../compiler/draft.ts';
import type { Entry, EntryId } from '../entry.ts';
import { fold } from '../names/fold.ts';
import { People } from './people.ts';
import type { Statement } from './statement.ts';

/** The entries of the glossary, found by what tables call them. */
export class Subjects {
  readonly #byId = new Map<EntryId, Draft>();
  readonly #flights = new Map<EntryId, Entry[]>();
  readonly #byName = new Map<string, Draft[]>();
  readonly #people = new People();

  constructor(drafts: readonly Draft[]) {
    for (const draft of drafts) {
      this.#byId.set(draft.entry.id, draft);
      if (draft.entry.kind === 'crewed-flight')
        for (const { value, role } of draft.entry.relations.crew?.list ?? [])
          if (role !== 'returning') this.#flights.set(value, [...(this.#flights.get(value) ?? []), draft.entry]);
      for (const { text } of draft.entry.names) {
        add(this.#byName, keyOf(text), draft);
        if (draft.entry.kind === 'person') this.#people.add(text, draft);
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

  /** By the very name, or by first and family name. */
  person(name: string): Draft | undefined {
    const exact = (this.#byName.get(keyOf(name)) ?? []).filter(({ entry }) => entry.kind === 'person');
    if (exact.length === 1) return exact[0];
    return this.#people.find(name);
  }

  /** The flights on which somebody went up. */
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
