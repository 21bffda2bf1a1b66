// What VS Code itself says of Perigee: package.json by package.nls.json, and the client by its bundles of words.
import { deepEqual, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `[, locale]` of `package.nls.de.json` or `bundle.l10n.de.json`. */
const localesIn = (folder: string, name: RegExp): string[] =>
  readdirSync(folder).flatMap((file) => name.exec(file)?.[1] ?? []);
const read = (file: string): Readonly<Record<string, string>> => JSON.parse(readFileSync(file, 'utf8'));
const keysOf = (table: Readonly<Record<string, unknown>>): string[] => Object.keys(table).sort();
const placeholders = (words: string): string => [...words.matchAll(/\{\w+\}|`[^`]+`|command:[\w.]+/g)].sort().join(' ');

const client = readdirSync('client', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join('client', name), 'utf8') }));
/** The literal that stands in `l10n.t(...)`, as it is once JavaScript has read it. */
const SAID = /\bl10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|`)/g;
const said = client.flatMap(({ text }) =>
  [...text.matchAll(SAID)].map(([, a, b]) => (a ?? b ?? '').replaceAll('\\', '')),
);

describe('package.nls.json', () => {
  const words = read('package.nls.json');

  it('has each text that package.json asks for, and no other', () => {
    const asked = new Set([...readFileSync('package.json', 'utf8').matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key));
    deepEqual([...asked].sort(), keysOf(words));
  });

  for (const locale of localesIn('.', /^package\.nls\.([\w-]+)\.json$/)) {
    const theirs = read(`package.nls.${locale}.json`);
    it(`is whole in ${locale}`, () => deepEqual(keysOf(theirs), keysOf(words)));
    it(`names the same things in ${locale}`, () => {
      deepEqual(
        keysOf(theirs).filter((key) => placeholders(words[key] ?? '') !== placeholders(theirs[key] ?? '')),
        [],
      );
    });
  }
});

describe('The texts of the client', () => {
  it('are literals', () => ok(said.length > 5 && !said.includes(''), String(said)));

  it('that are shown go through the table of words', () => {
    const SHOWN =
      /\b(?:show(?:Information|Warning|Error)Message|setStatusBarMessage)\(\s*['"`]|\b(?:detail|title|placeHolder|prompt): ['"`](?!Perigee')[A-Za-z]/g;
    deepEqual(
      client.flatMap(({ name, text }) => [...text.matchAll(SHOWN)].map(([found]) => `${name}: ${found}`)),
      [],
    );
  });

  for (const locale of localesIn('l10n', /^bundle\.l10n\.([\w-]+)\.json$/)) {
    const theirs = read(`l10n/bundle.l10n.${locale}.json`);
    it(`are all there in ${locale}, and no other`, () => deepEqual(keysOf(theirs), [...new Set(said)].sort()));
    it(`have the same places in ${locale}`, () => {
      deepEqual(
        keysOf(theirs).filter((words) => placeholders(words) !== placeholders(theirs[words] ?? '')),
        [],
      );
    });
  }
});
