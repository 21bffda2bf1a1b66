import type { Entry } from '../../glossary/entry.ts';
import type { Glossary } from '../../glossary/glossary.ts';

/** Relations by which one name speaks for another. */
export const KIN = [
  'twin',
  'targets',
  'carried-by',
  'carries',
  'station',
  'craft',
  'programme',
  'part-of',
  'members',
] as const;

/** The names of what an entry has to do with: an operator or target beside it speaks for it. */
export function related(entry: Entry, glossary: Glossary): string[] {
  const ids = (
    [
      'operator',
      'partners',
      'targets',
      'programme',
      'part-of',
      'members',
      'carries',
      'carried-by',
      'makers',
      'station',
      'crew',
      'system',
    ] as const
  ).flatMap((relation) => entry.relations[relation]?.list.map((value) => value.value) ?? []);
  return ids.slice(0, 24).flatMap(
    (id) =>
      glossary
        .byId(id)
        ?.names.filter((name) => name.use !== 'foreign')
        .slice(0, 2)
        .map((name) => name.text) ?? [],
  );
}
