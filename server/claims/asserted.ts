import type { Span } from '../prose/paragraph.ts';
import type { SentenceContext } from './context.ts';

/** Whether words stand only in phrases that the sentence asserts. */
export function isAssertedAt(span: Span, { reading }: SentenceContext): boolean {
  const around = reading.phrases.filter(({ phrase }) => phrase.start <= span.start && span.end <= phrase.end);
  return around.length > 0 && around.every(({ stance }) => stance === 'asserted');
}
