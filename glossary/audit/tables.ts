import { parse } from 'csv-parse/sync';

/** The rows of a table with a line of headings, by column. Broken quotes are read as they stand. */
export function rowsOf(text: string, delimiter = ','): Record<string, string>[] {
  return parse(text.replace(/^#/, ''), {
    delimiter,
    columns: true,
    quote: delimiter === '\t' ? null : '"',
    relax_quotes: true,
    relax_column_count: true,
    skip_records_with_error: true,
  });
}
