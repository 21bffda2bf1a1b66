import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import {
  allChanges,
  type Choice,
  chosenFixes,
  fixOfKind,
  safeFix,
  withChanges,
} from '../../../server/features/fix-all.ts';
import { analysisOf } from '../../fixtures/reading.ts';

const allFixed = (text: string, choice: Choice = safeFix, language = 'markdown'): string => {
  const analyse = (one: string) => analysisOf(one, language);
  return withChanges(text, allChanges(text, analyse(text), choice, analyse));
};

describe('Fixing all', () => {
  it('makes the safe fixes alone, also those of notes that are not shown', () => {
    const text =
      'NASA flew *manned* missions. Voyager 1 was launched in 1979. The manned flights of Apollo and the unmanned flights followed.\n\nManned flights come next.';
    equal(
      allFixed(text),
      'NASA flew *crewed* missions. Voyager 1 was launched in 1979. The crewed flights of Apollo and the unmanned flights followed.\n\nCrewed flights come next.',
    );
  });

  it('leaves the markup as it stands', () => {
    for (const [text, changed] of [
      ['NASA flew **manned** missions.', 'NASA flew **crewed** missions.'],
      ['NASA flew [manned missions](https://example.org).', 'NASA flew [crewed missions](https://example.org).'],
      ['> NASA.\n\n- NASA flew manned\n  missions.', '> NASA.\n\n- NASA flew crewed\n  missions.'],
    ] as const)
      equal(allFixed(text), changed);
  });

  it('leaves alone what is quoted, code or ignored', () => {
    for (const text of [
      'NASA says: “Manned flights come next.”',
      'NASA runs `manned` things.',
      'NASA flew manned missions. <!-- perigee-ignore wording -->',
    ])
      equal(allFixed(text), text);
  });

  it('takes out comments that hide nothing', () => {
    equal(
      allFixed('Voyager 1 flew. <!-- perigee-ignore -->\n\n<!-- perigee-ignore wording -->\nNASA flew.\n'),
      'Voyager 1 flew.\n\nNASA flew.\n',
    );
  });

  it('of one kind makes the only fix of each finding', () => {
    const text = 'Voyager 1 was launched in 1979. Voyager 2 was launched in 1978. NASA flew manned missions.';
    equal(
      allFixed(text, fixOfKind('wrong-date')),
      'Voyager 1 was launched in 1977. Voyager 2 was launched in 1977. NASA flew manned missions.',
    );
  });

  it('makes no change over another', () => {
    const text = 'NASA flew manned missions.';
    const analysis = analysisOf(text);
    const [first] = analysis.paragraphs;
    ok(first);
    const [finding] = first.findings;
    ok(finding);
    const wider = {
      ...finding,
      fixes: [{ title: finding.message, replace: { start: 5, end: 26 }, text: 'all', isSafe: true }],
    };
    const twice = { ...analysis, paragraphs: [{ ...first, findings: [finding, wider] }] };
    deepEqual(chosenFixes(twice, safeFix).length, 1);
  });

  it('done twice changes nothing more', () => {
    const words = [
      'manned',
      'Manned',
      'unmanned',
      'mankind',
      'spacecrafts',
      'NASA',
      'a',
      'an',
      'the',
      'flew',
      'missions',
      'kms',
      '.',
      ',',
      '*',
      '“',
      '”',
      '\n\n',
      '<!-- perigee-ignore wording -->',
      '<!-- perigee-ignore -->',
      '- ',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (list) => {
        const once = allFixed(`NASA flew. ${list.join(' ')}`);
        equal(allFixed(once), once);
      }),
      { numRuns: 60 },
    );
  });
});
