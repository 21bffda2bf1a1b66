import type { Source, Statement } from '../statement.ts';

/** Astronauts of Wikidata in 2023: days of birth and death. */
export const WIKIDATA: Source = {
  name: 'Wikidata',
  file: 'wikidata_astronauts_2023.json',
  fed: ['birth', 'death'],
  read: (text) =>
    (JSON.parse(text) as Readonly<Record<string, string | undefined>>[]).flatMap((row): Statement[] => {
      const about = { names: [row.astronautLabel ?? ''], kinds: ['person'] as const, person: true };
      const [birth, death] = [row.birthdate?.slice(0, 10), row.date_of_death?.slice(0, 10)];
      return [
        ...(birth ? [{ ...about, field: 'birth' as const, said: birth, value: birth }] : []),
        ...(death ? [{ ...about, field: 'death' as const, said: death, value: death }] : []),
      ];
    }),
};
