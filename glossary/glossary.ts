import type { Entry, EntryId } from './entry.ts';
import type { Kind } from './schema/kinds.ts';

/** The number of an entry in the compiled glossary. */
export type EntryIndex = number;

/** One reading of a name found in a text. */
export interface Candidate {
  readonly entry: EntryIndex;
  /** Which of the entry's names it is. */
  readonly name: number;
}

/** A name found in a text: the longest one that stands there, with every entry that has it. */
export interface NameMatch {
  /** UTF-16 offsets in the text, half-open, without a possessive ending or an added plural s. */
  readonly start: number;
  readonly end: number;
  readonly isPlural: boolean;
  readonly isPossessive: boolean;
  readonly candidates: readonly Candidate[];
}

/** A name that a typed beginning may mean. */
export interface Completion {
  readonly entry: EntryIndex;
  readonly name: number;
  /** 0 exact beginning of the name, 1 of a later word, 2 with a typing error; lower is better. */
  readonly distance: number;
}

/** The compiled glossary: names in typed arrays, entries read when asked for. Immutable. */
export interface Glossary {
  readonly entryCount: number;
  readonly nameCount: number;
  /** Tells two compiled states apart. */
  readonly version: string;
  entry(index: EntryIndex): Entry;
  indexOf(id: EntryId): EntryIndex | undefined;
  byId(id: EntryId): Entry | undefined;
  ids(): Iterable<EntryId>;
  /** The kind of an entry without reading it. */
  kindOf(index: EntryIndex): Kind;
  ofKind(kind: Kind): readonly EntryIndex[];
  /**
   * Longest names, left to right, never overlapping, whole words only, with the case that each name asks for. Records,
   * sayings, myths and wordings have no names in this sense, only rules.
   */
  namesIn(text: string): NameMatch[];
  /** Names that have a word (or several in order) beginning with what is typed, best first; blind to case and accents, forgiving one typo from five letters on. */
  complete(typed: string, limit: number): Completion[];
}
