import { disagree, type StatedFact } from '../claims/stated/stated-facts.ts';
import { findingOf } from './claims/inconsistent.ts';
import type { Finding } from './finding.ts';
import { atLevel } from './findings-together.ts';
import type { Ignoring } from './ignoring/heeded.ts';

/** What a document states, by paragraph. */
interface StatingDocument {
  readonly name: string;
  readonly stated: readonly (readonly StatedFact[])[];
}

/**
 * What documents state against each other: for each document the findings of its paragraphs. A subject on which a document
 * does not agree with itself is told there, and not held against the others.
 */
export function findingsBetween(documents: readonly StatingDocument[]): Finding[][][] {
  const byFact = new Map<string, { readonly name: string; readonly fact: StatedFact }[]>();
  for (const { name, stated } of documents)
    for (const fact of stated.flat()) {
      const key = keyOf(fact);
      const list = byFact.get(key) ?? [];
      list.push({ name, fact });
      byFact.set(key, list);
    }
  return documents.map(({ name, stated }) => {
    const own = stated.flat();
    return stated.map((facts) =>
      facts.flatMap((fact) => {
        if (own.some((other) => disagree(fact, other))) return [];
        const other = byFact.get(keyOf(fact))?.find((one) => one.name !== name && disagree(fact, one.fact));
        return other ? findingOf(fact, [other.fact], other.name) : [];
      }),
    );
  });
}

/** The findings of paragraphs together with what other documents say against them, at the level that the settings give. */
export function withFindingsBetween<P extends { readonly findings: readonly Finding[] }>(
  paragraphs: readonly P[],
  between: readonly (readonly Finding[])[],
  level: 'off' | Finding['severity'] | undefined,
  ignoring: Ignoring | undefined,
): readonly P[] {
  if (level === 'off' || between.every((list) => list.length === 0)) return paragraphs;
  return paragraphs.map((paragraph, i) => {
    const all = atLevel(between[i] ?? [], level);
    const more = ignoring ? ignoring.sift(all, i).told : all;
    return more.length === 0 ? paragraph : { ...paragraph, findings: [...paragraph.findings, ...more] };
  });
}

const keyOf = ({ subject, what }: StatedFact): string => `${what} of ${subject}`;
