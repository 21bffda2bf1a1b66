/** The fact sheet, in English. */
export const FACT_SHEET_EN: Readonly<Record<string, string>> = {
  'why.no-entry': 'the glossary has no such name',
  'why.no-fact': 'the glossary does not say',
};
