// Every check's own examples, against the glossary that ships.
import { deepEqual, ok } from 'node:assert/strict';
import { CHECKS } from '../../../server/checks/all-checks.ts';
import { findingsInExample } from '../../fixtures/reading.ts';

for (const { id, severity, explanation, title, flagged, accepted, examplesOf = 'any' } of CHECKS) {
  describe(`The check ${id}`, () => {
    it('explains itself', () => {
      ok(/^[a-z]+(-[a-z]+)*$/.test(id), id);
      ok(title.length > 3 && title.length < 60 && !title.endsWith('.'), title);
      ok(explanation.length > 60 && /[.)]$/.test(explanation), explanation);
      ok(flagged.length >= 3 && accepted.length >= 3);
      deepEqual(
        [...flagged, ...accepted].filter((example, i, all) => all.indexOf(example) !== i),
        [],
      );
    });

    for (const example of flagged) {
      it(`flags: ${example}`, () => {
        const own = findingsInExample(example, examplesOf).filter(({ check }) => check === id);
        ok(own.length > 0, 'nothing was found');
        deepEqual([...new Set(own.map((finding) => finding.severity))], [severity]);
      });
    }

    for (const example of accepted) {
      it(`accepts: ${example}`, () => {
        const unwanted = findingsInExample(example, examplesOf).filter(
          (one) => one.check === id || one.severity === 'warning',
        );
        deepEqual(
          unwanted.map((one) => `${one.check}: ${example.slice(one.start, one.end)}`),
          [],
        );
      });
    }
  });
}
