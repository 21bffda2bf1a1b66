import type { Input } from '@lezer/common';
import { isSpace } from './characters.ts';

/**
 * Lines for the parser, each as long as in the text. A carriage return before a newline is given as a space, which Markdown
 * ignores there; given as it is, the parser would not see a blank line where an HTML block ends.
 */
export class LineInput implements Input {
  readonly lineChunks = true;
  readonly length: number;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
    this.length = text.length;
  }

  chunk(from: number): string {
    const end = this.text.indexOf('\n', from);
    if (end === from) return '\n';
    const line = end < 0 ? this.text.slice(from) : this.text.slice(from, end);
    return isSpace(line.charCodeAt(line.length - 1)) ? withPlainEnd(line) : line;
  }

  read(from: number, to: number): string {
    return this.text.slice(from, to);
  }
}

/** The line under a table's head with spaces after it, which the parser would not take for one. */
const DELIMITER_ROW = /^[-:|>\s]+$/;

function withPlainEnd(line: string): string {
  const plain = line.endsWith('\r') ? `${line.slice(0, -1)} ` : line;
  const content = plain.trimEnd();
  const isDelimiterRow = content.endsWith('|') && DELIMITER_ROW.test(content);
  return isDelimiterRow ? `${content.slice(0, -1).padEnd(plain.length - 1)}|` : plain;
}
