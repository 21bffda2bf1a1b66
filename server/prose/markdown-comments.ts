import type { SyntaxNode, Tree } from '@lezer/common';
import { type Comment, type CommentForm, commentAt } from './comments.ts';
import { frontMatterOf } from './front-matter.ts';
import type { SourceSpan } from './paragraph.ts';

const OPEN = '<!--';
const CLOSE = '-->';
const NONE: readonly Comment[] = [];

/** The HTML comments of a Markdown document; `tree` is of what comes after its metadata. Those in code are code. */
export function markdownComments(tree: Tree, source: string, bodyStart: number): readonly Comment[] {
  const comments: Comment[] = [];
  let at = source.indexOf(OPEN, bodyStart);
  // Nearly always there is none.
  if (at < 0) return NONE;
  while (at >= 0) {
    const node = tree.resolveInner(at - bodyStart, 1);
    const isBlock = node.name === 'CommentBlock';
    const isHere = (isBlock || node.name === 'Comment') && node.from + bodyStart === at;
    const close = isHere ? source.indexOf(CLOSE, at + OPEN.length) : -1;
    const end = close + CLOSE.length;
    if (close >= 0 && end <= node.to + bodyStart) {
      const inner = { from: at + OPEN.length, to: close };
      comments.push(
        commentAt(source, { from: at, to: end }, inner, isBlock ? blockAfter(node, end, bodyStart) : undefined),
      );
    }
    at = source.indexOf(OPEN, at + OPEN.length);
  }
  return comments;
}

/** Nodes that are no blocks, and comments before the same block. */
const PASSED = new Set(['QuoteMark', 'ListMark', 'CommentBlock']);

function blockAfter(node: SyntaxNode, end: number, bodyStart: number): SourceSpan {
  let next = node.nextSibling;
  while (next && PASSED.has(next.name)) next = next.nextSibling;
  return next ? { from: next.from + bodyStart, to: next.to + bodyStart } : { from: end, to: end };
}

export const markdownCommentForm: CommentForm = {
  behind: (text) => ` ${OPEN} ${text} ${CLOSE}`,
  before: (text) => `${OPEN} ${text} ${CLOSE}\n`,
  top: (source) => frontMatterOf(source).end,
};
