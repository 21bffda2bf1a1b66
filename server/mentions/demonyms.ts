import type { EntryIndex, Glossary } from '../../glossary/glossary.ts';
/** The adjectives of countries, by their lower-case form. */
export type Demonyms = ReadonlyMap<string, readonly EntryIndex[]>;

/** The adjectives of countries, by lower-case form: *Soviet*, *Japanese*. */
export function demonymsOf(glossary: Glossary): Demonyms {
  const found = new Map<string, EntryIndex[]>();
  for (const index of glossary.ofKind('country')) {
    for (const { value } of glossary.entry(index).relations.demonyms?.list ?? []) {
      const key = value.toLowerCase();
      found.set(key, [...(found.get(key) ?? []), index]);
    }
  }
  return found;
}
