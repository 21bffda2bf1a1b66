import type { Entry, EntryId } from '../../../glossary/entry.ts';
import { properName } from '../naming.ts';

/** Of the addresses of entry pages: `perigee:/jwst/James%20Webb%20Space%20Telescope.md`. */
export const PAGE_SCHEME = 'perigee';

/** Where the page of an entry is. The id finds it; the name after it is what an editor shows on the tab. */
export const pageAddress = (entry: Entry): string =>
  `${PAGE_SCHEME}:/${entry.id}/${encodeURIComponent(properName(entry).replace(/[\\/]/g, '-'))}.md`;

export const isPage = (address: string): boolean => address.startsWith(`${PAGE_SCHEME}:`);

/** The entry whose page an address is; undefined for any other address. */
export const entryOfPage = (address: string): EntryId | undefined =>
  /^perigee:\/{1,3}([a-z0-9-]+)(?:[/?#]|$)/.exec(address)?.[1];
