import type { Comment } from './comments.ts';
import type { FormatName } from './formats.ts';

/** A half-open stretch of UTF-16 code units. `Span` of a paragraph's text and `SourceSpan` of the document differ on purpose. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
/** A half-open stretch of UTF-16 code units of the document as the editor holds it. */
export interface SourceSpan {
  readonly from: number;
  readonly to: number;
}

export type ParagraphKind = 'paragraph' | 'heading' | 'list-item' | 'table-cell' | 'caption' | 'quotation';

/** What inline markup says of a stretch of a paragraph's text. */
export interface Inline extends Span {
  readonly type: 'emphasis' | 'strong' | 'link' | 'footnote-reference' | 'code';
  /** A link's target. */
  readonly target?: string;
}

/**
 * A run of prose without its markup: what a reader reads. Soft line breaks are single spaces, but for `LINE_END`; what is not prose inside it
 * (inline code, images, math, struck-out text) is one `OPAQUE` character, which no name or claim reads across. HTML tags and
 * comments, which the reader does not see, leave no trace.
 */
export interface Paragraph {
  readonly kind: ParagraphKind;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  readonly text: string;
  readonly inlines: readonly Inline[];
  /** Where the paragraph stands in the document, markup included. */
  readonly source: SourceSpan;
  /**
   * Pairs textOffset, sourceOffset (counted from `source.from`, so that a paragraph moves without a new table), both ascending:
   * from each pair on, text and source run in step until the next, or the one stands for the other as a whole. Where they
   * fall out of step two pairs may share a textOffset: the first is the source end of the character before, the last the
   * source start of the one after.
   */
  readonly places: Int32Array;
}

export const OPAQUE = '\uFFFC';

/** The place in the document of a stretch of a paragraph's text. An end stands right after its last character, before any markup that follows. */
export function sourceOf(paragraph: Paragraph, span: Span): SourceSpan {
  const from = sourceOffset(paragraph, span.start);
  return { from, to: span.end > span.start ? sourceEnd(paragraph, span.end) : from };
}

/** The document offset of a paragraph's text offset: where its character starts, or what it is written with (an entity, a macro). */
export function sourceOffset({ places, source }: Paragraph, offset: number): number {
  const pair = lastPair(places, offset);
  const start = places[pair + 1] as number;
  return source.from + (isInStep(places, pair) ? start + offset - (places[pair] as number) : start);
}

function sourceEnd({ places, source }: Paragraph, end: number): number {
  const pair = lastPair(places, end - 1);
  const next = pair + 2;
  const isWhole = places[next] === end || !isInStep(places, pair);
  const inStep = (places[pair + 1] as number) + end - (places[pair] as number);
  return source.from + (isWhole ? (places[next + 1] as number) : inStep);
}

/** Whether a stretch is written as it reads. One that is written otherwise has no places inside it. */
function isInStep(places: Int32Array, pair: number): boolean {
  const next = pair + 2;
  if (next >= places.length) return true;
  return (
    (places[next] as number) - (places[pair] as number) === (places[next + 1] as number) - (places[pair + 1] as number)
  );
}

/** The index of the last pair that begins at or before a text offset. */
function lastPair(places: Int32Array, offset: number): number {
  let low = 0;
  let high = places.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places[middle * 2] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low * 2;
}

/** Whether a paragraph says anything: rules, bullets and empty cells do not. */
export const isWorded = ({ text }: Paragraph): boolean => /[\p{L}\p{N}]/u.test(text);

/** The same paragraph further on in the document. Spelt out: a spread is several times slower, and an edit moves thousands. */
export function movedBy({ kind, level, text, inlines, source, places }: Paragraph, by: number): Paragraph {
  return { kind, level, text, inlines, source: { from: source.from + by, to: source.to + by }, places };
}

/** What a document's markup says: its paragraphs in order, and what its metadata tell. */
export interface Prose {
  /** What it is written in; the readers of the formats leave it to be added. */
  readonly format?: FormatName;
  readonly paragraphs: readonly Paragraph[];
  /** In the order of the text; absent in a format that has none. */
  readonly comments?: readonly Comment[];
  /** A date that the document gives itself (front matter, date line), as YYYY-MM-DD. */
  readonly date?: string;
  readonly title?: string;
  /** A language tag from the document's metadata. */
  readonly language?: string;
}
