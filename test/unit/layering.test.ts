// The invariants of ARCHITECTURE.md on imports, read from the source text (`import type` counts too).
import { deepEqual, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix, sep } from 'node:path';

/** The stages from the ground up: an import points to the same stage or to one before it. */
const STAGES = [
  'glossary',
  'server/prose',
  'server/mentions',
  'server/clauses',
  'server/claims',
  'server/checks',
  'server/analysis',
  'server/features',
  'server/cli',
  'server/protocol',
  'client',
] as const;
/** Up to here, plain TypeScript: no Node, no VS Code, no protocol. */
const CORE = STAGES.indexOf('server/features');
/** The programs around the glossary may use Node, and nothing that ships may use them. */
const PROGRAMS: readonly string[] = ['glossary/compiler/main.ts', 'glossary/audit/main.ts'];

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\(\s*)(['"])([^'"\n]+)\1/g;
const FOREIGN = /^(node:|vscode)/;

interface Import {
  readonly file: string;
  readonly target: string;
}

const stageOf = (path: string): number => STAGES.findLastIndex((stage) => path.startsWith(`${stage}/`));

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name).split(sep).join('/'));
}

function importsOf(file: string): Import[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, , target = '']) => ({
    file,
    target: target.startsWith('.') ? posix.join(posix.dirname(file), target) : target,
  }));
}

const files = ['glossary', 'server', 'client'].flatMap(sourceFiles);
const imports = files.flatMap(importsOf);
const isOurs = (path: string): boolean => stageOf(path) >= 0;
const inWords = (list: readonly Import[]): string[] => list.map(({ file, target }) => `${file} imports ${target}`);

describe('The layers', () => {
  it('are seen by this test', () => {
    ok(files.length > 50 && imports.length > files.length);
    deepEqual(
      files.filter((file) => stageOf(file) < 0),
      [],
    );
  });

  it('import only downwards', () => {
    deepEqual(inWords(imports.filter(({ file, target }) => isOurs(target) && stageOf(target) > stageOf(file))), []);
  });

  it('are plain TypeScript up to the features', () => {
    const isBuiltin = (target: string): boolean => FOREIGN.test(target) || builtinModules.includes(target);
    const ofCore = imports.filter(({ file }) => stageOf(file) <= CORE && !PROGRAMS.includes(file));
    deepEqual(inWords(ofCore.filter(({ target }) => isBuiltin(target))), []);
  });

  it('do not ship the programs around the glossary', () => {
    deepEqual(inWords(imports.filter(({ target }) => PROGRAMS.includes(target))), []);
    const fromAudit = imports.filter(({ target }) => target.startsWith('glossary/audit/'));
    deepEqual(inWords(fromAudit.filter(({ file }) => !file.startsWith('glossary/audit/'))), []);
  });

  it('name the files that they import in full', () => {
    deepEqual(inWords(imports.filter(({ target }) => isOurs(target) && !/\.(ts|json)$/.test(target))), []);
  });
});
