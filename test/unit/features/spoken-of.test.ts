import { deepEqual, equal, ok } from 'node:assert/strict';
import { createAnalyser } from '../../../server/analysis/analyser.ts';
import { mayName, placesOf, spokenOfAt } from '../../../server/features/spoken-of.ts';
import { readProse } from '../../../server/prose/read.ts';
import { analysisOf, cursorIn, glossary } from './reading.ts';

const OPTIONS = { today: '2026-11-22', checks: {} };

/** What a text speaks of at its `|`, and all the words that speak of the same. */
function spokenIn(marked: string): { readonly id: string | undefined; readonly words: readonly string[] } {
  const { text, offset } = cursorIn(marked);
  const analysis = analysisOf(text);
  const spoken = spokenOfAt(analysis, offset);
  if (!spoken) return { id: undefined, words: [] };
  const words = placesOf(analysis, spoken.entry).map(({ from, to }) => text.slice(from, to));
  return { id: glossary.entry(spoken.entry).id, words };
}

function speaks(marked: string, id: string | undefined, ...words: readonly string[]): void {
  it(`${marked.replaceAll('\n', '\\n')}: ${id}`, () => deepEqual(spokenIn(marked), { id, words }));
}

describe('What a text speaks of', () => {
  speaks(
    'ESA built We|bb. JWST flew. ESA runs the James Webb Space Telescope.',
    'jwst',
    'Webb',
    'JWST',
    'James Webb Space Telescope',
  );
  speaks('ESA launched Rosetta. The pro|be flew for years. It ended in 2016.', 'rosetta', 'Rosetta', 'The probe', 'It');
  speaks(
    'Rosetta flew to a comet. I|t was launched in 2004, and its mission ended in 2016.',
    'rosetta',
    'Rosetta',
    'It',
    'its',
  );
  speaks('# Rosetta\n\nThe probe was built by ESA.\n\nThe probe flew to Comet 67P|.', 'comet-67p', 'Comet 67P');
  speaks('ESA launched Rosetta|. The lander of another probe broke.', 'rosetta', 'Rosetta');
  speaks('ESA launched Rosetta and Perseverance. The spacecr|aft was lost.', undefined);
  speaks('ESA laun|ched Rosetta.', undefined);
  speaks('Nothing is nam|ed here. It is so.', undefined);
  speaks('|', undefined);

  it('is the same after edits as on a fresh reading', () => {
    const own = createAnalyser(glossary);
    for (const text of [
      'ESA launched Rosetta.\n\nIt flew.',
      'ESA runs Webb.\n\nIt flew.',
      '# Rosetta\n\nESA runs Webb.\n\nIt flew.',
    ]) {
      const prose = readProse('markdown', text);
      const fresh = createAnalyser(glossary).analyse(prose, OPTIONS).references();
      deepEqual(own.analyse(prose, OPTIONS).references(), fresh);
    }
  });

  it('can be told from afar where no name of it stands', () => {
    const isWebb = mayName(['James Webb Space Telescope', 'JWST', 'Webb']);
    ok(isWebb('as jwst showed') && isWebb('**Webb**’s mirror') && isWebb('the tẽlescope of James'));
    equal(isWebb('Hubble has a mirror.'), false);
    ok(mayName(['Ariane 5', 'Čapek'])('anything'));
  });
});
