import type { NamedDocument, NamedParagraph } from '../analysis/analysis.ts';
import type { Mention } from '../mentions/mention.ts';
import { OPAQUE, type Paragraph, type SourceSpan, sourceOf } from '../prose/paragraph.ts';

/** The number of the paragraph that holds a document offset, its end included; -1 where there is none. */
export function paragraphNumberAt({ paragraphs }: NamedDocument, offset: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { from, to } = (paragraphs[middle] as NamedParagraph).paragraph.source;
    if (offset < from) high = middle - 1;
    else if (offset > to) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** The name whose characters a document offset stands before or between, with its place in the document. */
export function mentionAt(
  document: NamedDocument,
  offset: number,
): { readonly mention: Mention; readonly span: SourceSpan } | undefined {
  const { paragraph, mentions } = document.paragraphs[paragraphNumberAt(document, offset)] ?? {};
  if (!paragraph || !mentions) return undefined;
  return mentions
    .map((mention) => ({ mention, span: sourceOf(paragraph, mention) }))
    .find(({ span }) => span.from <= offset && offset < span.to);
}

/**
 * The paragraph's text before a document offset, as far back as it runs in step with the document; undefined where
 * the character before the offset is no prose (markup, code, an address).
 */
export function textBefore({ places, text, source }: Paragraph, offset: number): string | undefined {
  const place = offset - source.from;
  for (let pair = places.length - 2; pair >= 0; pair -= 2) {
    const [start = 0, from = 0, next = text.length] = places.subarray(pair, pair + 3);
    if (from >= place) continue;
    const end = start + (place - from);
    return end <= next && text[end - 1] !== OPAQUE ? text.slice(start, end) : undefined;
  }
  return undefined;
}
