import type { BlockFormat } from '../block-reader.ts';
import type { CommentForm } from '../comments.ts';
import { linesOf } from '../lines.ts';
import { outlineOf } from './blocks.ts';
import { paragraphsOf } from './inline.ts';

/** AsciiDoc, as Asciidoctor reads it. */
export const asciidocFormat: BlockFormat = {
  outline: (source) => outlineOf(linesOf(source)),
  read: paragraphsOf,
};

/** A line of a paragraph may be a comment. */
export const asciidocCommentForm: CommentForm = {
  behind: (text) => `\n// ${text}\n`,
  before: (text) => `// ${text}\n`,
  top: () => 0,
};
