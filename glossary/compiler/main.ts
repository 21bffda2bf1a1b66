// The glossary's compiler:
//
//   build <dir> <out> [--strict]   compiles the entries below dir; mistaken ones are left out, or with --strict nothing is made
//   check <dir>                    reports every mistake; exit 1 if there is one
//   docs <dir> <out>               writes the page on what the glossary holds
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type CompiledGlossary, compileGlossary, type SourceFile } from './compile.ts';
import { glossaryPage } from './docs.ts';
import { reportOf, summaryOf } from './report.ts';

function sourceFiles(dir: string): SourceFile[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ path: join(dir, name).replaceAll('\\', '/'), text: readFileSync(join(dir, name), 'utf8') }));
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function check(dir: string): number {
  const compiled = compileGlossary(sourceFiles(dir));
  console.log(reportOf(compiled));
  return compiled.problems.length > 0 ? 1 : 0;
}

function build(dir: string, out: string, isStrict: boolean): number {
  const compiled: CompiledGlossary = compileGlossary(sourceFiles(dir));
  if (compiled.problems.length > 0) console.error(`${summaryOf(compiled)} See: npm run glossary:check`);
  if (isStrict && compiled.problems.length > 0) return 1;
  write(out, compiled.bytes);
  return 0;
}

function run([command, first, second, ...rest]: readonly string[]): number {
  if (command === 'check' && first) return check(first);
  if (command === 'build' && first && second) return build(first, second, rest.includes('--strict'));
  if (command === 'docs' && first && second) write(second, glossaryPage(compileGlossary(sourceFiles(first)).entries));
  else {
    console.error('usage: build <dir> <out> [--strict] | check <dir> | docs <dir> <out>');
    return 2;
  }
  return 0;
}

process.exitCode = run(process.argv.slice(2));
