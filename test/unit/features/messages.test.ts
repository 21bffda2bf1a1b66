import { deepEqual, equal, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EN } from '../../../server/features/messages/en.ts';
import type { MessageTable } from '../../../server/features/messages/language.ts';
import { wordsOf } from '../../../server/features/messages/words.ts';

const sources = ['server/checks', 'server/claims', 'server/features', 'server/protocol', 'server/cli']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  .filter((file) => file.endsWith('.ts') && !/features.messages/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** The message ids that stand in the sources of checks and claims. */
const idsInSources = (): string[] =>
  [...sources.matchAll(/\bmessage: '([^']+)'|\bid: '([^']+)',\s*arguments:/g)].map(([, a, b]) => a ?? b ?? '');

describe('Messages', () => {
  it('exist for every id that a check uses', () => {
    const ids = idsInSources();
    ok(ids.length > 5);
    deepEqual(
      ids.filter((id) => EN[id] === undefined),
      [],
    );
  });

  it('are all used', () => {
    const isUsed = (id: string): boolean =>
      sources.includes(`'${id}'`) || sources.includes(`\`${id.slice(0, id.lastIndexOf('.'))}.$`);
    deepEqual(
      Object.keys(EN).filter((id) => !isUsed(id)),
      [],
    );
  });

  const table: MessageTable = { a: '{count} {count|member|members} of {whom}', b: 'nothing' };
  for (const [id, args, words] of [
    ['a', { count: 1, whom: 'ESA' }, '1 member of ESA'],
    ['a', { count: 23, whom: '{count}' }, '23 members of {count}'],
    ['b', {}, 'nothing'],
    ['c', { found: 'x' }, 'c x'],
  ] as const) {
    it(words, () => equal(wordsOf({ id, arguments: args }, { id: 'xx', table }), words));
  }
});
