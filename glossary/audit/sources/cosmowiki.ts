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
      const last = String(row.itemname ?? '');
      const first = String(row.itemname2 ?? '').replace(/\s*\(.*$/, '');
      const about = { names: [`${first} ${last}`], kinds: ['person'] as const, person: true };
      const birth = dateOf(row.itemdateyear, row.itemdatemonth, row.itemdateday);
      const death = dateOf(row.itemdate2year, row.itemdate2month, row.itemdate2day);
      const flights = flightsOf(row);
      return [
        ...(birth ? [{ ...about, field: 'birth' as const, said: birth, value: birth }] : []),
        ...(death ? [{ ...about, field: 'death' as const, said: death, value: death }] : []),
        ...(flights.length > 0 ? [{ ...about, ...countOf(flights) }] : []),
        ...countriesOf(row).map((value) => ({ ...about, field: 'nationality' as const, said: value, value })),
        ...flights.map((mission) => ({
          names: germanName(mission),
          kinds: ['crewed-flight'] as const,
          field: 'crew' as const,
          said: `${first} ${last}`,
          value: `${first} ${last}`,
        })),
      ];
    }),
};

const SHIP =
  /(?:STS-|Apollo |Gemini |Mercury-(?:Atlas|Redstone) |Skylab |Wostok |Woschod |Shenzhou |(?:Sojus )?(?:TMA?|MS)-|Sojus (?:T-)?)\d+(?:-?[A-Z]\b)?|ASTP/g;

/**
 * "STS-119, Sojus TM-12/Sojus TM-13 (Mir LD-3)": the flights up, the first in each place; without those that were
 * planned or broken off, or that only brought somebody back. The column of their number counts the commas.
 */
function flightsOf(row: Row): string[] {
  if (!String(row.itemcategory).startsWith('Raumfahrer')) return [];
  const flown = String(row.itemdescription ?? '')
    .replace(/vorgesehen.*/, '')
    .replace(/Rückflug [^,]*|Sojus T-10-1 Abbruch/g, '')
    .replace(/(\d[A-Z]?)\/(STS-|Sojus )?(T-|TMA?-|MS-)?\d+[A-Z]?/g, '$1');
  return [...new Set(flown.match(SHIP) ?? [])].map((ship) => ship.replace(/^(TMA?|MS)-/, 'Sojus $&'));
}

/** Rows were brought up to date at different times: a row goes up to the last flight in it. */
const countOf = (flights: readonly string[]): Pick<Statement, 'field' | 'said' | 'value' | 'upToFlight'> => ({
  field: 'flights',
  said: `${flights.length} (${flights.join(', ')})`,
  value: String(flights.length),
  upToFlight: germanName(flights.at(-1) ?? ''),
});

const countriesOf = (row: Row): string[] => {
  const codes = String(row.itemcountry ?? '').split(', ');
  return codes.length === 1 && /^[A-Z]{2,3}$/.test(codes[0] ?? '') ? codes : [];
};
