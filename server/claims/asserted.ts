import type { Clause, Description } from '../clauses/clause.ts';
import type { Span } from '../prose/paragraph.ts';
import type { SentenceContext } from './context.ts';

/** Whether words stand only in phrases that the sentence asserts. */
export function isAssertedAt(span: Span, { reading }: SentenceContext): boolean {
  const around = reading.phrases.filter(({ phrase }) => phrase.start <= span.start && span.end <= phrase.end);
  return around.length > 0 && around.every(({ stance }) => stance === 'asserted');
}

/** Whether words stand in some phrase that the sentence asserts, whatever else they stand in. */
export const isAssertedSomewhere = ({ start, end }: Span, { reading }: SentenceContext): boolean =>
  reading.phrases.some(({ phrase, stance }) => stance === 'asserted' && phrase.start <= start && end <= phrase.end);

/** What is asserted everywhere, and every clause that speaks of them is asserted: not "if the crew aboard Mir saw it", nor "it was not the rocket that launched Apollo 8". */
export const isHeldAt = (span: Span, context: SentenceContext): boolean =>
  isAssertedAt(span, context) &&
  [...context.reading.clauses, ...context.reading.descriptions].every(
    (one) =>
      one.stance === 'asserted' || !phrasesOf(one).some(({ start, end }) => start <= span.start && span.end <= end),
  );

const phrasesOf = (one: Clause | Description): readonly Span[] =>
  'verb' in one
    ? [...one.agents, ...one.themes, ...one.complements.map(({ phrase }) => phrase)]
    : [one.subject, one.is, ...one.complements.map(({ phrase }) => phrase)];
