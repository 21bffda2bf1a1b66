import { KINDS } from '../../../glossary/schema/kinds.ts';
import { say } from '../messages/words.ts';
import { type FactSheet, nameOfSource } from './sheet.ts';

/** The claims of a fact sheet as a table for a spreadsheet (RFC 4180), with all that was not read at its end. */
export function factSheetAsCsv(sheet: FactSheet): string {
  const { language } = sheet;
  const word = (id: string): string => say(language, id);
  const head = ['line', 'verdict', 'about', 'kind', 'claim', 'says', 'known', 'remark', 'source', 'date', 'sentence'];
  const claims = sheet.claims.map(
    ({ line, state, subject, kind, relation, value, known, remark, source, origin, date, text }) => [
      String(line),
      word(`sheet.${state}`),
      subject,
      kind === 'other' ? '' : KINDS[kind].label,
      relation,
      value,
      known ?? '',
      remark ?? '',
      origin === undefined ? (source ?? '') : nameOfSource({ source, origin }, language),
      date ?? '',
      text,
    ],
  );
  const points = sheet.points.map(({ type, line, text, remark }) => [
    String(line),
    word(`sheet.${type}`),
    ...['', '', '', type === 'unread' ? '' : text, '', remark ?? '', '', ''],
    type === 'unread' ? text : '',
  ]);
  return [head.map((name) => word(`sheet.${name}`)), ...claims, ...points].map(rowOf).join('');
}

const rowOf = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`;

/**
 * A cell in quotation marks where it needs them. What a spreadsheet would take for a formula gets an apostrophe before it: the
 * text of an article, or a glossary file, must not run anything.
 */
export function cellOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const harmless = /^[=+\-@]|^[\t\r]/.test(line) ? `'${line}` : line;
  return /[",'\r\n]|^ | $/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
