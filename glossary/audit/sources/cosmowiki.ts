import { dateOf } from '../dates.ts';
import { germanName } from '../german.ts';
import { CRAFT_KINDS, type Source, type Statement } from '../statement.ts';

type Row = Readonly<Record<string, string | number | undefined>>;

/** Its missions after this day were plans when it was written. */
const WRITTEN = '2021-08-14';

/** Missions of the German Wikipedia's tables. */
export const COSMOWIKI_MISSIONS: Source = {
  name: 'Cosmowiki missions',
  file: 'cosmowiki/missions.json',
  fed: [],
  read: (text) =>
    (JSON.parse(text) as Row[]).flatMap((row): Statement[] => {
      const name = String(row.itemname ?? '');
      const about = { names: germanName(name), kinds: CRAFT_KINDS };
      const launch = dateOf(row.itemdateyear, row.itemdatemonth, row.itemdateday);
      const end = dateOf(row.itemdate2year, row.itemdate2month, row.itemdate2day);
      const vehicle = String(row.itemparent ?? '');
      if (!launch || launch > WRITTEN) return [];
      return [
        { ...about, field: 'launch', said: launch, value: launch },
        ...(end && end < WRITTEN && row.itemcategory === 'bemannt'
          ? [{ ...about, field: 'landing' as const, said: end, value: end }]
          : []),
        ...(vehicle ? [{ ...about, field: 'vehicle' as const, said: vehicle, value: vehicle }] : []),
        ...countriesOf(row).map((value) => ({ ...about, field: 'country' as const, said: value, value })),
      ];
    }),
};

/** Everybody who had flown by 2021: days of birth and death, flights. */
export const COSMOWIKI_ASTRONAUTS: Source = {
  name: 'Cosmowiki astronauts',
  file: 'cosmowiki/astronauts.json',
  fed: [],
  read: (text) =>
    (JSON.parse(text) as Row[]).flatMap((row): Statement[] => {
      const last = String(row.itemname ?? '').replace(/^([A-Z]\w+) [A-Z]\w+$/, '$1');
      const first = String(row.itemname2 ?? '').replace(/\s*\(.*$/, '');
      const about = { names: [`${first} ${last}`], kinds: ['person'] as const, person: true };
      const birth = dateOf(row.itemdateyear, row.itemdatemonth, row.itemdateday);
      const death = dateOf(row.itemdate2year, row.itemdate2month, row.itemdate2day);
      const flights = Number(row.itemmissions ?? 0);
      return [
        ...(birth ? [{ ...about, field: 'birth' as const, said: birth, value: birth }] : []),
        ...(death ? [{ ...about, field: 'death' as const, said: death, value: death }] : []),
        ...(flights > 0
          ? [{ ...about, field: 'flights' as const, said: String(flights), value: String(flights), upTo: WRITTEN }]
          : []),
        ...countriesOf(row).map((value) => ({ ...about, field: 'nationality' as const, said: value, value })),
        ...missionsOf(row).map((mission) => ({
          names: germanName(mission),
          kinds: ['crewed-flight'] as const,
          field: 'crew' as const,
          said: `${first} ${last}`,
          value: `${first} ${last}`,
        })),
      ];
    }),
};

/** "STS-119, Sojus TMA-04M (ISS-Expedition 31)": the flights up, the first in each place. */
const missionsOf = (row: Row): string[] =>
  String(row.itemdescription ?? '')
    .replace(/\([^)]*\)/g, '')
    .split(',')
    .map((mission) => mission.trim())
    .filter(
      (mission) =>
        /^(STS-|Apollo \d|Gemini \d|Mercury-|Wostok|Woschod|Shenzhou|Sojus)/.test(mission) && !mission.includes('/'),
    );

const countriesOf = (row: Row): string[] => {
  const codes = String(row.itemcountry ?? '').split(', ');
  return codes.length === 1 && /^[A-Z]{2,3}$/.test(codes[0] ?? '') ? codes : [];
};
