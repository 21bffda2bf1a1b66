import { gcatDate } from '../dates.ts';
import type { Source, Statement } from '../statement.ts';
import { rowsOf } from '../tables.ts';

/** Organisations of GCAT with their years and states. */
export const GCAT_ORGS: Source = {
  name: 'GCAT organisations',
  file: 'gcat_orgs.tsv',
  fed: [],
  read: (text) =>
    rowsOf(text, '\t').flatMap((row): Statement[] => {
      const names = [row.EName, row.ShortEName, row.Name]
        .map((name = '') => name.trim())
        .filter((name) => name.length > 4);
      const about = { names, kinds: ['agency', 'company', 'organisation'] as const };
      const start = gcatDate(row.TStart ?? '');
      const state = (row.StateCode ?? '').trim();
      return [
        ...(start ? [{ ...about, field: 'founding' as const, said: row.TStart ?? '', value: start }] : []),
        ...(/^[A-Z]/.test(state) ? [{ ...about, field: 'country' as const, said: state, value: state }] : []),
      ];
    }),
};
