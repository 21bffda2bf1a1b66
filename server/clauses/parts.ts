import type { Span } from '../prose/paragraph.ts';
import type { Reading } from './clause.ts';

/** The clause that stands by itself around a place, "B did that" of "A did this, and B did that": where it stands. */
export const partAround = ({ parts, sentence }: Reading, { start }: Pick<Span, 'start'>): readonly Span[] =>
  parts.find((spans) => spans.some((span) => span.start <= start && start < span.end)) ?? [sentence];

export const isInPart = (part: readonly Span[], { start, end }: Span): boolean =>
  part.some((span) => span.start <= start && end <= span.end);
