import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict';
import { GERMAN } from '../../../server/features/messages/language.ts';
import { DEFAULT_SETTINGS } from '../../../server/features/settings.ts';
import { type ReportableFinding, reportsAt } from '../../../server/features/wrong-warning.ts';
import { analysisOf, glossary } from '../../fixtures/reading.ts';

const TEXT = `# Probes

Sputnik 1 flew in 1957. My neighbour sings. The probe Voyager 1 was launched in 1979 by NASA. Nobody saw it.
`;

function reports(at: string, text = TEXT, settings = DEFAULT_SETTINGS): ReportableFinding[] {
  const from = text.indexOf(at);
  return reportsAt(analysisOf(text), glossary, settings, { from, to: from + at.length }, '1.2.3');
}

describe('The report of a wrong warning', () => {
  const [finding] = reports('1979');
  const report = finding?.report ?? '';

  it('has the sentence, what was said of it, how it was read, and the version', () => {
    match(report, /^> The probe Voyager 1 was launched in 1979 by NASA\.$/m);
    match(report, /\*\*wrong-date\*\* on “1979”: .*5 September 1977/);
    match(report, /^clause {4}launch /m);
    match(report, /^name {6}Voyager 1: voyager-1$/m);
    match(report, /Perigee 1\.2\.3, glossary \S+, read as of 2026-11-22/);
  });

  it('has nothing else of the text', () => doesNotMatch(report, /Sputnik|neighbour|Nobody/));

  it('stands where the finding stands', () => {
    equal(reports('1979').length, 1);
    deepEqual(reports('neighbour'), []);
  });

  it('is in English whatever the writer reads', () => {
    const [german] = reports('1979', TEXT, { ...DEFAULT_SETTINGS, language: GERMAN });
    match(german?.message ?? '', /passt nicht/);
    match(german?.report ?? '', /does not fit/);
  });

  it('can be made of a sentence over several lines, in a list, and of one that stands twice', () => {
    const text = '- The probe Voyager 1\n  was launched in 1979.\n- The probe Voyager 1 was launched in 1979.\n';
    match(reports('1979', text)[0]?.report ?? '', /^> The probe Voyager 1 was launched in 1979\.$/m);
    const twice = 'Voyager 1 was launched in 1979. Voyager 1 was launched in 1979.\n';
    equal(reports(twice, twice).length, 2);
    for (const { report: one } of reports(twice, twice)) match(one, /^verdict {3}contradicted/m);
  });
});
