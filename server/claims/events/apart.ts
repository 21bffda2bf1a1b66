import type { Span } from '../../prose/paragraph.ts';
import type { SentenceContext } from '../context.ts';

const holds = (phrase: Span, one: Span): boolean => phrase.start <= one.start && one.end <= phrase.end;

/**
 * "Hubble, repaired by the crew of STS-61, was launched on Discovery": between two names stands the verb of a clause in which the
 * first has no part, so that nothing is said of them together.
 */
export function arePartedByClause(a: Span, b: Span, { reading }: SentenceContext): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return reading.clauses.some(
    ({ construction, verbSpan, agents, themes, complements }) =>
      construction !== 'nominal' &&
      verbSpan.start >= first.end &&
      verbSpan.end <= second.start &&
      ![...agents, ...themes, ...complements.map(({ phrase }) => phrase)].some((phrase) => holds(phrase, first)),
  );
}
