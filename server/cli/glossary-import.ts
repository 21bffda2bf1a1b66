import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { stringify } from 'yaml';
import { compileOwn, MOST_OWN_ENTRIES, parseOwnFile } from '../../glossary/compiler/own.ts';
import { MOST_CHARACTERS, MOST_ENTRIES } from '../../glossary/compiler/tree.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { isGlossaryFile } from '../features/own-glossary/files.ts';
import { CommandError } from './command-error.ts';
import type { DayOrder } from './import/dates.ts';
import { importRows, type WrittenEntry } from './import/entries.ts';
import { readKind, readMapping } from './import/mapping.ts';
import { type Row, readTable } from './import/table.ts';

export const IMPORT_OPTIONS = {
  kind: { type: 'string' },
  map: { type: 'string', multiple: true },
  where: { type: 'string', multiple: true },
  definition: { type: 'string' },
  source: { type: 'string' },
  dates: { type: 'string' },
  delimiter: { type: 'string' },
  extend: { type: 'boolean' },
  out: { type: 'string', short: 'o' },
} as const;

export interface ImportArguments {
  readonly kind?: string;
  readonly map?: readonly string[];
  readonly where?: readonly string[];
  readonly definition?: string;
  readonly source?: string;
  readonly dates?: string;
  readonly delimiter?: string;
  readonly extend?: boolean;
  readonly out?: string;
}

/** `perigee glossary import`: a table as glossary files. Gives the exit code. */
export async function importGlossary(file: string, options: ImportArguments, glossary: Glossary): Promise<number> {
  const kind = readKind(options.kind);
  const mappings = (options.map ?? []).map((text) => readMapping(text, kind));
  if (!mappings.some(({ target }) => target.type === 'name'))
    throw new CommandError('say which column holds the names: --map name=COLUMN');
  const out = options.out ?? `${basename(file).replace(/\.\w+$/, '')}.perigee.yaml`;
  if (!isGlossaryFile(out)) throw new CommandError(`--out ${out}: a glossary file's name ends in .perigee.yaml`);
  const rows = readTable(file, await readText(file), options.delimiter);
  checkColumns(rows, [
    ...mappings.map(({ column }) => column),
    ...(options.where ?? []).map((text) => text.split('=')[0] ?? ''),
  ]);
  const wanted = rows.filter((row) => (options.where ?? []).every((text) => fits(row, text)));
  const { entries, leftOut } = importRows(
    wanted,
    {
      kind,
      mappings,
      order: orderOf(options.dates),
      definition: options.definition,
      source: options.source,
      table: basename(file),
      extend: options.extend === true,
    },
    glossary,
  );
  const files = filesOf(out, entries.slice(0, MOST_OWN_ENTRIES));
  for (const { path, text } of files) await writeFile(path, text);
  const { problems } = compileOwn(files.map(parseOwnFile), glossary);
  report(
    rows.length,
    wanted.length,
    entries.length,
    files.map(({ path }) => path),
    leftOut,
  );
  for (const { path, line, message } of problems.slice(0, 20)) process.stderr.write(`${path}:${line}: ${message}\n`);
  if (problems.length > 20)
    process.stderr.write(`and ${problems.length - 20} more: open the file in an editor with Perigee.\n`);
  return entries.length === 0 ? 1 : 0;
}

const readText = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(error.code === 'ENOENT' ? `there is no file ${file}` : `${file}: ${error.message}`);
  });

function orderOf(text: string | undefined): DayOrder {
  if (text === undefined || text === 'mdy') return 'mdy';
  if (text === 'dmy') return 'dmy';
  throw new CommandError('--dates is mdy (10/4/1957 is in October) or dmy (it is in April)');
}

function checkColumns(rows: readonly Row[], columns: readonly string[]): void {
  const known = new Set(rows.slice(0, 100).flatMap((row) => Object.keys(row)));
  for (const column of columns)
    if (!known.has(column))
      throw new CommandError(`the table has no column "${column}". It has ${[...known].join(', ')}.`);
}

/** `Type=^P`: the column's value matches the regular expression. */
function fits(row: Row, text: string): boolean {
  const equals = text.indexOf('=');
  try {
    return new RegExp(text.slice(equals + 1), 'u').test(row[text.slice(0, equals)] ?? '');
  } catch {
    throw new CommandError(`--where ${text}: write COLUMN=PATTERN, the pattern being a regular expression`);
  }
}

/** As many files as the limits of one ask for. */
function filesOf(out: string, entries: readonly WrittenEntry[]): { readonly path: string; readonly text: string }[] {
  const texts: string[] = [];
  let count = 0;
  for (const entry of entries) {
    const text = stringify([entry], { lineWidth: 0 });
    const last = texts.at(-1);
    const isFull = last === undefined || count === MOST_ENTRIES || last.length + text.length > MOST_CHARACTERS;
    if (isFull) texts.push(text);
    else texts[texts.length - 1] = last + text;
    count = isFull ? 1 : count + 1;
  }
  const [stem, ending] = [out.replace(/\.perigee\.ya?ml$/i, ''), /\.perigee\.ya?ml$/i.exec(out)?.[0] ?? ''];
  return texts.map((text, index) => ({ path: texts.length === 1 ? out : `${stem}-${index + 1}${ending}`, text }));
}

function report(
  rows: number,
  wanted: number,
  entries: number,
  paths: readonly string[],
  leftOut: ReadonlyMap<string, number>,
): void {
  const written = Math.min(entries, MOST_OWN_ENTRIES);
  process.stdout.write(
    `${rows} rows, ${wanted} of them wanted; ${written} entries in ${paths.join(', ') || 'no file'}\n`,
  );
  if (entries > written)
    process.stdout.write(
      `A folder takes ${MOST_OWN_ENTRIES} entries: ${entries - written} were left out. Narrow it with --where.\n`,
    );
  const groups = new Map<string, { count: number; example: string }>();
  for (const [reason, count] of leftOut) {
    const [kind = reason, example = ''] = reason.split(', such as ');
    const known = groups.get(kind);
    groups.set(kind, { count: count + (known?.count ?? 0), example: known?.example ?? example });
  }
  for (const [reason, { count, example }] of [...groups].sort(([, a], [, b]) => b.count - a.count))
    process.stdout.write(`left out ${count} times: ${reason}${example === '' ? '' : `, such as ${example}`}\n`);
}
