import { americanDate } from '../dates.ts';
import { CRAFT_KINDS, type Source, type Statement } from '../statement.ts';
import { rowsOf } from '../tables.ts';
import { flightStatements } from '../vehicle-flights.ts';

/** Launches to July 2022 as nextspaceflight.com lists them. */
export const MAVEN: Source = {
  name: 'Next Spaceflight',
  file: 'maven_space_missions.csv',
  fed: [],
  read(text) {
    const rows = rowsOf(text);
    const counts = new Map<string, number>();
    for (const { Mission = '' } of rows)
      for (const name of namesOf(Mission)) counts.set(name, (counts.get(name) ?? 0) + 1);
    return [
      ...rows.flatMap(({ Mission = '', Date: date = '', Rocket = '' }): Statement[] => {
        const names = namesOf(Mission).filter((name) => counts.get(name) === 1);
        const day = americanDate(date);
        if (names.length === 0 || !day) return [];
        const about = { names, kinds: CRAFT_KINDS };
        return [
          { ...about, field: 'launch', said: date, value: day },
          { ...about, field: 'vehicle', said: Rocket, value: Rocket },
        ];
      }),
      ...flightsOf(rows),
    ];
  },
};

/** "Apollo 11", "Luna 9 (Ye-6 #13)", "Cluster II FM7 (Samba) & FM5 (Rumba)": only what is one name. */
const namesOf = (mission: string): string[] =>
  /[&,;]| \/ /.test(mission) ? [] : [mission.replace(/\s*\(.*$/, '').trim()].filter((name) => name.length > 2);

/** The first flight of each rocket, and the last of those that no longer fly. */
function flightsOf(rows: readonly Record<string, string>[]): Statement[] {
  const days = new Map<string, string[]>();
  const flying = new Set<string>();
  for (const { Rocket = '', Date: date = '', RocketStatus } of rows) {
    const day = americanDate(date);
    if (day) days.set(Rocket, [...(days.get(Rocket) ?? []), day]);
    if (RocketStatus !== 'Retired') flying.add(Rocket);
  }
  return flightStatements(
    [...days].map(([type, list]) => {
      const sorted = list.sort();
      return { type, first: sorted[0] ?? '', last: sorted.at(-1) ?? '', isRetired: !flying.has(type) };
    }),
  );
}
