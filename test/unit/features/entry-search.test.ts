import { deepEqual } from 'node:assert/strict';
import { entriesMatching } from '../../../server/features/entry-search.ts';
import { glossary } from './reading.ts';

function finds(query: string, ...expected: readonly string[]): void {
  it(`“${query}”: ${expected.join(', ')}`, () =>
    deepEqual(
      entriesMatching(glossary, query, 3).map(({ name, detail }) => `${name} (${detail})`),
      expected,
    ));
}

describe('Search for entries', () => {
  finds('jws', 'JWST (James Webb Space Telescope · Spacecraft)');
  finds('space tele', 'James Webb Space Telescope (Spacecraft)');
  finds('Perseverence', 'Perseverance (Spacecraft)');
  finds('cmt67', 'Comet 67P (Celestial body)');
  finds('rsett', 'Rosetta (Spacecraft)');
  finds('zzzz');
  finds(' ');
  finds('\u0000(*');
});
