import type { Source, Statement } from '../statement.ts';
import { rowsOf } from '../tables.ts';

/** Flights of people to 2019, a row for each person and flight. */
export const TIDYTUESDAY: Source = {
  name: 'International Astronaut Database',
  file: 'tidytuesday_astronauts.csv',
  fed: ['crew', 'flights', 'nationality'],
  read(text) {
    const told = new Set<string>();
    const table = rowsOf(text);
    const flown = totalsOf(table);
    return table.flatMap((row): Statement[] => {
      const name = nameOf(row.name ?? '');
      const about = { names: [name], kinds: ['person'] as const, person: true };
      const [year, nation] = [row.year_of_birth ?? '', row.nationality ?? ''];
      const flights = String(flown.get(name) ?? '');
      const ofPerson: Statement[] = told.has(name)
        ? []
        : [
            { ...about, field: 'birth', said: year, value: year },
            { ...about, field: 'flights', said: flights, value: flights, upTo: '2019-12-31' },
            { ...about, field: 'nationality', said: nation, value: nation },
          ];
      told.add(name);
      const mission = (row.mission_title ?? '')
        .replaceAll('\u00ad', '-')
        .replace(/^(sts|apollo|gemini)\b/i, (word) => NAMES[word.toLowerCase()] ?? word);
      if (!/^(STS|Apollo|Gemini|Vostok|Voskhod|Soyuz|Shenzhou)\b[^/]*$/.test(mission)) return ofPerson;
      const flight = mission.replace(
        /^STS[ -]?(\d+)[ -]?([A-Z])?\b.*/,
        (_, number, letter) => `STS-${number}${letter ? `-${letter}` : ''}`,
      );
      return [
        ...ofPerson,
        { names: [flight.replace(/\s+/g, ' ')], kinds: ['crewed-flight'], field: 'crew', said: name, value: name },
      ];
    });
  },
};

const NAMES: Readonly<Record<string, string>> = { sts: 'STS', apollo: 'Apollo', gemini: 'Gemini' };

/** "Aldrin, Edwin Eugene, Jr." */
const nameOf = (name: string): string => {
  const [last = '', first = ''] = name.split(/,\s*/);
  return `${first} ${last}`.trim();
};

/** Some early rows of a person have the total of their day, the last has all flights. */
function totalsOf(table: readonly Readonly<Record<string, string>>[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const row of table) {
    const name = nameOf(row.name ?? '');
    totals.set(name, Math.max(totals.get(name) ?? 0, Number(row.total_number_of_missions)));
  }
  return totals;
}
