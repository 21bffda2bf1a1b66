import { americanDate } from '../dates.ts';
import { CRAFT_KINDS, type Source, type Statement } from '../statement.ts';
import { rowsOf } from '../tables.ts';

/** Satellites at work in 2023, by the Union of Concerned Scientists. */
export const UCS: Source = {
  name: 'UCS satellites',
  file: 'ucs_satellites.csv',
  fed: [],
  read: (text) =>
    rowsOf(text).flatMap((row): Statement[] => {
      const full = row['Name of Satellite, Alternate Names'] ?? '';
      const current = row['Current Official Name of Satellite'] ?? '';
      const names = [...full.split(/[(),]/), ...current.split(/[(),]/)]
        .map((name) => name.trim())
        .filter((name) => name.length > 3);
      const about = { names, kinds: CRAFT_KINDS };
      const day = americanDate(row['Date of Launch'] ?? '');
      const [vehicle = '', operator = ''] = [row['Launch Vehicle'], row['Operator/Owner']];
      return [
        ...(day ? [{ ...about, field: 'launch' as const, said: day, value: day, isLocal: true }] : []),
        ...(vehicle ? [{ ...about, field: 'vehicle' as const, said: vehicle, value: vehicle }] : []),
        ...(operator ? [{ ...about, field: 'operator' as const, said: operator, value: operator }] : []),
      ];
    }),
};
