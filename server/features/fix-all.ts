import type { Analysis } from '../analysis/analysis.ts';
import type { Finding, Fix } from '../checks/finding.ts';
import { changeBetween } from '../prose/change.ts';
import type { Paragraph, Prose } from '../prose/paragraph.ts';
import type { TextChange } from './config-edit.ts';
import { changesOf } from './placed-fix.ts';

/** The fix of a finding that is made without asking; undefined where there is none. */
export type Choice = (finding: Finding) => Fix | undefined;

/** Right in nearly every case. */
export const safeFix: Choice = ({ fixes }) => fixes.find(({ isSafe }) => isSafe);

/** Of findings of one check: the safe fix, or the only one. */
export const fixOfKind =
  (check: string): Choice =>
  (finding) =>
    finding.check === check ? (safeFix(finding) ?? onlyOf(finding.fixes)) : undefined;

/** The one that would do, where there is no choice of what to say. */
export function onlyOf(fixes: readonly Fix[]): Fix | undefined {
  const [only, another] = fixes.filter(({ isFuller }) => !isFuller);
  return another ? undefined : only;
}

/** The chosen fixes, each with its changes, in the order of the text; of two that meet, the first. */
export function chosenFixes(analysis: Analysis, choice: Choice): (readonly TextChange[])[] {
  // Notes that are not shown, as there are enough, are put right with the others.
  const inText = analysis.paragraphs.flatMap(({ paragraph, findings, heldBack }) =>
    [...findings, ...heldBack].flatMap((finding) => fixOf(finding, paragraph, choice, analysis.prose)),
  );
  const inComments = analysis.onComments.flatMap(({ paragraph, findings }) =>
    findings.flatMap((finding) => fixOf(finding, paragraph, choice, {})),
  );
  const fixes = [...inText, ...inComments].sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a));
  const kept: (readonly TextChange[])[] = [];
  for (const fix of fixes) if (startOf(fix) >= endOf(kept.at(-1) ?? [])) kept.push(fix);
  return kept;
}

const chosenChanges = (analysis: Analysis, choice: Choice): TextChange[] => chosenFixes(analysis, choice).flat();

const startOf = (changes: readonly TextChange[]): number => changes[0]?.span.from ?? 0;
const endOf = (changes: readonly TextChange[]): number => changes.at(-1)?.span.to ?? -1;

function fixOf(
  finding: Finding,
  paragraph: Paragraph,
  choice: Choice,
  prose: Pick<Prose, 'format'>,
): (readonly TextChange[])[] {
  const fix = choice(finding);
  const changes = fix && changesOf(fix, paragraph, prose);
  return changes && changes.length > 0 ? [changes] : [];
}

export const withChanges = (text: string, changes: readonly TextChange[]): string =>
  changes.reduceRight(
    (changed, { span, text: put }) => changed.slice(0, span.from) + put + changed.slice(span.to),
    text,
  );

/** A fix may bring another to light; after so many rounds they only chase each other. */
const MOST_ROUNDS = 8;

/**
 * What puts right all that the chosen fixes can put right: whoever asks again for the text as it is then gets nothing. Empty
 * where there is nothing to do.
 */
export function allChanges(
  text: string,
  analysis: Analysis,
  choice: Choice,
  analyse: (text: string) => Analysis,
): readonly TextChange[] {
  const first = chosenChanges(analysis, choice);
  const once = withChanges(text, first);
  if (first.length === 0 || once === text) return [];
  let now = once;
  for (let round = 1; round < MOST_ROUNDS; round++) {
    const changes = chosenChanges(analyse(now), choice);
    const next = withChanges(now, changes);
    if (next === now) break;
    now = next;
  }
  if (now === once) return first;
  const change = changeBetween(text, now);
  return change ? [{ span: { from: change.from, to: change.toOld }, text: now.slice(change.from, change.toNew) }] : [];
}
