import { ok } from './assertions.ts';
import { completionsAtEnd, labelOf, until, write } from './editor.ts';

describe('Completion', () => {
  for (const [typed, name] of [
    ['jwst', 'James Webb Space Telescope'],
    ['Webb', 'James Webb Space Telescope'],
    ['Rose', 'Rosetta'],
    ['Perseverence', 'Perseverance'],
  ] as const) {
    it(`offers ${name} for "${typed}"`, async () => {
      const article = await write(`ESA flew Rosetta.\n\nLater came ${typed}`);
      await until(name, async () => (await completionsAtEnd(article)).some((item) => labelOf(item).includes(name)));
    });
  }

  it('offers no names for ordinary words', async () => {
    const article = await write('ESA flew Rosetta.\n\nThey were happy with the');
    const items = (await completionsAtEnd(article)).filter((item) => item.detail !== undefined);
    ok(items.length === 0, `offered: ${items.map(labelOf).join(', ')}`);
  });
});
