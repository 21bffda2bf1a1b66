/**
 * Where the facts of entries came from. Entries in files whose paths hold one of these were written from public pages
 * alone, none of the audit's tables: agreement there shows most. The older ones were partly drawn up with the help of the
 * launch log (days and vehicles of launches), the astronaut database (crews, flights) and Wikidata (births, deaths), as
 * the sources declare (`fed`), and read again afterwards.
 */
export const WRITTEN_APART: readonly string[] = [
  'spacecraft/deep-space-',
  'spacecraft/satellites-',
  'spacecraft/telescopes-',
  'stations/more-',
  'modules/more-',
  'launch-vehicles/early-and-small',
  'crewed-flights/suborbital',
  'people/suborbital',
  'agencies/more',
  'companies/newer',
];
