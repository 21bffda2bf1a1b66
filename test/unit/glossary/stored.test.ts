import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { compileGlossary } from '../../../glossary/compiler/compile.ts';
import { stored } from '../../../glossary/compiler/stored.ts';
import type { Entry } from '../../../glossary/entry.ts';
import { loadGlossary } from '../../../glossary/load.ts';
import { ENTRY } from '../../../glossary/stored/entry.ts';
import { EntrySource, StoredTexts } from '../../../glossary/stored/texts.ts';
import { anyEntry } from './any-entry.ts';

/** Entries as they are read again from their bytes, the last first, since each has to stand alone. */
function readAgain(entries: readonly Entry[]): Entry[] {
  const { entries: bytes, entryStarts, texts } = stored(entries);
  const source = new EntrySource(bytes, new StoredTexts(texts), (index) => entries[index]?.id ?? '');
  const read = entries.map((_, index) => entries.length - 1 - index);
  return read.map((index) => ENTRY.read(source.moveTo(entryStarts[index] ?? 0))).reverse();
}

const FOLDER = 'glossary/entries';
const files = () =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(FOLDER, path), 'utf8') }));

describe('stored entries', function () {
  this.timeout(120_000);

  it('come back as they were, whatever they hold', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyEntry, { maxLength: 3, selector: ({ id }) => id }), (entries) => {
        assert.deepEqual(readAgain(entries), entries);
      }),
      { numRuns: 500 },
    );
  });

  describe('of the whole glossary', () => {
    const { bytes, entries } = compileGlossary(files());

    it('come back as they were', () => {
      const glossary = loadGlossary(bytes);
      for (const [index, entry] of entries.entries()) {
        assert.deepEqual(glossary.entry(index), entry);
        assert.equal(glossary.kindOf(index), entry.kind);
        assert.equal(glossary.indexOf(entry.id), index);
      }
    });

    it('take at most 330 bytes each, their names included: 1.5 MB for 4,500', () => {
      assert.ok(bytes.length <= 330 * entries.length, `${bytes.length} bytes for ${entries.length} entries`);
    });
  });

  it('are the same bytes whenever they are compiled', () => {
    const compile = () => compileGlossary(files().slice(0, 5)).bytes;
    assert.deepEqual(compile(), compile());
  });

  it('other bytes are refused', () => {
    assert.throws(() => loadGlossary(new Uint8Array(64)), /not a compiled glossary/);
  });
});
