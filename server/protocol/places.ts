import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceSpan } from '../prose/paragraph.ts';

/** Where a document begins. */
export const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

export const rangeOf = (text: TextDocument, { from, to }: SourceSpan): Range => ({
  start: text.positionAt(from),
  end: text.positionAt(to),
});

export const spanOf = (text: TextDocument, { start, end }: Range): SourceSpan => ({
  from: text.offsetAt(start),
  to: text.offsetAt(end),
});
