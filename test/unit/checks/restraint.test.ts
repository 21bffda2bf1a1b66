// How many notes of style a writer is shown.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { analysisOf, foundIn } from '../../fixtures/reading.ts';

const notesIn = (text: string): string[] =>
  foundIn(analysisOf(text))
    .filter(({ finding }) => finding.severity !== 'warning')
    .map(({ text: found, finding }) => `${finding.check}: ${found}`);

const GUSH = [
  'The Hubble telescope revolutionized our understanding of the universe.',
  'Voyager 1 is a game-changer.',
  'Cassini ushered in a new era.',
  'New Horizons captured the imagination of millions.',
  'The Curiosity rover stands as a testament to engineers.',
  'Webb holds immense promise.',
  'Rosetta pushed the boundaries of science.',
  'Juno reached new heights.',
];

describe('Notes of style', () => {
  it('are few on a page, however much there is to note', () => {
    const page = GUSH.join('\n\n');
    ok(notesIn(page).length >= 1 && notesIn(page).length <= 3, notesIn(page).join('\n'));
  });

  it('grow with the text', () => {
    const plain = 'The Cassini orbiter circled Saturn and sent back pictures of its rings. '.repeat(50);
    const long = GUSH.map((sentence) => `${sentence}\n\n${plain}`).join('\n\n');
    ok(notesIn(long).length > notesIn(GUSH.join('\n\n')).length);
  });

  it('say the same thing once', () => {
    deepEqual(notesIn('NASA planned manned flights with Gemini.\n\nThe next manned craft was Apollo 7.'), [
      'wording: manned',
    ]);
  });

  it('put terms before stock phrases', () => {
    const text = `${GUSH.join('\n\n')}\n\nThe manned flights of Gemini ended in 1966.`;
    ok(notesIn(text).includes('wording: manned'), notesIn(text).join('\n'));
  });

  it('put stock phrases that claim an effect before those that only adorn', () => {
    const text = `${GUSH[4]}\n\nVoyager 1 crossed the vastness of space.\n\n${GUSH[0]}`;
    deepEqual(notesIn(text), ['hyperbole: revolutionized our understanding of']);
  });

  it('never hold back a warning', () => {
    const warnings = foundIn(analysisOf(`${GUSH.join('\n\n')}\n\nThe Voyager 1 probe was launched in 1987.`)).filter(
      ({ finding }) => finding.severity === 'warning',
    );
    equal(warnings.length, 1);
  });
});
