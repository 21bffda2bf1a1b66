import type { Inline } from './paragraph.ts';
import { wordTable } from './word-table.ts';

/** Left out without a trace, replaced by one character that nothing is read across, or read. */
type Reading = 'nothing' | 'opaque';

/** How inline syntax reads. What is not here is read as its content; what has a method of its own comes first. */
export const READINGS = wordTable<Reading>({
  HeaderMark: 'nothing',
  QuoteMark: 'nothing',
  ListMark: 'nothing',
  TaskMarker: 'nothing',
  EmphasisMark: 'nothing',
  LinkMark: 'nothing',
  LinkTitle: 'nothing',
  LinkLabel: 'nothing',
  Comment: 'nothing',
  ProcessingInstruction: 'nothing',
  Attributes: 'nothing',
  Alert: 'nothing',
  HiddenNote: 'nothing',
  JsxTag: 'nothing',
  JsComment: 'nothing',
  Math: 'opaque',
  Template: 'opaque',
  Expression: 'opaque',
  Autolink: 'opaque',
  URL: 'opaque',
  WikiEmbed: 'opaque',
  // What is struck out is no longer said.
  Strikethrough: 'opaque',
});

export const EMPHASIS_OF_TAG = wordTable<Inline['type']>({
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  strong: 'strong',
  b: 'strong',
});

/** HTML inside which nothing is prose, or no longer said. */
export const HIDDEN_TAGS = new Set([
  'code',
  'kbd',
  'samp',
  'var',
  'pre',
  'script',
  'style',
  'math',
  'svg',
  'del',
  's',
  'strike',
]);
