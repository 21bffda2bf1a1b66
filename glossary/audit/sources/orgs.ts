import { gcatDate } from '../dates.ts';
import type { Source, Statement } from '../statement.ts';
import { rowsOf } from '../tables.ts';

/** Organisations of GCAT with their years and states; those that followed one another under new names share a code. */
export const GCAT_ORGS: Source = {
  name: 'GCAT organisations',
  file: 'gcat_orgs.tsv',
  fed: [],
  read(text) {
    const rows = rowsOf(text, '\t');
    const first = new Map<string, string>();
    for (const { UCode = '', TStart = '' } of rows) {
      const year = gcatDate(TStart)?.slice(0, 4);
      if (year && year < (first.get(UCode) ?? '9999')) first.set(UCode, year);
    }
    return rows.flatMap((row): Statement[] => {
      const names = [row.EName, row.ShortEName, row.Name]
        .map((name = '') => name.trim())
        .filter((name) => name.length > 4);
      const about = { names, kinds: ['agency', 'company', 'organisation'] as const };
      const start = gcatDate(row.TStart ?? '')?.slice(0, 4);
      const years = [...new Set([start, first.get(row.UCode ?? '')])].join('/');
      const state = (row.StateCode ?? '').trim();
      return [
        ...(start ? [{ ...about, field: 'founding' as const, said: years, value: years }] : []),
        ...(/^[A-Z]/.test(state) ? [{ ...about, field: 'country' as const, said: state, value: state }] : []),
      ];
    });
  },
};
