/** Of the addresses at which the server shows the pages of checks: `perigee-check:/wrong-date.md`. */
export const CHECK_SCHEME = 'perigee-check';

/** In place of a check's id: the table of all, called as in docs/checks. */
export const TABLE = 'README';

export const checkPageAddress = (id: string): string => `${CHECK_SCHEME}:/${id}.md`;

/** The id in such an address; undefined for any other. */
export const checkOfPage = (address: string): string | undefined =>
  /^perigee-check:\/{1,3}([\w-]+)\.md$/.exec(address)?.[1];
