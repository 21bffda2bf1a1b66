import type { Span } from '../prose/paragraph.ts';
import type { Reading } from './clause.ts';

/** The clause that stands by itself around a place, "B did that" of "A did this, and B did that": where it stands. */
export const partAround = ({ parts, sentence }: Reading, { start }: Pick<Span, 'start'>): readonly Span[] =>
  parts.find((spans) => spans.some((span) => span.start <= start && start < span.end)) ?? [sentence];

export const isInPart = (part: readonly Span[], { start, end }: Span): boolean =>
  part.some((span) => span.start <= start && end <= span.end);

/** What a sentence says in one of its parts, as if this were all of it. */
export function readingOf(reading: Reading, part: readonly Span[]): Reading {
  const isHere = (start: number): boolean => part.some((span) => span.start <= start && start < span.end);
  return {
    sentence: { start: part[0]?.start ?? 0, end: part.at(-1)?.end ?? 0 },
    tokens: reading.tokens.filter(({ start }) => isHere(start)),
    clauses: reading.clauses.filter(({ verbSpan }) => isHere(verbSpan.start)),
    descriptions: reading.descriptions.filter(({ is }) => isHere(is.start)),
    phrases: reading.phrases.filter(({ phrase }) => isHere(phrase.start)),
    parts: [part],
    isQuestion: reading.isQuestion,
  };
}
