import type { Paragraph, SourceSpan } from './paragraph.ts';

/** A remark in the document's own markup, which its reader does not see. */
export interface Comment {
  /** What stands between its marks. */
  readonly text: string;
  /** Where that stands. */
  readonly inner: SourceSpan;
  /** The comment with its marks. */
  readonly source: SourceSpan;
  /** What goes with it when it is taken out: the rest of its line, or the space before it. */
  readonly removal: SourceSpan;
  /** All that stands in `removal`. */
  readonly raw: string;
  /** Of a comment on lines of its own: the block that follows (a paragraph, a whole list or table), empty where none does. */
  readonly block?: SourceSpan;
}

/** How a format writes comments. The text given holds none of the format's marks. */
export interface CommentForm {
  /** To be put right behind a sentence; absent where the format has no comments within a paragraph. */
  readonly behind?: (text: string) => string;
  /** To be put before the first line of a block. */
  readonly before: (text: string) => string;
  /** Where the text begins that a comment may stand before: after metadata. */
  readonly top: (source: string) => number;
}

/** A comment as a paragraph of its own, so that something can be said of it. */
export const asParagraph = ({ raw, removal }: Comment): Paragraph => ({
  kind: 'paragraph',
  level: 0,
  text: raw,
  inlines: [],
  source: removal,
  places: Int32Array.of(0, 0),
});

/** The text offset at which, or after which, a place in the source of a paragraph is read. */
export function textOffsetOf({ places, text, source }: Paragraph, offset: number): number {
  const place = offset - source.from;
  for (let pair = places.length - 2; pair >= 0; pair -= 2) {
    const from = places[pair + 1] ?? 0;
    if (from > place) continue;
    const start = places[pair] ?? 0;
    return Math.min(start + place - from, places[pair + 2] ?? text.length);
  }
  return 0;
}

/** The comment around `inner` of a text, on lines of its own where `block` is given. */
export function commentAt(source: string, span: SourceSpan, inner: SourceSpan, block?: SourceSpan): Comment {
  const removal = block ? wholeLines(source, span) : withSpaceBefore(source, span);
  const words = source.slice(inner.from, inner.to);
  const from = inner.from + words.length - words.trimStart().length;
  const text = words.trim();
  return {
    text,
    inner: { from, to: from + text.length },
    source: span,
    removal,
    raw: source.slice(removal.from, removal.to),
    ...(block ? { block } : {}),
  };
}

/** The mark of a list's item, before all that the item says. */
const ITEM = /^[ \t>]*(?:[-*+•‣⁃]|[\dA-Za-z#]{1,5}[.)]|\([\dA-Za-z#]\))[ \t]+$/;

/** From the beginning of the line to that of the next, where nothing else stands there; right behind an item's mark, as far as its text. */
function wholeLines(source: string, { from, to }: SourceSpan): SourceSpan {
  const line = source.slice(source.lastIndexOf('\n', from - 1) + 1, from);
  if (ITEM.test(line)) return { from, to: to + (/^\s*/.exec(source.slice(to, to + 200))?.[0].length ?? 0) };
  const before = /[ \t]*$/.exec(line);
  const isFirst = before !== null && (before.index === 0 || from === 0);
  const after = /^[ \t]*(?:\r?\n|$)/.exec(source.slice(to, to + 200));
  return isFirst && after ? { from: from - before[0].length, to: to + after[0].length } : { from, to };
}

function withSpaceBefore(source: string, { from, to }: SourceSpan): SourceSpan {
  return { from: /[ \t]/.test(source[from - 1] ?? '') ? from - 1 : from, to };
}
