import type { EntryIndex, Glossary } from '../../glossary/glossary.ts';
import { wordTable } from '../prose/word-table.ts';
/** The adjectives of countries, by their lower-case form. */
export type Demonyms = ReadonlyMap<string, readonly EntryIndex[]>;

/** Somebody from a country, where that is another word than its adjective. */
const PEOPLE = wordTable<string>({
  frenchman: 'french',
  frenchwoman: 'french',
  englishman: 'english',
  englishwoman: 'english',
  dutchman: 'dutch',
  dutchwoman: 'dutch',
  briton: 'british',
  dane: 'danish',
  swede: 'swedish',
  finn: 'finnish',
  spaniard: 'spanish',
  turk: 'turkish',
  irishman: 'irish',
  irishwoman: 'irish',
});

/** The word for somebody, where what was written is one: "Frenchman" for "Dutchman". */
export const personOf = (demonym: string, written: string): string | undefined => {
  if (!(written.toLowerCase() in PEOPLE)) return demonym;
  const isWoman = /woman$/i.test(written);
  const word = Object.keys(PEOPLE).find(
    (one) => PEOPLE[one] === demonym.toLowerCase() && one.endsWith('woman') === isWoman,
  );
  if (word) return word.charAt(0).toUpperCase() + word.slice(1);
  return /(?:an|ese)$/.test(demonym) ? demonym : undefined;
};

/** The adjectives of countries, by lower-case form: *Soviet*, *Japanese*. */
export function demonymsOf(glossary: Glossary): Demonyms {
  const found = new Map<string, EntryIndex[]>();
  for (const index of glossary.ofKind('country')) {
    for (const { value } of glossary.entry(index).relations.demonyms?.list ?? []) {
      const key = value.toLowerCase();
      found.set(key, [...(found.get(key) ?? []), index]);
    }
  }
  for (const [person, adjective] of Object.entries(PEOPLE)) {
    const countries = found.get(adjective);
    if (countries) found.set(person, countries);
  }
  return found;
}
