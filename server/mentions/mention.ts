import type { Candidate, EntryIndex } from '../../glossary/glossary.ts';
import type { Span } from '../prose/paragraph.ts';

/** A name of the glossary in a paragraph's text, with every entry it may mean. */
export interface NameMention extends Span {
  readonly candidates: readonly Candidate[];
  readonly isPlural: boolean;
  readonly isPossessive: boolean;
}

/** A name once the document has settled what it means. Names left in doubt are not mentions. */
export interface Mention extends Span {
  readonly entry: EntryIndex;
  /** Which of the entry's names was written. */
  readonly name: number;
}
