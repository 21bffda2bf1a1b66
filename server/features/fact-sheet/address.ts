/** Of the addresses at which the server shows fact sheets as documents. */
export const SHEET_SCHEME = 'perigee-sheet';

/** `perigee-sheet:/fact-sheet.md?file%3A%2F%2F%2Fa%2Frosetta.md`: of any document, by its own address. */
export const sheetAddress = (document: string): string =>
  `${SHEET_SCHEME}:/fact-sheet.md?${encodeURIComponent(document)}`;

/** The document that a fact sheet is of; undefined for any other address. */
export function documentOfSheet(address: string): string | undefined {
  const [, query] = /^perigee-sheet:[^?#]*\?([^#]+)/.exec(address) ?? [];
  try {
    return query === undefined ? undefined : decodeURIComponent(query);
  } catch {
    return undefined; // No address that anybody made on purpose.
  }
}
