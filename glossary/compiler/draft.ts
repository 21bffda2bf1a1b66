import type { Entry, EntryId } from '../entry.ts';
import type { Kind } from '../schema/kinds.ts';
import type { Place, Problems } from './problems.ts';

/** An id that an entry speaks of: checked once all entries are read. */
export interface Reference extends Place {
  readonly id: EntryId;
  /** The field that it stands in. */
  readonly field: string;
  /** The kinds that it may be of; undefined for any. */
  readonly kinds: readonly Kind[] | undefined;
}

/** An entry as it was read. */
export interface Draft {
  readonly entry: Entry;
  readonly place: Place;
  readonly references: readonly Reference[];
  /** Something in it could not be read, so that it says less than its author wrote: it is left out of the glossary. */
  readonly isBroken: boolean;
}

/** Where the readers of an entry's parts leave what they find. */
export interface Findings {
  readonly problems: Problems;
  readonly references: Reference[];
}
