// What is written into a document reads as it was meant, whatever the words.
import { equal } from 'node:assert/strict';
import fc from 'fast-check';
import { FORMAT_NAMES, FORMATS } from '../../../server/prose/formats.ts';
import { readProse } from '../../../server/prose/read.ts';
import { writtenIn } from '../../../server/prose/writing.ts';

/** What stands in names, dates and figures, and what looks like markup. */
const word = fc
  .array(
    fc.constantFrom(
      ...[
        'R&D',
        '5%',
        '$5',
        '$x$',
        '#1',
        'a_b',
        '_a',
        'a_',
        'aé',
        'a_é',
        '*a*',
        '*',
        '1–2',
        'a—b',
        '’s',
        '(a)',
        '<3',
        '>2',
        '<b>',
        '4°',
        '.',
        ',',
        '-a',
        '/',
        '+1',
      ],
      ...['{a}', '[1]', '[a](b)', '`a`', 'a|b'],
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((pieces) => pieces.join('0'));

describe('Words written into a document', () => {
  it('take the form of the format', () => {
    equal(writtenIn('latex', 'R&D at 100% on 2–3 May'), 'R\\&D at 100\\% on 2--3 May');
    equal(writtenIn('latex', '2\u00A0March'), '2~March');
    equal(writtenIn('html', 'R&D <2–3>'), 'R&amp;D &lt;2–3&gt;');
    equal(writtenIn('markdown', 'snake_case and *stars*'), 'snake_case and \\*stars\\*');
    equal(writtenIn('typst', '#1 of 2\u00A0at $5'), '\\#1 of 2~at \\$5');
    equal(writtenIn('restructuredtext', '*Rosetta* and Webb_'), '\\*Rosetta\\* and Webb\\_');
    equal(writtenIn('plaintext', 'R&D *'), 'R&D *');
  });

  for (const format of FORMAT_NAMES.filter((name) => !['asciidoc', 'plaintext', 'git-commit'].includes(name))) {
    it(`read in ${format} as they were meant`, () => {
      fc.assert(
        fc.property(word, (words) => {
          const meant = `The probe ${words} flew to 67P.`;
          const { paragraphs } = readProse(
            FORMATS[format].languageIds[0],
            `The probe ${writtenIn(format, words)} flew to 67P.`,
          );
          const read = paragraphs.map(({ text }) => text).join('|');
          equal(read.replaceAll("'", '’'), meant.replaceAll("'", '’'));
        }),
        { numRuns: 300 },
      );
    });
  }
});
