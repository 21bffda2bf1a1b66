import { gcatDate } from '../dates.ts';
import type { Source, Statement } from '../statement.ts';
import { rowsOf } from '../tables.ts';
import { flightStatements } from '../vehicle-flights.ts';
import { vehicleNames } from '../vehicles.ts';

/** First and last orbital launch of each type in GCAT, to the end of 2024: a last one in its last two years is no end. */
export const GCAT_VEHICLES: Source = {
  name: 'GCAT launch vehicles',
  file: 'derived_gcat_lv_summary.csv',
  fed: ['first-flight', 'last-flight'],
  read(text) {
    const rows = rowsOf(text);
    const types = rows.flatMap(({ lv_type = '', first_launch = '', last_launch = '' }) => {
      const [first, last] = [gcatDate(first_launch), gcatDate(last_launch)];
      return first && last ? [{ type: lv_type, first, last, isRetired: last < '2023' }] : [];
    });
    const countries = rows.map(({ lv_type = '', state = '' }): Statement => {
      return { names: vehicleNames(lv_type), kinds: ['launch-vehicle'], field: 'maker', said: state, value: state };
    });
    return [...flightStatements(types), ...countries];
  },
};
