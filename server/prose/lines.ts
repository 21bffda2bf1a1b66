/** A line of a document. */
export interface SourceLine {
  readonly from: number;
  /** Without the line's end and the spaces before it. */
  readonly to: number;
  /** Columns of white space at its start; a tab goes on to the next multiple of eight. */
  readonly indent: number;
  /** Its text without the white space at either end. */
  readonly text: string;
}

export const isBlank = ({ text }: SourceLine): boolean => text === '';
/** Where a line's text starts. */
export const textStart = ({ to, text }: SourceLine): number => to - text.length;

/** The lines of a document. */
export function linesOf(source: string): SourceLine[] {
  const lines: SourceLine[] = [];
  for (let from = 0; from <= source.length; ) {
    const newline = source.indexOf('\n', from);
    const end = newline < 0 ? source.length : newline;
    const whole = source.slice(from, end).trimEnd();
    const text = whole.trimStart();
    lines.push({ from, to: from + whole.length, indent: columns(whole.slice(0, whole.length - text.length)), text });
    if (newline < 0) break;
    from = newline + 1;
  }
  return lines;
}

function columns(space: string): number {
  if (!space.includes('\t')) return space.length;
  let column = 0;
  for (const character of space) column = character === '\t' ? (column | 7) + 1 : column + 1;
  return column;
}
