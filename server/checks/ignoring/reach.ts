import { textOffsetOf } from '../../prose/comments.ts';
import type { Paragraph, Span } from '../../prose/paragraph.ts';
import type { Remark } from './remarks.ts';

/** A stretch of one paragraph's text. */
export interface Place extends Span {
  readonly paragraph: number;
}

/** Where a remark is heeded. */
export type Reach =
  | { readonly kind: 'document' }
  /** Paragraphs by number, the last one included. */
  | { readonly kind: 'paragraphs'; readonly first: number; readonly last: number }
  | { readonly kind: 'sentence'; readonly place: Place }
  | { readonly kind: 'nothing' };

export function isWithin(reach: Reach, { paragraph, start }: Omit<Place, 'end'>): boolean {
  if (reach.kind === 'document') return true;
  if (reach.kind === 'paragraphs') return reach.first <= paragraph && paragraph <= reach.last;
  if (reach.kind === 'nothing') return false;
  const { place } = reach;
  return place.paragraph === paragraph && place.start <= start && start < place.end;
}

/**
 * A remark on a line of its own speaks of the block that follows; one within a paragraph of the sentence that it stands in,
 * or behind. One on a paragraph speaks of that which it stands in, or before.
 */
export function reachOf(
  { comment, scope }: Remark,
  paragraphs: readonly Paragraph[],
  sentencesOf: (paragraph: number) => readonly Span[],
): Reach {
  if (scope === 'file') return { kind: 'document' };
  const { block, source } = comment;
  if (scope === undefined) return { kind: 'nothing' };
  if (block) {
    const first = paragraphs.findIndex(({ source: { from, to } }) => from < block.to && block.from < to);
    const last =
      scope === 'paragraph'
        ? first
        : paragraphs.findLastIndex(({ source: { from, to } }) => from < block.to && block.from < to);
    return first < 0 ? { kind: 'nothing' } : { kind: 'paragraphs', first, last };
  }
  const paragraph = paragraphs.findIndex(({ source: { from, to } }) => from <= source.from && source.to <= to);
  const around = paragraphs[paragraph];
  if (!around) return { kind: 'nothing' };
  if (scope === 'paragraph') return { kind: 'paragraphs', first: paragraph, last: paragraph };
  const at = textOffsetOf(around, source.from);
  const sentences = sentencesOf(paragraph);
  const sentence = sentences.findLast(({ start }) => start < at) ?? sentences[0];
  return sentence ? { kind: 'sentence', place: { paragraph, ...sentence } } : { kind: 'nothing' };
}
