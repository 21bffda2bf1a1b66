// Whatever is edited, a document is found to say what the same text says that was never seen before.
import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { type Analyser, createAnalyser } from '../../../server/analysis/analyser.ts';
import type { Reader } from '../../../server/prose/read.ts';
import { createReader } from '../../../server/prose/read.ts';
import { glossary } from '../../fixtures/reading.ts';

/** Each rests on what stands around it in some way, or gives the others something to rest on. */
const PIECES = [
  '# Voyager 2',
  '## Philae',
  '## Voyager 2',
  '## Plans',
  'It landed on Mars.',
  'The probe was launched in 1979.',
  'It was launched in 1979.',
  'Voyager 2 flew past Neptune.',
  'Neil Armstrong was there.',
  'Armstrong was born in 1931.',
  'NASA flew Juno to Jupiter.',
  'Juno was launched in 1999.',
  'Zarnitsa-7 was launched in May 1998.',
  'Zarnitsa-7 was launched in March 1996.',
  'Its crewed flights came after the manned flights of Gemini.',
  '> Rosetta was flown by NASA.',
  'The briefing is on Friday.',
  'The James Webb Space Telescope promises to change astronomy.',
  'Nothing of note.',
];

const OPTIONS = { today: '2026-11-22', checks: {}, isAlwaysChecked: true };

/** By one that has read nothing before. */
const saidAtFirstSight = (text: string): unknown => said(createAnalyser(glossary), createReader('markdown'), text);

function said(analyser: Analyser, reader: Reader, text: string): unknown {
  const { paragraphs, onComments, isAboutSpace } = analyser.analyse(reader.read(text), OPTIONS);
  const told = paragraphs.map(({ mentions, findings, heldBack, stated }) => ({ mentions, findings, heldBack, stated }));
  return { isAboutSpace, told, onComments };
}

/** What stands at the front of a document has a say in all of it, so that any edit there is one of the whole. */
const FRONT = Array<string>(6).fill('Nothing of note.');

/** Where a piece comes in, how many go, and which it is. */
const EDIT = fc.tuple(fc.nat(), fc.nat(2), fc.array(fc.constantFrom(...PIECES), { maxLength: 2 }));

describe('A document that is edited', () => {
  it('is found to say what it says at first sight', () => {
    const analyser = createAnalyser(glossary);
    const pieces = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(pieces, fc.array(EDIT, { minLength: 1, maxLength: 3 }), (first, edits) => {
        const reader = createReader('markdown');
        const now = [...first];
        const textNow = () => [...FRONT, ...now].join('\n\n');
        said(analyser, reader, textNow());
        for (const [at, gone, come] of edits) {
          now.splice(at % (now.length + 1), gone, ...come);
          deepEqual(said(analyser, reader, textNow()), saidAtFirstSight(textNow()));
        }
      }),
      { numRuns: 60 },
    );
  }).timeout(120_000);

  it('is read on where what goes before speaks of something else', () => {
    // In Markdown and plain text the paragraph behind an edit is read anew in any case.
    const [analyser, reader] = [createAnalyser(glossary), createReader('restructuredtext')];
    const texts = ['Nothing of note.', 'Voyager 2 flew past Neptune.', 'Nothing of note.'].map((before) =>
      [...FRONT, 'Philae and Hubble are others.', before, 'It was launched in 1979.', ...FRONT].join('\n\n'),
    );
    for (const text of texts) deepEqual(said(analyser, reader, text), saidAtFirstSight(text));
  });
});
