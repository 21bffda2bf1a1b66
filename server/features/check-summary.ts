import type { Language } from './messages/language.ts';
import { say } from './messages/words.ts';

/** What came of a check of the whole workspace. */
export interface CheckSummary {
  /** Files that were read, open ones not counted. */
  readonly checked: number;
  /** Files that were to be read. */
  readonly found: number;
  /** Files with findings, and these. */
  readonly filesWithFindings: number;
  readonly findings: number;
  readonly isStopped: boolean;
  /** By the reason: a message id `check.left-out.REASON`. */
  readonly leftOut: Readonly<Record<string, number>>;
}

/** "12 files checked: 3 findings in 2 of them. Left out: 1 too large." */
export function summaryInWords(summary: CheckSummary, language: Language): string {
  const { checked, found, filesWithFindings, findings, isStopped, leftOut } = summary;
  const result =
    findings === 0
      ? say(language, 'check.nothing', { files: checked })
      : say(language, 'check.findings', { files: checked, findings, found: filesWithFindings });
  const reasons = Object.entries(leftOut)
    .filter(([, count]) => count > 0)
    .map(([why, count]) => say(language, `check.left-out.${why}`, { count }));
  return [
    ...(isStopped ? [say(language, 'check.stopped', { done: checked, files: found })] : []),
    result,
    ...(reasons.length > 0 ? [say(language, 'check.left-out', { reasons: reasons.join(', ') })] : []),
  ].join(' ');
}
