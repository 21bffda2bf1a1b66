import type { StatedFact } from '../claims/stated/stated-facts.ts';
import type { Paragraph } from '../prose/paragraph.ts';
import { CHECKS } from './all-checks.ts';
import type { ByParagraph, Gathered } from './check.ts';
import type { Finding } from './finding.ts';

/** Check id -> severity that replaces its own, or off. */
export type Levels = Readonly<Record<string, 'off' | 'hint' | 'information' | 'warning'>>;

/** What every paragraph of a document gives to that which only the whole shows. */
export interface GivenToWhole {
  readonly stated: readonly (readonly StatedFact[])[];
  readonly gathered: readonly (readonly Gathered[])[];
}

/** What the statements and the words of the whole document show. */
export function findingsTogether({ stated, gathered }: GivenToWhole, levels: Levels): ByParagraph {
  const hasFacts = stated.some((list) => list.length > 0);
  const together = new Map<number, Finding[]>();
  for (const check of CHECKS) {
    const level = levels[check.id];
    if (level === 'off') continue;
    for (const lists of [hasFacts ? check.findInDocument?.(stated) : undefined, check.findInGathered?.(gathered)])
      for (const [i, list] of lists ?? []) together.set(i, [...(together.get(i) ?? []), ...atLevel(list, level)]);
  }
  return together;
}

/** The words of a paragraph that the checks compare with those of others. */
export const gatheredIn = (paragraph: Paragraph): readonly Gathered[] =>
  GATHERING.flatMap((check) => check.gather?.(paragraph) ?? []);

const GATHERING = CHECKS.filter(({ gather }) => gather);

export const atLevel = (findings: readonly Finding[], level: Finding['severity'] | undefined): readonly Finding[] =>
  level === undefined ? findings : findings.map((finding) => ({ ...finding, severity: level }));
