// The whole analysis, on texts that nobody would write: it ends, does not throw, and does not depend on what was read before.
import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { createAnalyser } from '../../../server/analysis/analyser.ts';
import type { Analysis } from '../../../server/analysis/analysis.ts';
import { CHECKS } from '../../../server/checks/all-checks.ts';
import { createReader, readProse } from '../../../server/prose/read.ts';
import { glossary, REFERENCE_DAY } from '../../fixtures/reading.ts';

const OPTIONS = { today: REFERENCE_DAY, checks: {} };

/** Pieces that make clauses, half clauses and nonsense: chance alone seldom writes a verb. */
const PIECES = [
  ...['Voyager 1', 'NASA', 'ESA’s', 'Apollo 11', 'the Moon', 'Neil Armstrong', 'Soyuz', 'Mercury', 'Dawn', 'Mars'],
  ...[
    'launched',
    'was launched',
    'landed',
    'will land',
    'has not been',
    'operated by',
    'founded',
    'carried',
    'is',
    'said',
  ],
  ...[
    'in 1977',
    'on 20 July 1969',
    'in the 1960s',
    '1979',
    '8,000 kg',
    'first',
    'the first woman in space',
    'a rover',
    'the constructor',
  ],
  ...[
    'not',
    'but',
    'and',
    'or',
    'that',
    'which',
    'if',
    'to',
    'of',
    'by',
    'from',
    'with',
    'according to',
    'it is a myth',
  ],
  ...[
    '.',
    ',',
    ';',
    ':',
    '?',
    '(',
    ')',
    '[',
    ']',
    '“',
    '”',
    '"',
    '—',
    '-',
    '’',
    '…',
    '\n',
    '\n\n',
    '# ',
    '- ',
    '> ',
    '**',
    '`',
  ],
  ...['\uFFFC', '\u0000', '\u200B', '\u202E', '\uD800', '🚀', 'ß', '𝒜', 'é'],
] as const;
const sentence = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(' '));
const text = fc.oneof(
  sentence,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(sentence, { maxLength: 6 }).map((all) => all.join('\n\n')),
);
const language = fc.constantFrom('markdown', 'plaintext');

/** What an analysis says, without the objects that it shares. */
const saidBy = ({ paragraphs, isAboutSpace, referenceDay }: Analysis): unknown => ({
  isAboutSpace,
  referenceDay,
  paragraphs: paragraphs.map(({ paragraph, mentions, findings }) => ({ text: paragraph.text, mentions, findings })),
});

const shared = createAnalyser(glossary);

describe('An analysis', function () {
  this.timeout(60_000);

  it('never throws, and keeps its findings inside their paragraph', () => {
    fc.assert(
      fc.property(text, language, (written, id) => {
        for (const { paragraph, mentions, findings } of shared.analyse(readProse(id, written), OPTIONS).paragraphs)
          for (const { start, end } of [
            ...mentions,
            ...findings,
            ...findings.flatMap(({ fixes }) => fixes.map(({ replace }) => replace)),
          ])
            ok(start >= 0 && start < end && end <= paragraph.text.length);
      }),
      { numRuns: 200 },
    );
  });

  it('after any edits is that of a fresh read', () => {
    const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 40 }), put: sentence });
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 5 }), language, (first, edits, id) => {
        const reader = createReader(id);
        const analyser = createAnalyser(glossary, 500);
        let written = first;
        let analysis = analyser.analyse(reader.read(written), OPTIONS);
        for (const { at, length, put } of edits) {
          const from = written.length === 0 ? 0 : at % written.length;
          written = written.slice(0, from) + put + written.slice(from + length);
          analysis = analyser.analyse(reader.read(written), OPTIONS);
        }
        deepEqual(saidBy(analysis), saidBy(shared.analyse(readProse(id, written), OPTIONS)));
      }),
      { numRuns: 40 },
    );
  });

  it('of a sentence typed behind others is that of a fresh read after each letter', () => {
    const examples = fc.constantFrom(...CHECKS.flatMap(({ flagged, accepted }) => [...flagged, ...accepted]));
    const paragraph = fc.array(examples, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(paragraph, examples, paragraph, (before, typed, after) => {
        const analyser = createAnalyser(glossary);
        for (let length = 0; length <= typed.length; length += 4) {
          const written = `${[...before, typed.slice(0, length)].join(' ')}\n\n${after.join(' ')}\n`;
          const fresh = createAnalyser(glossary).analyse(readProse('markdown', written), OPTIONS);
          deepEqual(saidBy(analyser.analyse(readProse('markdown', written), OPTIONS)), saidBy(fresh));
        }
      }),
      { numRuns: 8 },
    );
  });

  it('gives up on a paragraph or sentence that would take too long, and says on which', () => {
    const said: string[] = [];
    const read = (written: string) =>
      shared.analyse(readProse('plaintext', written), { ...OPTIONS, complain: (trouble) => said.push(trouble) });
    const wrong = 'The NASA probe Rosetta was launched in 1999.';
    read(`Voyager 1 ${'was launched by NASA and '.repeat(100)}flew. ${wrong}`);
    deepEqual(said, ['a sentence is too long to be read: “Voyager 1 was launched by NASA and was l …”']);
    const { paragraphs } = read(`${`${wrong} `.repeat(1000)}\n\n${wrong} So it is told.`);
    deepEqual(said.slice(1), [
      'a paragraph is not judged, since it has more than 40000 characters: “The NASA probe Rosetta was launched in 1 …”',
    ]);
    deepEqual(
      paragraphs.map(({ findings }) => findings.some(({ severity }) => severity === 'warning')),
      [false, true],
    );
  });

  // Each would take for ever in a reader that goes back and forth.
  for (const [what, hostile] of [
    ['a thousand words without a full stop', `Voyager 1 ${'was launched by NASA and '.repeat(200)}flew.`],
    ['five hundred times "and"', `NASA ${'and ESA '.repeat(500)}launched Voyager 1.`],
    ['deep brackets', `Voyager 1 ${'('.repeat(3000)}1977${')'.repeat(3000)} flew.`],
    ['open brackets', `Voyager 1 ${'( in 1977 '.repeat(300)}`],
    ['a chain of possessives', `${'NASA’s '.repeat(100)}Voyager 1 flew.`],
    ['a chain of "of"', `The launch ${'of the launch '.repeat(300)}of Voyager 1 in 1979.`],
    ['a chain of relative clauses', `Voyager 1, ${'which NASA, which ESA, '.repeat(1000)}launched, flew.`],
    ['only commas', `Voyager 1${', '.repeat(10_000)}`],
    ['only quotation marks', `Voyager 1 ${'“”"'.repeat(5000)}`],
    ['only negations', `Voyager 1 was ${'not '.repeat(5000)}launched in 1979.`],
    ['not x but y, many times', `Voyager 1 was launched ${'not by ESA but '.repeat(1000)}by NASA.`],
    ['only dates', `Voyager 1 ${'in 1979 on 4 October 1957 '.repeat(1500)}`],
    ['one word of a hundred thousand letters', `Voyager 1 ${'a'.repeat(100_000)}`],
  ] as const) {
    it(`ends on ${what}`, () => {
      ok(shared.analyse(readProse('plaintext', hostile), OPTIONS).isAboutSpace);
    });
  }
});
