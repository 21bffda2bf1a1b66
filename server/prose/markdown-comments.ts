import type { SyntaxNode, Tree } from '@lezer/common';
import { type Comment, type CommentForm, commentAt } from './comments.ts';
import { frontMatterOf } from './front-matter.ts';
import type { SourceSpan } from './paragraph.ts';

/** How a dialect writes comments, and what its parser calls them. */
export interface CommentSyntax {
  readonly open: string;
  readonly close: string;
  readonly nodes: readonly string[];
}

export const HTML_COMMENTS: CommentSyntax = { open: '<!--', close: '-->', nodes: ['CommentBlock', 'Comment'] };
/** MDX knows JavaScript's. */
export const MDX_COMMENTS: CommentSyntax = { open: '{/*', close: '*/}', nodes: ['JsComment'] };

const NONE: readonly Comment[] = [];

/** The comments of a Markdown document; `tree` is of what comes after its metadata. Those in code are code. */
export function markdownComments(
  tree: Tree,
  source: string,
  bodyStart: number,
  { open, close, nodes }: CommentSyntax,
): readonly Comment[] {
  const comments: Comment[] = [];
  let at = source.indexOf(open, bodyStart);
  // Nearly always there is none.
  if (at < 0) return NONE;
  while (at >= 0) {
    const node = tree.resolveInner(at - bodyStart, 1);
    const isHere = nodes.includes(node.name) && node.from + bodyStart === at;
    const closing = isHere ? source.indexOf(close, at + open.length) : -1;
    const end = closing + close.length;
    if (closing >= 0 && end <= node.to + bodyStart) {
      const inner = { from: at + open.length, to: closing };
      const block = ownBlock(node);
      comments.push(commentAt(source, { from: at, to: end }, inner, block && blockAfter(block, end, bodyStart)));
    }
    at = source.indexOf(open, at + open.length);
  }
  return comments;
}

/** The block that is nothing but the comment. */
function ownBlock(node: SyntaxNode): SyntaxNode | undefined {
  if (node.name === 'CommentBlock') return node;
  const { parent } = node;
  return parent?.name === 'Paragraph' && parent.from === node.from && parent.to === node.to ? parent : undefined;
}

/** Nodes that are no blocks, and comments before the same block. */
const PASSED = new Set(['QuoteMark', 'ListMark', 'CommentBlock']);

function blockAfter(node: SyntaxNode, end: number, bodyStart: number): SourceSpan {
  let next = node.nextSibling;
  while (next && PASSED.has(next.name)) next = next.nextSibling;
  return next ? { from: next.from + bodyStart, to: next.to + bodyStart } : { from: end, to: end };
}

const formOf = ({ open, close }: CommentSyntax, afterBlock: string): CommentForm => ({
  behind: (text) => ` ${open} ${text} ${close}`,
  before: (text) => `${open} ${text} ${close}\n${afterBlock}`,
  top: (source) => frontMatterOf(source).end,
});

export const markdownCommentForm = formOf(HTML_COMMENTS, '');
/** One right above a paragraph would be part of it. */
export const mdxCommentForm = formOf(MDX_COMMENTS, '\n');
