// No expression that ships may take for ever: none repeats, without bound, what repeats without bound inside it.
import { deepEqual, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['glossary', 'server', 'client'];
/** Where an expression may begin: a slash anywhere else divides. */
const LITERAL =
  /(?<=[(,=:[!&|?{};>]\s*|\breturn\s+|^\s*)\/(?![*/])((?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/[dgimsuvy]*/gm;
/** Texts that expressions are made of. */
const MADE = /new RegExp\(\s*[`'"]([^`'"]+)[`'"]/g;

interface Group {
  repeats: boolean;
}

/** Whether a group that holds an unbounded quantifier is itself repeated without bound: (a+)*, (?:a|b+)+, (a*){2,}. */
function isNested(source: string): boolean {
  const open: Group[] = [{ repeats: false }];
  let closed: Group | undefined;
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    const before = closed;
    closed = undefined;
    if (character === '\\') at++;
    else if (character === '[') at = endOfClass(source, at);
    else if (character === '(') open.push({ repeats: false });
    else if (character === ')') closed = open.pop();
    else if (character === '*' || character === '+' || /^\{\d+,\}/.test(source.slice(at))) {
      if (before?.repeats) return true;
      const around = open.at(-1);
      if (around) around.repeats = true;
    }
    const around = open.at(-1);
    if (closed?.repeats && around) around.repeats = true;
  }
  return false;
}

function endOfClass(source: string, from: number): number {
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === ']') return at;
  }
  return source.length;
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

const expressionsIn = (text: string): string[] =>
  [...text.matchAll(LITERAL), ...text.matchAll(MADE)].map(([, source = '']) => source);

describe('Regular expressions', () => {
  it('are told apart by this test', () => {
    for (const nested of ['(a+)+', '(?:a|b*)*c', '((?:a{2,})b)+', '(?:[a-z]+ )*']) ok(isNested(nested), nested);
    for (const plain of ['a+b*', '(?:ab)+', '(?:a{1,3})+', '[(a+)+]+', '\\(a+\\)+', '(a+)(b)+', '(?:a+){1,3}'])
      ok(!isNested(plain), plain);
    ok(expressionsIn('const a = /b+/; // c').includes('b+'));
  });

  it('hold no unbounded repetition inside another', () => {
    const nested = FOLDERS.flatMap(filesIn).flatMap((file) =>
      expressionsIn(readFileSync(file, 'utf8'))
        .filter(isNested)
        .map((source) => `${file}: ${source}`),
    );
    deepEqual(nested, []);
  });
});
