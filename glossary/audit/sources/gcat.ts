import { gcatDate } from '../dates.ts';
import { CRAFT_KINDS, type Source, type Statement } from '../statement.ts';
import { keyOf } from '../subjects.ts';
import { rowsOf } from '../tables.ts';

/** Jonathan McDowell's launch log: what reached orbit, in his spellings ("1-y ISZ", "OK-102/STS-1"). */
export const GCAT: Source = {
  name: 'GCAT launch log',
  file: 'gcat_launchlog.tsv',
  fed: ['launch', 'vehicle'],
  read(text) {
    // What took off from the Moon was launched before.
    const rows = rowsOf(text, '\t').filter(
      ({ Type, Launch_Code }) => Type?.startsWith('P') && !Launch_Code?.startsWith('X'),
    );
    const names = rows.map(namesOf);
    const counts = new Map<string, number>();
    for (const list of names) for (const key of new Set(list.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
    return rows.flatMap((row, index) => {
      // A name that several launches have is of none of them for certain.
      const own = (names[index] ?? []).filter((name) => counts.get(keyOf(name)) === 1);
      return own.length === 0 ? [] : statementsOf(own, row);
    });
  },
};

/** Without names in brackets: those are what a craft that was lost would have been called. */
function namesOf({ Name = '', PLName = '' }: Record<string, string>): string[] {
  const names = [Name, PLName, Name.split('/').at(-1) ?? '', PLName.split('/').at(-1) ?? '']
    .map((name) => name.trim().replace(/^Chang'e\b/, 'Chang’e'))
    .filter((name) => name.length > 2 && !name.startsWith('['));
  return [...new Set(names)];
}

function statementsOf(names: readonly string[], row: Record<string, string>): Statement[] {
  const about = { names, kinds: CRAFT_KINDS };
  const day = gcatDate(row.Launch_Date ?? '');
  const vehicle = (row.LV_Type ?? '').trim();
  const state = (row.SatState ?? '').trim();
  return [
    ...(day ? [{ ...about, field: 'launch' as const, said: row.Launch_Date ?? '', value: day }] : []),
    ...(vehicle ? [{ ...about, field: 'vehicle' as const, said: vehicle, value: vehicle }] : []),
    ...(state ? [{ ...about, field: 'country' as const, said: state, value: state }] : []),
  ];
}
