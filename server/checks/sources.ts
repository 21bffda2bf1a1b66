import type { Paragraph, Span } from '../prose/paragraph.ts';

/** Below this length (UTF-16 units) a paragraph is a caption, a byline or a label. */
const A_SENTENCE = 30;

/** How many paragraphs of a text could give a source, and how many do. */
export interface SourceCount {
  readonly all: number;
  readonly sourced: number;
}

export function countSources(paragraphs: readonly Paragraph[]): SourceCount {
  let [all, sourced] = [0, 0];
  for (const paragraph of paragraphs) {
    if (paragraph.kind !== 'paragraph' || paragraph.text.length < A_SENTENCE) continue;
    all++;
    if (hasReference(paragraph)) sourced++;
  }
  return { all, sourced };
}

/** Whether a document gives its sources as it goes: only then does a figure without one stand out. */
export const givesSources = ({ all, sourced }: SourceCount): boolean => sourced >= 3 && sourced * 2 >= all;

/** A footnote, or a link on some of its words. */
const hasReference = ({ inlines, text }: Paragraph): boolean =>
  inlines.some(
    ({ type, target, start, end }) =>
      type === 'footnote-reference' ||
      (type === 'link' && /^https?:/.test(target ?? '') && end - start < text.length / 2),
  );

/** A sentence of a paragraph with the one before it and the one after. */
export const neighbourhoodOf = (sentences: readonly Span[], at: number): Span => ({
  start: (sentences[at - 1] ?? sentences[at])?.start ?? 0,
  end: (sentences[at + 1] ?? sentences[at])?.end ?? 0,
});
