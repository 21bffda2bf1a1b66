import { deepEqual, equal } from 'node:assert/strict';
import type { Finding } from '../../../server/checks/finding.ts';
import { quickFixesAt } from '../../../server/features/code-actions.ts';
import { diagnosticsOf } from '../../../server/features/diagnostics.ts';
import { withChanges } from '../../../server/features/fix-all.ts';
import { DEFAULT_SETTINGS } from '../../../server/features/settings.ts';
import { analysisOf, glossary, withFindings } from './reading.ts';

const TEXT = 'In **1999** ESA launched Rosetta.';
const replaceBy = (text: string) => ({
  title: { id: 'fix.replace', arguments: { text } },
  replace: { start: 3, end: 7 },
  text,
  isSafe: false,
});
const finding: Finding = {
  start: 3,
  end: 7,
  check: 'wrong-date',
  severity: 'warning',
  message: { id: 'a', arguments: {} },
  fixes: [replaceBy('2004')],
  about: 'rosetta',
};
const messagesOf = (...findings: readonly Finding[]): string[] =>
  diagnosticsOf(withFindings(analysisOf(TEXT), ...findings), glossary, DEFAULT_SETTINGS).map(({ message }) => message);

describe('Diagnostics', () => {
  it('stand at their place in the source', () => {
    const [diagnostic] = diagnosticsOf(withFindings(analysisOf(TEXT), finding), glossary, DEFAULT_SETTINGS);
    equal(TEXT.slice(diagnostic?.span.from, diagnostic?.span.to), '1999');
    deepEqual([diagnostic?.code, diagnostic?.severity, diagnostic?.about], ['wrong-date', 'warning', 'rosetta']);
  });

  it('tell where the fact comes from and when it was checked', () => {
    deepEqual(messagesOf(finding), ['a (esa.int, checked 2026-11)']);
    const source = 'https://www.nasa.gov/x';
    deepEqual(messagesOf({ ...finding, source, asOf: '2025-01' }), ['a (nasa.gov, as of 2025-01)']);
    const { about, ...unfounded } = finding;
    deepEqual(messagesOf(unfounded), ['a']);
  });

  it('are shown once each', () => equal(messagesOf(finding, finding, { ...finding, check: 'other' }).length, 2));

  it('are not shown where the document names nothing in space, unless always on', () => {
    const other = withFindings(analysisOf('In 1999 it was launched.'), finding);
    equal(diagnosticsOf(other, glossary, DEFAULT_SETTINGS).length, 0);
    equal(diagnosticsOf(other, glossary, { ...DEFAULT_SETTINGS, enable: 'on' }).length, 1);
    const about = withFindings(analysisOf(TEXT), finding);
    equal(diagnosticsOf(about, glossary, { ...DEFAULT_SETTINGS, enable: 'off' }).length, 0);
  });
});

describe('Quick fixes', () => {
  const fixesAt = (from: number, to: number, ...findings: readonly Finding[]) =>
    quickFixesAt(withFindings(analysisOf(TEXT), ...findings), glossary, DEFAULT_SETTINGS, { from, to });

  it('replace the value in the source', () => {
    const [fix] = fixesAt(6, 6, finding);
    equal(fix?.title, 'Replace with “2004”');
    equal(withChanges(TEXT, fix?.edits ?? []), TEXT.replace('1999', '2004'));
  });

  it('are preferred where there is only one', () => {
    deepEqual(
      fixesAt(0, 10, finding).map(({ isPreferred }) => isPreferred),
      [true],
    );
    const two = { ...finding, fixes: [replaceBy('2004'), replaceBy('2005')] };
    deepEqual(
      fixesAt(0, 10, two).map(({ isPreferred }) => isPreferred),
      [false, false],
    );
  });

  it('are preferred also where another says the same more exactly', () => {
    const fuller = { ...replaceBy('2 March 2004'), isFuller: true as const };
    deepEqual(
      fixesAt(0, 10, { ...finding, fixes: [replaceBy('2004'), fuller] }).map(({ isPreferred }) => isPreferred),
      [true, false],
    );
  });

  it('are those of the place asked about', () => equal(fixesAt(15, 20, finding).length, 0));
});
