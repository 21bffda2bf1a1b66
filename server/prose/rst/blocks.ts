import type { Block, Outline, RawComment } from '../block-reader.ts';
import { isBlank, type SourceLine, textStart } from '../lines.ts';
import type { ParagraphKind, SourceSpan } from '../paragraph.ts';
import { type Directive, directiveAt, endOfIndented, optionsEnd, readingOfDirective } from './directives.ts';
import { metadataOf } from './metadata.ts';
import { tableAt } from './tables.ts';

/** A block whose text may lie in pieces between the lines of a table. */
export interface RstBlock extends Block {
  readonly pieces?: readonly SourceSpan[];
}

/** One or more marks: `* - cell` is a list in a list. */
const BULLET = /^(?:(?:[-*+•‣⁃]|(?:\d{1,3}|#|[A-Za-z]|[ivxlc]{1,5})[.)]|\((?:\d{1,3}|#|[A-Za-z])\))\s{1,8}(?=\S)){1,3}/;
const RULE = /^([!-/:-@[-`{-~])\1{2,}$/;
/** Two dots and words: no directive, note, target or substitution. */
const COMMENT = /^\.\.\s+(?![[_|]|\S+::)\S/;
const FIELD = /^:(?![:\s])((?:[^:\n\\]|\\.){1,60}):(?:\s+|$)/;

/** Takes lines apart into blocks. */
export function outlineOf(lines: readonly SourceLine[]): Outline<RstBlock> {
  const outliner = new Outliner(lines);
  outliner.body(0, lines.length, 'paragraph');
  const { blocks, comments, definitions } = outliner;
  return { blocks, comments, definitions, metadata: metadataOf(lines, blocks) };
}

class Outliner {
  readonly blocks: RstBlock[] = [];
  readonly comments: RawComment[] = [];
  readonly definitions = new Map<string, string>();
  readonly #lines: readonly SourceLine[];
  /** Underlines in the order in which they first came: a section's level. */
  readonly #styles: string[] = [];

  constructor(lines: readonly SourceLine[]) {
    this.#lines = lines;
  }

  /** The blocks of the lines from one to another. */
  body(start: number, end: number, kind: ParagraphKind): void {
    for (let at = start; at < end; ) at = Math.max(at + 1, this.#block(at, end, kind));
  }

  #line(at: number): SourceLine | undefined {
    return this.#lines[at];
  }

  /** Reads the block that starts at a line; gives the line behind it. */
  #block(at: number, end: number, kind: ParagraphKind): number {
    const line = this.#line(at);
    if (line === undefined || isBlank(line)) return at + 1;
    const { text } = line;
    if (text === '..' || /^(?:\.\.|__)\s/.test(text)) return this.#explicit(at, end, kind);
    if (text.startsWith('>>>')) return this.#blankAfter(at, end);
    return (
      this.#table(at, end) ??
      this.#title(at, end) ??
      this.#field(at, end, kind) ??
      this.#item(at, end, kind) ??
      this.#paragraph(at, end, kind)
    );
  }

  #push(from: number, to: number, kind: ParagraphKind, level = 0): void {
    if (to > from) this.blocks.push({ from, to, kind, level });
  }

  #table(at: number, end: number): number | undefined {
    const table = tableAt(this.#lines, at, end);
    if (table === undefined) return undefined;
    for (const pieces of table.cells) {
      const [first] = pieces;
      const last = pieces.at(-1);
      if (first && last) this.blocks.push({ from: first.from, to: last.to, kind: 'table-cell', level: 0, pieces });
    }
    return table.end;
  }

  /** A title with a line under it, and perhaps one over it. A rule alone parts the text. */
  #title(at: number, end: number): number | undefined {
    const line = this.#line(at);
    const next = at + 1 < end ? this.#line(at + 1) : undefined;
    if (line === undefined) return undefined;
    if (RULE.test(line.text)) {
      const under = at + 2 < end ? this.#line(at + 2) : undefined;
      const isTitle = next !== undefined && !isBlank(next) && under?.text === line.text;
      if (!isTitle) return line.text.length >= 4 && (next === undefined || isBlank(next)) ? at + 1 : undefined;
      this.#push(textStart(next), next.to, 'heading', this.#level(`${line.text.charAt(0)}=`));
      return at + 3;
    }
    const isTitle =
      next !== undefined &&
      line.indent === 0 &&
      RULE.test(next.text) &&
      next.indent === 0 &&
      next.text.length >= Math.min(line.text.length, 4);
    if (!isTitle || next.text === '::') return undefined;
    this.#push(textStart(line), line.to, 'heading', this.#level(next.text.charAt(0)));
    return at + 2;
  }

  #level(style: string): number {
    if (!this.#styles.includes(style)) this.#styles.push(style);
    return Math.min(6, this.#styles.indexOf(style) + 1);
  }

  /** `:Launched: 2 March 2004`: what stands behind the name. */
  #field(at: number, end: number, kind: ParagraphKind): number | undefined {
    const line = this.#line(at);
    const name = line && FIELD.exec(line.text);
    if (!line || !name || /^`/.test(line.text.slice(name[0].trimEnd().length))) return undefined;
    const after = endOfIndented(this.#lines, at + 1, end, line.indent);
    const isMetadata = this.blocks.every((block) => block.kind === 'heading');
    if (!isMetadata) this.#part(textStart(line) + name[0].length, at, after, kind);
    return after;
  }

  #item(at: number, end: number, kind: ParagraphKind): number | undefined {
    const line = this.#line(at);
    const mark = line && BULLET.exec(line.text);
    if (!line || !mark) return undefined;
    const next = at + 1 < end ? this.#line(at + 1) : undefined;
    const depth = line.indent + mark[0].length;
    // "A. Einstein was ..." over two lines is no list.
    if (next && !isBlank(next) && next.indent < depth && !BULLET.test(next.text)) return undefined;
    const after = endOfIndented(this.#lines, at + 1, end, depth - 1);
    this.#part(textStart(line) + mark[0].length, at, after, kind === 'quotation' ? kind : 'list-item');
    return after;
  }

  /** A body whose first paragraph starts in the middle of a line. */
  #part(from: number, at: number, end: number, kind: ParagraphKind): void {
    const line = this.#line(at);
    if (line === undefined) return;
    const column = line.indent + from - textStart(line);
    if (COMMENT.test(line.text.slice(from - textStart(line)))) {
      const after = endOfIndented(this.#lines, at + 1, end, column);
      this.#comment(from, after);
      this.body(after, end, kind);
      return;
    }
    let last = at;
    while (last + 1 < end && this.#goesOn(last + 1, line)) last++;
    this.#text(from, last, kind);
    this.#rest(last, end, kind);
  }

  #goesOn(at: number, { indent }: SourceLine): boolean {
    const line = this.#line(at);
    return (
      line !== undefined &&
      !isBlank(line) &&
      line.indent > indent &&
      !BULLET.test(line.text) &&
      !line.text.startsWith('.. ')
    );
  }

  /** What follows a paragraph: code, where the paragraph ends in two colons. */
  #rest(last: number, end: number, kind: ParagraphKind): void {
    this.body(this.#afterLiteral(last, end), end, kind);
  }

  #afterLiteral(last: number, end: number): number {
    const line = this.#line(last);
    if (!line?.text.endsWith('::')) return last + 1;
    let next = last + 1;
    while (next < end && this.#lines[next] && isBlank(this.#lines[next] as SourceLine)) next++;
    const first = this.#line(next);
    if (first === undefined || first.indent <= this.#indentAround(last)) return last + 1;
    return endOfIndented(this.#lines, next, end, first.indent - 1);
  }

  /** The indentation of the paragraph that a line ends; that of its text behind a bullet. */
  #indentAround(last: number): number {
    const line = this.#line(last);
    return line?.indent ?? 0;
  }

  #text(from: number, last: number, kind: ParagraphKind): void {
    const line = this.#line(last);
    if (line === undefined) return;
    const to = line.text.endsWith('::') ? line.to - (line.text.endsWith(' ::') || line.text === '::' ? 2 : 1) : line.to;
    this.#push(from, to, kind);
  }

  #paragraph(at: number, end: number, kind: ParagraphKind): number {
    const line = this.#line(at);
    if (line === undefined) return at + 1;
    if (line.text.startsWith('| ')) return this.#lineBlock(at, end, kind);
    const next = at + 1 < end ? this.#line(at + 1) : undefined;
    // A term, and its definition right under it.
    if (next && !isBlank(next) && next.indent > line.indent && !line.text.endsWith('::')) {
      this.#text(textStart(line), at, kind);
      const after = endOfIndented(this.#lines, at + 1, end, line.indent);
      this.body(at + 1, after, kind);
      return after;
    }
    let last = at;
    while (last + 1 < end && this.#continues(last + 1, line)) last++;
    this.#text(textStart(line), last, this.#isAttributed(at, last) ? 'quotation' : kind);
    return this.#afterLiteral(last, end);
  }

  #continues(at: number, { indent }: SourceLine): boolean {
    const line = this.#line(at);
    return line !== undefined && !isBlank(line) && line.indent === indent && !/^\.\.\s/.test(line.text);
  }

  /** An indented paragraph with `-- Somebody` under it is a quotation. */
  #isAttributed(first: number, last: number): boolean {
    if ((this.#line(first)?.indent ?? 0) === 0) return false;
    const next = [this.#line(last), this.#line(last + 1), this.#line(last + 2)].find(
      (line) => line && /^(?:--|—)\s*\S/.test(line.text),
    );
    return next !== undefined && next.indent > 0;
  }

  /** Lines with a bar before them: an address or a poem, read line by line. */
  #lineBlock(at: number, end: number, kind: ParagraphKind): number {
    let next = at;
    for (let line = this.#line(next); next < end && line?.text.startsWith('|'); line = this.#line(++next))
      this.#push(textStart(line) + 1, line.to, kind);
    return next;
  }

  #blankAfter(at: number, end: number): number {
    let next = at;
    while (next < end && !isBlank(this.#lines[next] as SourceLine)) next++;
    return next;
  }

  /** What starts with two dots: directives, notes, targets, comments. */
  #explicit(at: number, end: number, kind: ParagraphKind): number {
    const line = this.#lines[at] as SourceLine;
    const after = endOfIndented(this.#lines, at + 1, end, line.indent);
    const note = /^\.\.\s+\[[^\]\s]{1,60}\]\s+/.exec(line.text);
    if (note) this.#part(textStart(line) + note[0].length, at, after, kind);
    const substitution = /^\.\.\s+\|([^|]{1,80})\|\s+replace::\s*(.*)$/.exec(line.text);
    if (substitution?.[1]) this.definitions.set(substitution[1], this.#joined(substitution[2] ?? '', at + 1, after));
    const directive = directiveAt(line);
    if (directive) this.#directive(directive, at, after, kind);
    else if (!note && !/^(?:\.\.\s+_|__)/.test(line.text)) this.#comment(textStart(line), after);
    return after;
  }

  #comment(from: number, end: number): void {
    const { to } = this.#lines[end - 1] as SourceLine;
    this.comments.push({ from, to, inner: { from: from + 2, to } });
  }

  #joined(first: string, at: number, end: number): string {
    const rest = this.#lines.slice(at, end).map(({ text }) => text);
    return [first, ...rest].join(' ').trim();
  }

  #directive(directive: Directive, at: number, end: number, kind: ParagraphKind): void {
    const reading = readingOfDirective(directive.name);
    if (reading === undefined) return;
    const line = this.#lines[at] as SourceLine;
    const content = optionsEnd(this.#lines, at + 1, end, (name, from, to) => {
      if (name === 'alt' && reading.hasAlternative) this.#push(from, to, 'caption');
    });
    const hasArgument = line.to > directive.argumentFrom;
    if (reading.argument === 'content' && hasArgument && content.first === at + 1) {
      this.#part(directive.argumentFrom, at, end, kind);
      return;
    }
    if (reading.argument && hasArgument) {
      const argumentKind = reading.argument === 'content' ? kind : reading.argument;
      this.#push(directive.argumentFrom, line.to, argumentKind, argumentKind === 'heading' ? 6 : 0);
    }
    if (reading.content === 'skipped') return;
    const inside = reading.content === 'inherited' ? kind : reading.content;
    this.body(content.first, end, inside);
  }
}
