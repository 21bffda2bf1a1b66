import type { EntryId } from '../../glossary/entry.ts';
import type { Span } from '../prose/paragraph.ts';

export type Severity = 'warning' | 'information' | 'hint';

/** A message in no language yet: an id of the message table and its arguments. */
export interface Message {
  readonly id: string;
  readonly arguments: Readonly<Record<string, string | number>>;
}

/** A change of the text that a finding offers. */
export interface Fix {
  readonly title: Message;
  readonly replace: Span;
  readonly text: string;
  /** Right in nearly every case, so it may be applied with others of its kind. */
  readonly isSafe: boolean;
  /** Says the same as the fix before it, only more exactly: that one is as certain as without it. */
  readonly isFuller?: true;
}

/** What a check found, in the coordinates of one paragraph's text. */
export interface Finding extends Span {
  /** The check's id: the diagnostic's code. */
  readonly check: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly fixes: readonly Fix[];
  /** The entry that the verdict rests on; its source is shown. */
  readonly about?: EntryId;
  readonly source?: string;
  readonly asOf?: string;
}
