import type { BlockFormat } from '../block-reader.ts';
import type { CommentForm } from '../comments.ts';
import { linesOf } from '../lines.ts';
import { outlineOf, type RstBlock } from './blocks.ts';
import { paragraphOf } from './inline.ts';

/** reStructuredText, as docutils and Sphinx read it. */
export const rstFormat: BlockFormat<RstBlock> = {
  outline: (source) => outlineOf(linesOf(source)),
  read: paragraphOf,
  variant: ({ from, pieces }) => pieces?.map((piece) => `${piece.from - from}-${piece.to - from}`).join() ?? '',
};

/** A comment is a block of its own. */
export const rstCommentForm: CommentForm = { before: (text) => `.. ${text}\n\n`, top: () => 0 };
