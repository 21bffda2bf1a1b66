import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formsOf } from '../../../glossary/compiler/forms.ts';
import { fold } from '../../../glossary/names/fold.ts';
import { plainMatcher } from './plain-matcher.ts';
import { smallGlossary } from './small-glossary.ts';

const glossary = smallGlossary();
const entries = Array.from({ length: glossary.entryCount }, (_, index) => glossary.entry(index));
const forms = entries.flatMap(formsOf);
const keys = new Set(forms.map(({ key }) => key));
const texts = entries.flatMap(({ names }) => names.map(({ text }) => text));

/** Bits of names and of what stands around them, so that names are often found and often just missed. */
const proseOf = (names: readonly string[], between: readonly string[]): fc.Arbitrary<string> => {
  const pieces = names.flatMap((text) => [text, text.toLowerCase(), text.toUpperCase(), text.slice(0, -2)]);
  const piece = fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...between));
  return fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));
};
const PLAIN = [
  ' ',
  '  ',
  '-',
  '–',
  '/',
  "'",
  '’s',
  's',
  'es',
  'S',
  '. ',
  '.',
  ', ',
  ',',
  '\n',
  'and',
  '1',
  '2',
  '(',
  'X',
  '_',
  'É',
];
const plainProse = proseOf(
  texts.filter((text) => /^[\x20-\x7e–’]+$/.test(text)),
  PLAIN,
);
const prose = proseOf(texts, [...PLAIN, '\u00ad', '\u0301', '\uFFFC', '\ud83d\ude80']);

describe('the matcher', function () {
  this.timeout(30_000);

  it('never throws, gives names in order without overlap, each one a known name', () => {
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ unit: 'binary' })), (text) => {
        let last = 0;
        for (const { start, end, candidates } of glossary.namesIn(text)) {
          assert.ok(start >= last && end > start && end <= text.length);
          assert.ok(keys.has(fold(text.slice(start, end)).text));
          assert.ok(candidates.length > 0);
          last = end;
        }
      }),
    );
  });

  it('finds what a slow and plain matcher finds', () => {
    const plain = plainMatcher(forms.filter(({ key }) => /^[\x20-\x7e]+$/.test(key)));
    fc.assert(
      fc.property(plainProse, (text) => {
        const found = glossary.namesIn(text).map(({ start, end }) => `${start} ${text.slice(start, end)}`);
        assert.deepEqual(found, plain(text));
      }),
      { numRuns: 1000 },
    );
  });
});
