import type { EntryId } from '../../glossary/entry.ts';
import type { EntryIndex } from '../../glossary/glossary.ts';
import type { Knowledge } from './knowledge.ts';

/** Surnames that stand beside a flight as words or as somebody else's, unless they are listed with others: "Conrad, Kerwin and Bean". */
const ORDINARY =
  /^(?:young|bean|white|brand|love|low|sharp|reading|sega|hart|precourt|lead|cooper|walker|baker|parker|morgan|ross|scott|brown|smith|johnson|williams|wilson|jones|evans|fisher|fuller|gardner|carter|wolf|swift|virts|nelson|bush|obama|kelly|shaw|noguchi|king|lee|chang|wang|liu|zhang|chen|ye|li|yang|cai|tang|song|wu|nie|fei|jing|deng|vega|ride|engle|post|may|march|august|mission|bowie|cook|hale|grant|ford)$/;

/** Everybody who has flown, by surname, for texts that name a flight and leave out the given names. */
export class Travellers {
  readonly #knowledge: Knowledge;
  #bySurname: ReadonlyMap<string, readonly EntryId[]> | undefined;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
  }

  /** "Swigert" beside Apollo 13: who was aboard is meant first; otherwise the only one of that surname who ever flew. */
  called(surname: string, flights: readonly EntryIndex[], isListed: boolean): EntryIndex | undefined {
    const knowledge = this.#knowledge;
    const aboard = flights
      .flatMap((flight) => knowledge.ids(knowledge.entry(flight), 'crew'))
      .filter((id) => this.#surnamesOf(id).includes(surname));
    const [first] = aboard;
    if (first !== undefined) return aboard.every((id) => id === first) ? knowledge.glossary.indexOf(first) : undefined;
    const [only, another] = ORDINARY.test(surname) && !isListed ? [] : this.named(surname);
    return only === undefined || another !== undefined ? undefined : knowledge.glossary.indexOf(only);
  }

  /** "Young and Duke", "Conrad, Gordon and Bean": one of several who flew together, and who are the only ones so called. */
  ofCrew(surname: string, listed: readonly string[]): EntryIndex | undefined {
    const meant = new Set<EntryId>();
    const [first] = listed;
    for (const id of first === undefined ? [] : this.named(first)) {
      for (const flight of this.#knowledge.flightsOf(id)) {
        const entry = this.#knowledge.byId(flight);
        const crew = entry?.kind === 'crewed-flight' ? this.#knowledge.ids(entry, 'crew') : [];
        const named = listed.map((one) => crew.filter((member) => this.#surnamesOf(member).includes(one)));
        if (named.some((members) => members.length !== 1)) continue;
        const own = crew.find((member) => this.#surnamesOf(member).includes(surname));
        if (own !== undefined) meant.add(own);
      }
    }
    const [only] = meant;
    return only !== undefined && meant.size === 1 ? this.#knowledge.glossary.indexOf(only) : undefined;
  }

  /** Everybody of that surname who has flown. */
  named(surname: string): readonly EntryId[] {
    return this.#everybody().get(surname) ?? [];
  }

  #everybody(): ReadonlyMap<string, readonly EntryId[]> {
    if (this.#bySurname) return this.#bySurname;
    const found = new Map<string, EntryId[]>();
    for (const id of this.#knowledge.travellers) {
      for (const surname of this.#surnamesOf(id)) found.set(surname, [...(found.get(surname) ?? []), id]);
    }
    this.#bySurname = found;
    return found;
  }

  /** In each spelling: "Onufriyenko", "Onufrienko". */
  #surnamesOf(id: EntryId): readonly string[] {
    const entry = this.#knowledge.byId(id);
    if (entry?.kind !== 'person') return [];
    const full = entry.names.map(({ text }) => text.split(' ')).filter(({ length }) => length > 1);
    const last = full.map((words) => words.at(-1)?.toLowerCase() ?? '');
    // "Ray J", as one of them is called, has no surname.
    return [...new Set(last.filter((word) => word.length > 1))];
  }
}
