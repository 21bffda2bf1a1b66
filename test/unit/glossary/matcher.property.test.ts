import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formsOf } from '../../../glossary/compiler/forms.ts';
import { fold } from '../../../glossary/names/fold.ts';
import { smallGlossary } from './small-glossary.ts';

const glossary = smallGlossary();
const entries = Array.from({ length: glossary.entryCount }, (_, index) => glossary.entry(index));
const keys = new Set(entries.flatMap((entry, index) => formsOf(entry, index).map(({ key }) => key)));

/** Bits of names and of what stands around them, so that names are often found and often just missed. */
const piece = fc.constantFrom(
  ...entries.flatMap(({ names }) =>
    names.flatMap(({ text }) => [text, text.toLowerCase(), text.toUpperCase(), text.slice(0, -2)]),
  ),
  ...[' ', '-', '–', "'", '’s', 's', 'es', '. ', ', ', '\n', '\u00ad', '\u0301', '\uFFFC', 'and', '1', '(', 'X', '/'],
);
const prose = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));

/** Slow and plain: at each place the longest stretch whose fold is a name and which no letter goes on. */
function mayHoldName(text: string): boolean {
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 2; end <= text.length; end++) if (keys.has(fold(text.slice(start, end)).text)) return true;
  }
  return false;
}

describe('the matcher', function () {
  this.timeout(20_000);

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

  it('finds nothing where a plain search finds nothing', () => {
    fc.assert(
      fc.property(prose, (text) => {
        if (!mayHoldName(text)) assert.deepEqual(glossary.namesIn(text), []);
      }),
    );
  });

  it('finds every name in plain surroundings, whatever else stands there', () => {
    const proper = fc.constantFrom(...entries.map(({ names }) => names[0]?.text ?? ''));
    fc.assert(
      fc.property(prose, proper, (text, name) => {
        const whole = `${text}. (${name}), ${text}`;
        const at = whole.indexOf(`(${name}), `) + 1;
        const found = glossary
          .namesIn(whole)
          .some(({ start, end }) => start >= at && start <= at + 1 && end === at + name.length);
        assert.ok(found || /^The /.test(name));
      }),
    );
  });
});
