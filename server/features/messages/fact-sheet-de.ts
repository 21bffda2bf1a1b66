/** The fact sheet, in German. */
export const FACT_SHEET_DE: Readonly<Record<string, string>> = {
  'why.no-entry': 'das Glossar kennt diesen Namen nicht',
  'why.no-fact': 'das Glossar sagt nichts darüber',
};
