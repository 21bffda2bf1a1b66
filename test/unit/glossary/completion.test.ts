import assert from 'node:assert/strict';
import { glossaryOf, smallGlossary } from './small-glossary.ts';

const glossary = smallGlossary();

/** What a typed beginning offers, best first. */
function offers(typed: string, ...expected: readonly string[]): void {
  it(`${typed || '(nothing)'} offers ${expected.join(', ') || 'nothing'}`, () => {
    const offered = glossary
      .complete(typed, expected.length || 10)
      .map(({ entry, name }) => glossary.entry(entry).names[name]?.text);
    assert.deepEqual(offered, expected);
  });
}

describe('completion', () => {
  offers('jwst', 'JWST');
  offers('webb', 'Webb');
  offers('james w', 'James Webb Space Telescope');
  offers('telescope james', 'James Webb Space Telescope');
  offers('PERSEV', 'Perseverance');
  offers('perseverence', 'Perseverance');
  offers('perseverence ro', 'Perseverance rover');
  offers('preseverance', 'Perseverance');
  offers('chandrayan', 'Chandrayaan-3');
  offers('chandrayan 3', 'Chandrayaan-3');
  offers('change', 'Chang’e 4');
  offers("chang'e-4", 'Chang’e 4');
  offers('chang e 4', 'Chang’e 4');
  offers('chang e', 'Chang’e 4');
  offers('space x', 'SpaceX');
  offers('artemis 2', 'Artemis II');
  offers('rontgen', 'Wilhelm Röntgen');
  offers('churyumov', 'Churyumov–Gerasimenko');
  offers('voyager', 'Voyager', 'Voyager 1', 'Voyager 2');
  offers('mars', 'Mars', 'Mars rover');
  offers('qzx');
  offers('');
  offers(' - ');

  it('gives an entry once, with its best name', () => {
    const hits = glossary.complete('p', 50).map(({ entry }) => entry);
    assert.equal(new Set(hits).size, hits.length);
  });

  it('tells the beginning of a name from a later word and from a typing error', () => {
    const distance = (typed: string) => glossary.complete(typed, 1)[0]?.distance;
    assert.deepEqual([distance('james'), distance('telescope'), distance('telescoqe')], [0, 1, 2]);
  });

  it('of a letter or two among thousands offers the very word first, then names that begin so', function () {
    this.timeout(20_000);
    const many = Array.from(
      { length: 2100 },
      (_, i) => `spacecraft craft-${i}: [Craft ${i}, {alias: Moon craft ${i}}]`,
    );
    const large = glossaryOf(...many, 'body mo: [Mo]', 'term zond-moon: [Zond mock-up]');
    const offered = large.complete('mo', 4).map(({ entry, name }) => large.entry(entry).names[name]?.text);
    assert.deepEqual(offered, ['Mo', 'Moon craft 0', 'Moon craft 1', 'Moon craft 2']);
  });
});
