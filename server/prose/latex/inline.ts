import { type Inline, isWorded, type Paragraph, type ParagraphKind } from '../paragraph.ts';
import { createTextBuilder, type TextBuilder } from '../text-builder.ts';
import { accented, isAccent, symbolOf } from './characters.ts';
import { type Argument, type Command, commandOf, isBreak, isSilent } from './commands.ts';
import { mathInText } from './math.ts';
import { groupClose, groupEnd, optionalEnd, skipSpaces } from './scan.ts';
import { numberInFigures, unitInLetters } from './units.ts';

/** Deeper braces than anybody writes: beyond them nothing is read. */
const DEEPEST = 40;

interface StretchContext {
  readonly source: string;
  /** Where the block starts, from which all offsets count. */
  readonly origin: number;
  /** The document's own commands without arguments, by name, and those with one that they only dress up: `#1`. */
  readonly macros: ReadonlyMap<string, string>;
}

/** The paragraphs of a stretch of LaTeX: its text, cut at breaks, and the footnotes, captions and headings in it. */
export function paragraphsOf(context: StretchContext, kind: ParagraphKind, level: number, from: number, to: number) {
  const reader = new StretchReader(context, kind, level, from);
  reader.read(from, to, 0);
  return reader.finish(to);
}

class StretchReader {
  readonly #context: StretchContext;
  readonly #kind: ParagraphKind;
  readonly #level: number;
  readonly #done: Paragraph[] = [];
  #beside: Paragraph[] = [];
  #builder: TextBuilder;
  #from: number;

  constructor(context: StretchContext, kind: ParagraphKind, level: number, from: number) {
    this.#context = context;
    this.#kind = kind;
    this.#level = level;
    this.#from = from;
    this.#builder = createTextBuilder(context.source, context.origin);
  }

  finish(to: number): Paragraph[] {
    this.#break(to, to);
    return this.#done;
  }

  /** Ends the paragraph at a place; the next starts at another. */
  #break(to: number, next: number): void {
    const paragraph = this.#builder.paragraph(this.#kind, this.#level, this.#from, to);
    if (isWorded(paragraph)) this.#done.push(paragraph);
    this.#done.push(...this.#beside);
    this.#beside = [];
    this.#builder = createTextBuilder(this.#context.source, this.#context.origin);
    this.#from = next;
  }

  #char(at: number): string {
    return this.#context.source.charAt(this.#context.origin + at);
  }

  #slice(from: number, to: number): string {
    return this.#context.source.slice(this.#context.origin + from, this.#context.origin + to);
  }

  read(from: number, to: number, depth: number): void {
    if (depth > DEEPEST) {
      this.#builder.opaque(from, to);
      return;
    }
    let plain = from;
    for (let at = this.#nextSign(from, to); at < to; at = this.#nextSign(at, to)) {
      const end = this.#readSign(at, to, depth, () => this.#builder.copy(plain, at));
      if (end === undefined) at++;
      else at = plain = Math.max(end, at + 1);
    }
    this.#builder.copy(plain, to);
  }

  /** Where the next character stands that may read otherwise than it is written. */
  #nextSign(at: number, to: number): number {
    const sign = /[\\{}$%~&`'-]/g;
    sign.lastIndex = this.#context.origin + at;
    const found = sign.exec(this.#context.source);
    return found === null ? to : Math.min(to, found.index - this.#context.origin);
  }

  /** Reads what is written otherwise than it reads; gives its end, or undefined for plain text. `before` writes what stands before it. */
  #readSign(at: number, to: number, depth: number, before: () => void): number | undefined {
    const char = this.#char(at);
    switch (char) {
      case '\\':
        before();
        return this.#readCommand(at, to, depth);
      case '%':
        before();
        return this.#commentEnd(at, to);
      case '$':
        before();
        return this.#readMath(at, to);
      case '{':
      case '}':
        before();
        return at + 1;
      case '~':
        before();
        this.#builder.replace('\u00A0', at, at + 1);
        return at + 1;
      case '&':
        before();
        this.#break(at, at + 1);
        return at + 1;
      case '-':
      case '`':
      case "'":
        return this.#readLigature(char, at, to, before);
      default:
        return undefined;
    }
  }

  #readLigature(char: string, at: number, to: number, before: () => void): number | undefined {
    const found = LIGATURES.find(([written]) => written.startsWith(char) && this.#slice(at, to).startsWith(written));
    if (found === undefined) return undefined;
    before();
    const [written, read] = found;
    this.#builder.replace(read, at, at + written.length);
    return at + written.length;
  }

  /** A comment takes its line's end with it, and the spaces that the next line starts with. */
  #commentEnd(at: number, to: number): number {
    const newline = this.#slice(at, to).indexOf('\n');
    return newline < 0 ? to : this.#behindSpaces(at + newline + 1, to);
  }

  #readMath(at: number, to: number): number {
    const mark = this.#char(at + 1) === '$' ? '$$' : '$';
    const text = this.#slice(at + mark.length, to);
    const close = /(?:^|[^\\])\$/.exec(text);
    // A dollar that nobody closes is money.
    if (close === null) {
      this.#builder.copy(at, at + 1);
      return at + 1;
    }
    const inner = close.index + close[0].length - 1;
    const end = Math.min(to, at + mark.length + inner + mark.length);
    this.#writeMath(text.slice(0, inner), at + mark.length, end);
    return end;
  }

  /** A figure or a sign in dollars is part of the sentence; a formula is not. */
  #writeMath(formula: string, from: number, end: number): void {
    const read = mathInText(formula);
    if (read === undefined) this.#builder.opaque(from - 1, end);
    else if (read === formula) this.#builder.copy(from, from + formula.length);
    else this.#builder.replace(read, from, from + formula.length);
  }

  #readCommand(at: number, to: number, depth: number): number {
    const name = /^\\([A-Za-z@]+\*?|[\s\S]|$)/.exec(this.#slice(at, Math.min(to, at + 60)))?.[1] ?? '';
    const end = at + 1 + name.length;
    if (name === '') return end;
    if (name === '(' || name === '[') return this.#readDisplay(name, end, to);
    if (name === '\\' || name === 'newline' || name === 'tabularnewline' || name === 'linebreak')
      return this.#readLineEnd(at, end, to);
    if (name === 'verb' || name === 'verb*' || name === 'lstinline') return this.#readVerbatim(at, end, to);
    if (isAccent(name)) return this.#readAccent(name, at, end, to);
    const symbol = symbolOf(name);
    if (symbol !== undefined) return this.#readSymbol(symbol, at, end, to);
    if (name === 'begin' || name === 'end') return this.#afterArgument(end, to);
    if (isBreak(name)) return this.#readBreak(at, end, to);
    // A command of letters takes the spaces behind it.
    if (isSilent(name)) return /[A-Za-z]$/.test(name) && name !== 'xspace' ? this.#behindSpaces(end, to) : end;
    const command = commandOf(name) ?? commandOf(name.replace(/\*$/, ''));
    if (command !== undefined) return this.#readArguments(command, at, end, to, depth);
    return this.#readOwn(name, at, end, to, depth);
  }

  /** A command that the document defines, or that is not known. */
  #readOwn(name: string, at: number, end: number, to: number, depth: number): number {
    const macro = this.#context.macros.get(name);
    if (macro === '#1') return this.#readArguments({ arguments: ['text'] }, at, end, to, depth);
    if (macro !== undefined) {
      this.#builder.replace(macro.trimEnd(), at, end);
      const isClosed = this.#slice(end, end + 2) === '{}';
      return isClosed ? end + 2 : macro.endsWith(' ') ? end : this.#afterSpaces(end, to);
    }
    let after = this.#skipOptions(end, to);
    while (this.#char(after) === '{' && after < to) after = this.#group(after, to);
    this.#builder.opaque(at, after);
    return after;
  }

  /** `\item[Orbiter]`: the label says what the item is of. */
  #readBreak(at: number, end: number, to: number): number {
    this.#break(at, end);
    const after = this.#skipOptions(end, to);
    if (after > end) this.#done.push(...paragraphsOf(this.#context, this.#kind, 0, end + 1, after - 1));
    return after;
  }

  #readDisplay(name: string, from: number, to: number): number {
    const close = name === '(' ? '\\)' : '\\]';
    const found = this.#slice(from, to).indexOf(close);
    const end = found < 0 ? to : from + found;
    this.#writeMath(this.#slice(from, end), from, end);
    return Math.min(to, end + 2);
  }

  #readLineEnd(at: number, end: number, to: number): number {
    if (this.#kind === 'table-cell') this.#break(at, end);
    else this.#builder.space(at);
    return this.#skipOptions(this.#char(end) === '*' ? end + 1 : end, to);
  }

  #readVerbatim(at: number, end: number, to: number): number {
    const from = this.#skipOptions(end, to);
    const mark = this.#char(from) === '{' ? '}' : this.#char(from);
    const close = this.#slice(from + 1, to).search(
      mark === '' ? /$/ : new RegExp(`[${/\w/.test(mark) ? mark : `\\${mark}`}\n]`),
    );
    const after = close < 0 ? to : from + close + 2;
    this.#builder.opaque(at, after);
    this.#builder.mark({ type: 'code', start: this.#builder.length - 1, end: this.#builder.length });
    return after;
  }

  /** `\'e`, `\'{e}`, `\v{s}`, `\c c`, `\'\i`. */
  #readAccent(name: string, at: number, end: number, to: number): number {
    const found = /^(?:\{(\\[ij]|\p{L})\}|\s*(\\[ij](?![A-Za-z])|\p{L}))/u.exec(
      this.#slice(end, Math.min(to, end + 12)),
    );
    const letter = found?.[1] ?? found?.[2];
    // `\v` before a word that is no letter would be somebody's own command.
    if (found === null || letter === undefined || (/\w/.test(name) && !/^[{\s\\]/.test(found[0]))) {
      this.#builder.opaque(at, end);
      return end;
    }
    const after = end + found[0].length;
    this.#builder.replace(accented(name, letter), at, after);
    return after;
  }

  /** A command of letters takes the spaces behind it, and `{}` ends one. */
  #readSymbol(symbol: string, at: number, end: number, to: number): number {
    if (/^\s$/.test(symbol)) this.#builder.space(at);
    else this.#builder.replace(symbol, at, end);
    if (!/[A-Za-z]$/.test(this.#slice(at, end))) return end;
    return this.#slice(end, end + 2) === '{}' ? end + 2 : this.#afterSpaces(end, to);
  }

  #readArguments(command: Command, at: number, end: number, to: number, depth: number): number {
    if (command.isBreak) this.#break(at, end);
    if (command.isReference)
      this.#builder.mark({ type: 'footnote-reference', start: this.#builder.length, end: this.#builder.length });
    let after = end;
    for (const argument of command.arguments) {
      const open = this.#skipOptions(after, to);
      if (this.#char(open) !== '{' || open >= to) break;
      const close = groupClose((place) => this.#char(place), open, to);
      after = close < 0 ? to : close + 1;
      const inside = { from: open + 1, to: close < 0 ? to : close };
      this.#readArgument(argument, command, { at, ...inside, isClosed: close >= 0, target: end }, depth);
    }
    return command.arguments.length === 0 ? after : this.#skipOptionsOf(command, after, to);
  }

  /** Citations may carry more than one pair of braces: `\autocites{a}{b}`. */
  #skipOptionsOf(command: Command, after: number, to: number): number {
    let end = after;
    while (command.isReference && this.#char(end) === '{' && end < to) end = this.#group(end, to);
    return end;
  }

  #readArgument(argument: Argument, { level = 0 }: Command, place: ArgumentPlace, depth: number): void {
    const { at, from, to } = place;
    switch (argument) {
      case 'text':
        this.read(from, to, depth + 1);
        return;
      case 'emphasis':
      case 'strong':
        this.#marked(argument, () => this.read(from, to, depth + 1));
        return;
      case 'link':
        this.#marked('link', () => this.read(from, to, depth + 1), this.#linkTarget(place));
        return;
      case 'quoted':
        this.#builder.replace('“', from - 1, from);
        this.read(from, to, depth + 1);
        if (place.isClosed) this.#builder.replace('”', to, to + 1);
        return;
      case 'note':
        this.#builder.mark({ type: 'footnote-reference', start: this.#builder.length, end: this.#builder.length });
        this.#beside.push(...paragraphsOf(this.#context, 'paragraph', 0, from, to));
        return;
      case 'caption':
        this.#beside.push(...paragraphsOf(this.#context, 'caption', 0, from, to));
        return;
      case 'heading':
        this.#break(at, place.isClosed ? to + 1 : to);
        this.#done.push(...paragraphsOf(this.#context, 'heading', level, from, to));
        return;
      case 'number':
        this.#converted(numberInFigures, from, to);
        return;
      case 'unit':
        if (!/^\s*\\(?:degree|arc|percent)/.test(this.#slice(from, to))) this.#builder.space(from);
        this.#converted(unitInLetters, from, to);
        return;
      case 'opaque':
        this.#builder.opaque(at, to);
        return;
      case 'nothing':
        return;
    }
  }

  #converted(convert: (source: string) => string | undefined, from: number, to: number): void {
    const written = this.#slice(from, to);
    const read = convert(written);
    if (read === undefined) this.#builder.opaque(from, to);
    else if (read === written) this.#builder.copy(from, to);
    else this.#builder.replace(read, from, to);
  }

  #linkTarget({ target, from }: ArgumentPlace): string {
    return this.#slice(target, from).replace(/^[^{]*\{|\}\s*\{$/g, '');
  }

  #marked(type: Inline['type'], read: () => void, target?: string): void {
    const start = this.#builder.nextStart;
    const builder = this.#builder;
    read();
    // A break inside it leaves the rest in another paragraph.
    if (builder === this.#builder)
      this.#builder.mark({ type, start, end: this.#builder.length, ...(target !== undefined && { target }) });
  }

  #behindSpaces(at: number, to: number): number {
    return skipSpaces((place) => this.#char(place), at, to);
  }

  #afterSpaces(at: number, to: number): number {
    const end = this.#behindSpaces(at, to);
    if (end > at) this.#builder.space(at);
    return end;
  }

  #skipOptions(at: number, to: number): number {
    return optionalEnd((place) => this.#char(place), at, to);
  }

  #group(at: number, to: number): number {
    return groupEnd((place) => this.#char(place), at, to);
  }

  #afterArgument(at: number, to: number): number {
    return this.#char(at) === '{' ? this.#group(at, to) : at;
  }
}

interface ArgumentPlace {
  /** Where the command starts. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly isClosed: boolean;
  /** Where the command's name ends. */
  readonly target: number;
}

/** What TeX's fonts join, longest first. */
const LIGATURES: readonly (readonly [written: string, read: string])[] = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
  ['`', '‘'],
];
