import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { statedDates } from './stated-dates.ts';
import type { StatedFact } from './stated-facts.ts';
import { statedFigures } from './stated-figures.ts';
import { statedLaunches } from './stated-launches.ts';

/** The facts that a sentence states, but for those that were held against the glossary: it has spoken. */
export function statedFacts(context: SentenceContext, verdicts: readonly Verdict[]): StatedFact[] {
  if (context.reading.isQuestion) return [];
  const judged = verdicts.filter(({ state }) => state !== 'unknown').map(({ span }) => span);
  return [...statedDates(context), ...statedFigures(context), ...statedLaunches(context)].filter(
    (fact) => !judged.some((span) => span.start < fact.end && fact.start < span.end),
  );
}
