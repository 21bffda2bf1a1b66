import { parse } from 'csv-parse/sync';
import { CommandError } from '../command-error.ts';

/** A row of a table: texts by the names of columns. */
export type Row = Readonly<Record<string, string>>;

/** Reads CSV, TSV or JSON, told by the file's ending or by `delimiter`; throws where it is none of them. */
export function readTable(name: string, text: string, delimiter: string | undefined): Row[] {
  const plain = text.replace(/^\uFEFF/, '');
  if (/\.json$/i.test(name)) return readJson(name, plain);
  const tab = delimiter === 'tab' || (delimiter === undefined && /\.(tsv|tab)$/i.test(name));
  try {
    return parse(plain.replace(/^#/, ''), {
      delimiter: tab ? '\t' : (delimiter ?? ','),
      columns: (header: string[]) => header.map((column) => column.trim()),
      // In tab-separated tables a quotation mark is a character like any other.
      quote: tab ? null : '"',
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch (error) {
    throw new CommandError(`${name} cannot be read as a table: ${error instanceof Error ? error.message : error}`);
  }
}

/** A list of objects, or an object that holds one; fields inside fields are named `launch.date`. */
function readJson(name: string, text: string): Row[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new CommandError(`${name} is no JSON: ${error instanceof Error ? error.message : error}`);
  }
  const list = Array.isArray(value) ? value : Object.values(value ?? {}).find(Array.isArray);
  if (!Array.isArray(list)) throw new CommandError(`${name} holds no list of objects.`);
  return list.map((item) => flat(item, ''));
}

function flat(value: unknown, path: string): Record<string, string> {
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object') return { [path]: String(value) };
  const inner = Object.entries(value).map(([key, part]) => flat(part, path === '' ? key : `${path}.${key}`));
  return Object.assign({}, ...inner);
}
