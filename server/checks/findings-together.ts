import type { StatedFact } from '../claims/stated-facts.ts';
import type { Paragraph } from '../prose/paragraph.ts';
import { CHECKS } from './all-checks.ts';
import type { ByParagraph } from './check.ts';
import type { Finding } from './finding.ts';

/** Check id -> severity that replaces its own, or off. */
export type Levels = Readonly<Record<string, 'off' | 'hint' | 'information' | 'warning'>>;

/** What the statements of the whole document show. */
export function findingsTogether(
  stated: readonly (readonly StatedFact[])[],
  paragraphs: readonly Paragraph[],
  levels: Levels,
): ByParagraph {
  const hasFacts = stated.some((list) => list.length > 0);
  const together = new Map<number, Finding[]>();
  for (const check of CHECKS) {
    const level = levels[check.id];
    if (level === 'off') continue;
    for (const lists of [hasFacts ? check.findInDocument?.(stated) : undefined, check.findInText?.(paragraphs)])
      for (const [i, list] of lists ?? []) together.set(i, [...(together.get(i) ?? []), ...atLevel(list, level)]);
  }
  return together;
}

export const atLevel = (findings: readonly Finding[], level: Finding['severity'] | undefined): readonly Finding[] =>
  level === undefined ? findings : findings.map((finding) => ({ ...finding, severity: level }));
