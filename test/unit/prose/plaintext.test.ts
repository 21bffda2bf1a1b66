import assert from 'node:assert/strict';
import { OPAQUE, sourceOf } from '../../../server/prose/paragraph.ts';
import { createReader, readProse } from '../../../server/prose/read.ts';

function kinds(source: string): string[] {
  return readProse('plaintext', source).paragraphs.map(
    ({ kind, level, text }) => `${kind}${level > 0 ? ` ${level}` : ''}: ${text}`,
  );
}

function isRead(what: string, source: string, ...expected: string[]): void {
  it(what, () => assert.deepEqual(kinds(source), expected));
}

const WRAPPED = 'The probe was launched in the summer of 1977 and\nis still\non its way.';
const LONG = `The probe was launched ${'and flew on '.repeat(12)}for years.`;

describe('prose in plain text', () => {
  isRead(
    'hard-wrapped lines are joined',
    WRAPPED,
    'paragraph: The probe was launched in the summer of 1977 and is still on its way.',
  );
  isRead('blank lines part paragraphs', 'One flew.\n \t\nTwo flew.', 'paragraph: One flew.', 'paragraph: Two flew.');
  isRead('with carriage returns', 'One flew.\r\n\r\nTwo flew.\r\n', 'paragraph: One flew.', 'paragraph: Two flew.');
  isRead('long lines are paragraphs', `${LONG}\n${LONG}`, `paragraph: ${LONG}`, `paragraph: ${LONG}`);
  isRead(
    'short lines are kept apart',
    'Launch: 1977\nOperator: NASA',
    'paragraph: Launch: 1977',
    'paragraph: Operator: NASA',
  );
  isRead(
    'a line ended on purpose',
    'The crew has gone to sleep.\nAll well.\nThe next day the docking took place as it was planned.',
    'paragraph: The crew has gone to sleep.',
    'paragraph: All well.',
    'paragraph: The next day the docking took place as it was planned.',
  );
  isRead(
    'headings',
    'The crew of Apollo 8\n\nIt flew.\n\nThe flight\n\nIt ended.',
    'heading 1: The crew of Apollo 8',
    'paragraph: It flew.',
    'heading 2: The flight',
    'paragraph: It ended.',
  );
  isRead(
    'underlined headings',
    'One flew.\n\nThe flight.\n-----------\nIt ended.',
    'paragraph: One flew.',
    'heading 2: The flight.',
    'paragraph: It ended.',
  );
  isRead(
    'bullets',
    '- one\n- two goes\n  on\n1. three',
    'list-item: one',
    'list-item: two goes on',
    'list-item: three',
  );
  isRead('quoted lines', '> It flew\n> high.\n\nYes.', 'quotation: It flew high.', 'paragraph: Yes.');
  isRead(
    'addresses and notes',
    'See https://nasa.gov/x, a@b.org.[1] It flew.',
    `paragraph: See ${OPAQUE}, ${OPAQUE}. It flew.`,
  );
  isRead('nothing', '\n \n-----\n');

  it('places', () => {
    const source = 'x\n\n> The largest mirror in space flies on the James\n> Webb telescope.';
    const paragraph = readProse('plaintext', source).paragraphs[1];
    assert.ok(paragraph);
    const start = paragraph.text.indexOf('James');
    const { from, to } = sourceOf(paragraph, { start, end: start + 10 });
    assert.equal(source.slice(from, to), 'James\n> Webb');
  });
  it('keeps the paragraphs before an edit', () => {
    const text = 'A paragraph about nothing.\n\n'.repeat(9);
    const reader = createReader('plaintext');
    const before = reader.read(text).paragraphs;
    const after = reader.read(`${text}x`).paragraphs;
    assert.equal(after[1], before[1]);
  });
  it('reads a format that nobody knows', () => {
    assert.equal(readProse('fortran', 'It flew.').paragraphs[0]?.text, 'It flew.');
  });
});
