// Words that every object answers to are words of a text like any other.
import { equal } from 'node:assert/strict';
import { readProse } from '../../../server/prose/read.ts';
import { wordTable } from '../../../server/prose/word-table.ts';

describe('A table of words', () => {
  it('holds its own words only', () => {
    const table = wordTable({ probe: 'spacecraft' });
    equal(table.probe, 'spacecraft');
    for (const word of ['constructor', 'valueOf', 'toString', 'hasOwnProperty', '__proto__'])
      equal(table[word], undefined);
  });

  for (const word of ['constructor', 'valueOf', '__proto__'])
    it(`a LaTeX formula of ${word} is opaque, as any formula is`, () => {
      const textOf = (formula: string) => readProse('latex', `It is $${formula}$ long.`).paragraphs[0]?.text;
      equal(textOf(word), textOf('someName'));
    });
});
