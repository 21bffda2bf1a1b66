import { deepEqual, equal, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../../../server/checks/all-checks.ts';
import { EN } from '../../../server/features/messages/en.ts';
import { wordsOf } from '../../../server/features/messages/words.ts';

/** The message ids that stand in the sources of checks and claims. */
function idsInSources(): string[] {
  const files = ['server/checks', 'server/claims'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const sources = files.filter((file) => file.endsWith('.ts')).map((file) => readFileSync(file, 'utf8'));
  return sources.flatMap((source) =>
    [...source.matchAll(/\bmessage: '([^']+)'|\bid: '([^']+)',\s*arguments:/g)].map(([, a, b]) => a ?? b ?? ''),
  );
}

describe('Messages', () => {
  it('exist for every id that a check uses', () => {
    const ids = idsInSources();
    ok(ids.length > 5);
    deepEqual(
      ids.filter((id) => EN[id] === undefined),
      [],
    );
  });

  it('exist for every check, and belong to one', () => {
    const belongsTo = (message: string, check: string): boolean => message === check || message.startsWith(`${check}.`);
    const messages = Object.keys(EN);
    deepEqual(
      CHECKS.filter(({ id }) => !messages.some((message) => belongsTo(message, id))).map(({ id }) => id),
      [],
    );
    deepEqual(
      messages.filter((message) => !belongsTo(message, 'fix') && !CHECKS.some(({ id }) => belongsTo(message, id))),
      [],
    );
  });

  const table = { a: '{count} {count|member|members} of {whom}', b: 'nothing' };
  for (const [id, args, words] of [
    ['a', { count: 1, whom: 'ESA' }, '1 member of ESA'],
    ['a', { count: 23, whom: '{count}' }, '23 members of {count}'],
    ['b', {}, 'nothing'],
    ['c', { found: 'x' }, 'c x'],
  ] as const) {
    it(words, () => equal(wordsOf({ id, arguments: args }, table), words));
  }
});
