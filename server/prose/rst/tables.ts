import { isBlank, type SourceLine } from '../lines.ts';
import type { SourceSpan } from '../paragraph.ts';

interface Table {
  /** The pieces of each cell, line by line. */
  readonly cells: readonly (readonly SourceSpan[])[];
  /** The line behind it. */
  readonly end: number;
}

const GRID = /^\+[-=][-=+]*\+$/;
const SIMPLE = /^=[=\s]*\s=+$/;

/** The table that starts at a line, drawn with lines around its cells or with rules over its columns. */
export function tableAt(lines: readonly SourceLine[], at: number, end: number): Table | undefined {
  const first = lines[at];
  if (first === undefined) return undefined;
  if (GRID.test(first.text)) return gridTable(lines, at, end);
  return SIMPLE.test(first.text) ? simpleTable(lines, at, end) : undefined;
}

function gridTable(lines: readonly SourceLine[], at: number, end: number): Table {
  let after = at;
  while (after < end && /^[+|]/.test((lines[after] as SourceLine).text)) after++;
  const cells: SourceSpan[][] = [];
  let row = new Map<number, SourceSpan[]>();
  const finish = (): void => {
    cells.push(...row.values());
    row = new Map();
  };
  for (const line of lines.slice(at, after)) {
    if (line.text.startsWith('+')) finish();
    else for (const [column, span] of gridCells(line)) row.set(column, [...(row.get(column) ?? []), span]);
  }
  finish();
  return { cells, end: after };
}

/** What stands between the bars of a line, by the column where it starts. */
function* gridCells({ to, text }: SourceLine): Generator<[number, SourceSpan]> {
  const start = to - text.length;
  for (const { 0: cell, index } of text.matchAll(/[^|]+(?=\|)/g)) {
    if (cell.trim() !== '') yield [index, trimmed(cell, start + index)];
  }
}

function simpleTable(lines: readonly SourceLine[], at: number, end: number): Table | undefined {
  const rule = lines[at] as SourceLine;
  const indent = rule.to - rule.text.length - rule.from;
  const columns = [...rule.text.matchAll(/=+/g)].map(({ index }) => index + indent);
  const rules: number[] = [];
  for (let line = at; line < end && rules.length < 3; line++) {
    const { text } = lines[line] as SourceLine;
    if (SIMPLE.test(text)) rules.push(line);
    // A table ends at its second rule where a blank line follows, else at its third.
    const next = lines[line + 1];
    if (rules.length >= 2 && rules.at(-1) === line && (next === undefined || line + 1 >= end || isBlank(next))) break;
  }
  const last = rules.at(-1);
  if (last === undefined || rules.length < 2) return undefined;
  const cells: SourceSpan[][] = [];
  for (let line = at + 1; line < last; line++) {
    const here = lines[line] as SourceLine;
    if (isBlank(here) || /^[=-][=\s-]*$/.test(here.text)) continue;
    addRow(cells, here, columns);
  }
  return { cells, end: last + 1 };
}

/** A row whose first column is empty goes on with the cells of the one before. */
function addRow(cells: SourceSpan[][], { from, to, text }: SourceLine, columns: readonly number[]): void {
  const line = ' '.repeat(to - from - text.length) + text;
  const isMore = line.slice(0, columns[1]).trim() === '' && cells.length >= columns.length;
  columns.forEach((column, index) => {
    const cell = line.slice(column, columns[index + 1] ?? line.length);
    const span = trimmed(cell, from + column);
    if (isMore) {
      if (cell.trim() !== '') cells[cells.length - columns.length + index]?.push(span);
    } else cells.push(cell.trim() === '' ? [] : [span]);
  });
}

function trimmed(cell: string, from: number): SourceSpan {
  const start = from + cell.length - cell.trimStart().length;
  return { from: start, to: start + cell.trim().length };
}
