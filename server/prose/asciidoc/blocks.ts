import type { Block, Outline, RawComment } from '../block-reader.ts';
import { dayAtStart } from '../dates.ts';
import { isBlank, type SourceLine, textStart } from '../lines.ts';
import type { ParagraphKind } from '../paragraph.ts';

const HEADING = /^(={1,6}|#{1,6})\s+(?=\S)/;
const LIST = /^(?:\*{1,5}|-|\.{1,5}|\d{1,3}\.|[a-zA-Z]\.|<\d{1,2}>)\s+(?:\[[ x*]\]\s+)?(?=\S)/;
const TERM = /^(?!\/\/)([^:]{1,120}?):{2,4}(?:\s+|$)/;
const ATTRIBUTE = /^:(!?[\w-]{1,60}!?):\s*(.*)$/;
const ADMONITION = /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):\s+/;
const BLOCK_MACRO = /^(?:image|video|audio|include|toc|ifdef|ifndef|ifeval|endif)::?[^\s[]*\[.*\]$|^(?:toc|endif)::.*$/;

/** Blocks between two equal lines. */
const DELIMITERS: readonly (readonly [line: RegExp, inside: 'skipped' | 'inherited' | 'quotation' | 'table'])[] = [
  [/^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|`{3,}.*)$/, 'skipped'],
  [/^(?:={4,}|\*{4,}|--)$/, 'inherited'],
  [/^_{4,}$/, 'quotation'],
  [/^[|,:!]={3,}$/, 'table'],
];

export function outlineOf(lines: readonly SourceLine[]): Outline {
  const outliner = new Outliner(lines);
  outliner.header();
  outliner.body(outliner.at, lines.length, 'paragraph');
  const { blocks, comments, definitions, metadata } = outliner;
  return { blocks, comments, definitions, metadata };
}

class Outliner {
  readonly blocks: Block[] = [];
  readonly comments: RawComment[] = [];
  readonly definitions = new Map<string, string>();
  readonly metadata: { date?: string; title?: string; language?: string } = {};
  at = 0;
  readonly #lines: readonly SourceLine[];
  /** What the attributes over a block make of it: `[quote]`, `[source]`. */
  #style: string | undefined;

  constructor(lines: readonly SourceLine[]) {
    this.#lines = lines;
  }

  /** The title and the lines under it: author, revision and attributes, up to a blank line. */
  header(): void {
    let at = 0;
    while (at < this.#lines.length && /^(?:\/\/(?!\/)|:|$)/.test(this.#text(at)) && this.#attribute(at)) at++;
    if (!/^[=#]\s/.test(this.#text(at))) return;
    this.metadata.title = this.#text(at).slice(2).trim();
    this.#heading(at++);
    for (; at < this.#lines.length && this.#text(at) !== ''; at++) {
      const date = /^(?:v[\w.]+,\s*)?(\d{4}-\d\d-\d\d|\w+ \d{1,2}, \d{4}|\d{1,2} \w+ \d{4})/.exec(this.#text(at))?.[1];
      if (date && !this.metadata.date) this.#noteDate(date);
      // Text right under the title is no header.
      if (!this.#attribute(at) && date === undefined && this.#text(at).split(' ').length > 8) break;
    }
    this.at = at;
  }

  /** Passes over an attribute, a comment or a blank line. */
  #attribute(at: number): boolean {
    const [, name = '', value = ''] = ATTRIBUTE.exec(this.#text(at)) ?? [];
    if (name === 'lang') this.metadata.language = value;
    else if (name === 'revdate' || name === 'date') this.#noteDate(value);
    else if (name !== '' && value !== '' && !/[{}*_`[\]<>+^~\\]/.test(value)) this.definitions.set(name, value);
    if (/^\/\/(?!\/)/.test(this.#text(at))) this.#comment(at);
    return name !== '' || this.#text(at) === '' || this.#text(at).startsWith('//');
  }

  #comment(at: number): number {
    const line = this.#lines[at] as SourceLine;
    const from = textStart(line);
    this.comments.push({ from, to: line.to, inner: { from: from + 2, to: line.to } });
    return at + 1;
  }

  #noteDate(value: string): void {
    const day = dayAtStart(value);
    if (day) this.metadata.date = day;
  }

  #text(at: number): string {
    return this.#lines[at]?.text ?? '';
  }

  body(start: number, end: number, kind: ParagraphKind): void {
    for (let at = start; at < end; ) at = Math.max(at + 1, this.#block(at, end, kind));
  }

  /** Reads the block that starts at a line; gives the line behind it. */
  #block(at: number, end: number, kind: ParagraphKind): number {
    const line = this.#lines[at] as SourceLine;
    const { text } = line;
    if (isBlank(line) || text === '+') return at + 1;
    const delimited = DELIMITERS.find(([delimiter]) => delimiter.test(text));
    if (delimited) return this.#delimited(at, end, delimited[1], kind);
    if (text.startsWith('//')) return this.#comment(at);
    if (/^\[(?!\[).*\]$/.test(text)) {
      this.#style = /^\[\s*"?([\w-]+)/.exec(text)?.[1]?.toLowerCase();
      return at + 1;
    }
    if (/^\[\[.*\]\]$/.test(text) || /^(?:'{3,}|<{3,}|\*{3}|-{3})$/.test(text) || ATTRIBUTE.test(text)) {
      this.#attribute(at);
      return at + 1;
    }
    const style = this.#style;
    if (BLOCK_MACRO.test(text)) return this.#macro(at);
    if (HEADING.test(text)) return this.#heading(at);
    if (/^\.[^\s.]/.test(text)) {
      this.blocks.push({ from: textStart(line) + 1, to: line.to, kind: 'caption', level: 0 });
      return at + 1;
    }
    this.#style = undefined;
    return this.#paragraph(at, end, style === 'quote' || style === 'verse' ? 'quotation' : kind, style);
  }

  #heading(at: number): number {
    const line = this.#lines[at] as SourceLine;
    const mark = HEADING.exec(line.text);
    if (mark) {
      const level = Math.min(6, mark[1]?.length ?? 1);
      this.blocks.push({ from: textStart(line) + mark[0].length, to: line.to, kind: 'heading', level });
    }
    return at + 1;
  }

  /** `image::comet.jpg[The comet as seen by Rosetta]`: what a picture shows. */
  #macro(at: number): number {
    const line = this.#lines[at] as SourceLine;
    const found = /^image::[^\s[]*\[(?:alt=)?"?([^\],"=]*)(?=[\],"])/.exec(line.text);
    if (found?.[1]?.trim().includes(' ')) {
      const from = textStart(line) + found[0].length - found[1].length;
      this.blocks.push({ from, to: from + found[1].length, kind: 'caption', level: 0 });
    }
    return at + 1;
  }

  #delimited(
    at: number,
    end: number,
    inside: 'skipped' | 'inherited' | 'quotation' | 'table',
    kind: ParagraphKind,
  ): number {
    const line = this.#lines[at] as SourceLine;
    const closing = line.text.startsWith('```') ? '```' : line.text;
    let close = at + 1;
    while (close < end && this.#text(close) !== closing) close++;
    const isCode =
      this.#style !== undefined &&
      /^(?:source|listing|literal|stem|latexmath|asciimath|pass|comment)$/.test(this.#style);
    this.#style = undefined;
    // A block that nobody closed does not swallow the rest of the text.
    if (close >= end) return inside === 'skipped' ? this.#blankAfter(at, end) : at + 1;
    if (inside === 'table') this.#table(at + 1, close);
    else if (inside !== 'skipped' && !isCode) this.body(at + 1, close, inside === 'inherited' ? kind : inside);
    return close + 1;
  }

  #blankAfter(at: number, end: number): number {
    let next = at;
    while (next < end && this.#text(next) !== '') next++;
    return next;
  }

  /** Cells start behind bars. */
  #table(start: number, end: number): void {
    for (let at = start; at < end; at++) {
      const line = this.#lines[at] as SourceLine;
      const from = textStart(line);
      const starts = [...line.text.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
      if (line.text !== '' && starts[0] !== 0) starts.unshift(-1);
      starts.forEach((start, index) => {
        const next = starts[index + 1];
        const cell = line.text.slice(start + 1, next).replace(/\s(?:\d+[+*]|[.\d]*\+)?[<^>]?[adehlmsv]?$/, '');
        if (/[\p{L}\p{N}]/u.test(cell))
          this.blocks.push({
            from: from + start + 1,
            to: from + start + 1 + cell.length,
            kind: 'table-cell',
            level: 0,
          });
      });
    }
  }

  #paragraph(at: number, end: number, around: ParagraphKind, style: string | undefined): number {
    const line = this.#lines[at] as SourceLine;
    const isLiteral = line.indent > 0 && !LIST.test(line.text) && !TERM.test(line.text);
    let last = at;
    while (last + 1 < end && this.#goesOn(last + 1)) {
      last++;
      if (this.#text(last).startsWith('//')) this.#comment(last);
    }
    const isCode =
      style !== undefined && /^(?:source|listing|literal|stem|latexmath|asciimath|pass|comment)$/.test(style);
    if (isCode || isLiteral) return last + 1;
    const term = TERM.exec(line.text);
    if (term?.[1]) return this.#term(at, last, term[0].length, term[1].length, around);
    const mark = LIST.exec(line.text) ?? ADMONITION.exec(line.text);
    const kind = LIST.test(line.text) && around !== 'quotation' ? 'list-item' : around;
    this.blocks.push({
      from: textStart(line) + (mark?.[0].length ?? 0),
      to: (this.#lines[last] as SourceLine).to,
      kind,
      level: 0,
    });
    return last + 1;
  }

  /** `Perihelion:: Its meaning`: the term, and what is said of it. */
  #term(at: number, last: number, mark: number, length: number, around: ParagraphKind): number {
    const line = this.#lines[at] as SourceLine;
    const from = textStart(line);
    const kind = around === 'quotation' ? around : 'list-item';
    this.blocks.push({ from, to: from + length, kind, level: 0 });
    const { to } = this.#lines[last] as SourceLine;
    if (to > from + mark) this.blocks.push({ from: from + mark, to, kind, level: 0 });
    return last + 1;
  }

  #goesOn(at: number): boolean {
    const text = this.#text(at);
    const starts = [LIST, TERM, BLOCK_MACRO, /^\+$|^\[[\w#.%"[].*\]$/, ...DELIMITERS.map(([delimiter]) => delimiter)];
    return text !== '' && !starts.some((start) => start.test(text));
  }
}
