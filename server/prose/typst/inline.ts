import { type Inline, isWorded, type Paragraph, type ParagraphKind } from '../paragraph.ts';
import { createTextBuilder, type TextBuilder } from '../text-builder.ts';
import { wordTable } from '../word-table.ts';
import { behindBrackets, behindCalls, behindExpression, behindRaw } from './code.ts';

interface TypstContext {
  readonly source: string;
  readonly origin: number;
  /** The document's own names for words. */
  readonly names: ReadonlyMap<string, string>;
}

/** What the content of a call reads as; a call of any other function is something that nothing is read across. */
type CallReading =
  | 'text'
  | 'emphasis'
  | 'strong'
  | 'link'
  | 'note'
  | 'quotation'
  | 'caption'
  | 'heading'
  | 'cells'
  | 'nothing';

const CALLS = wordTable<CallReading>({
  align: 'text',
  block: 'text',
  box: 'text',
  caption: 'caption',
  center: 'text',
  cite: 'note',
  columns: 'text',
  emph: 'emphasis',
  figure: 'nothing',
  grid: 'cells',
  table: 'cells',
  footnote: 'note',
  h: 'nothing',
  heading: 'heading',
  highlight: 'text',
  label: 'nothing',
  link: 'link',
  linebreak: 'nothing',
  pad: 'text',
  par: 'text',
  quote: 'quotation',
  smallcaps: 'text',
  strong: 'strong',
  text: 'text',
  title: 'heading',
  underline: 'text',
  v: 'nothing',
});

const DEEPEST = 30;

/** The paragraphs of a stretch: its text, and the notes, quotations and captions in it. */
export function paragraphsOf(
  context: TypstContext,
  kind: ParagraphKind,
  level: number,
  from: number,
  to: number,
): Paragraph[] {
  const reader = new StretchReader(context, 0);
  reader.read(from, to);
  const own = reader.builder.paragraph(kind, level, from, to);
  return [own, ...reader.beside].filter(isWorded);
}

class StretchReader {
  readonly builder: TextBuilder;
  readonly beside: Paragraph[] = [];
  readonly #context: TypstContext;
  readonly #open: { readonly mark: string; readonly start: number }[] = [];
  #depth: number;

  constructor(context: TypstContext, depth: number) {
    this.#context = context;
    this.#depth = depth;
    this.builder = createTextBuilder(context.source, context.origin);
  }

  #slice(from: number, to: number): string {
    return this.#context.source.slice(this.#context.origin + from, this.#context.origin + to);
  }

  read(from: number, to: number): void {
    const sign = /[\\#*_`$~@<"'/.-]/g;
    let plain = from;
    sign.lastIndex = this.#context.origin + from;
    for (let found = sign.exec(this.#context.source); found !== null; found = sign.exec(this.#context.source)) {
      const at = found.index - this.#context.origin;
      if (at >= to) break;
      const end = this.#readSign(found[0], at, to, () => this.builder.copy(plain, at));
      if (end === undefined) continue;
      plain = end;
      sign.lastIndex = this.#context.origin + end;
    }
    this.builder.copy(plain, to);
  }

  /** Reads what is written otherwise than it reads; gives its end, or undefined for plain text. */
  #readSign(sign: string, at: number, to: number, before: () => void): number | undefined {
    const rest = this.#slice(at, Math.min(to, at + 400));
    const written = (end: number, write: () => void): number => {
      before();
      write();
      return end;
    };
    switch (sign) {
      case '\\':
        return written(this.#escapeEnd(rest, at), () => this.#escape(rest, at));
      case '#':
        before();
        return this.#readHash(at, to);
      case '*':
      case '_':
        if (/[\p{L}\p{N}]/u.test(this.#slice(at - 1, at)) && /^.[\p{L}\p{N}]/u.test(rest)) return undefined;
        return written(at + 1, () => this.#toggle(sign));
      case '`':
        return this.#readRaw(at, to, before);
      case '$':
        return this.#readMath(at, to, before);
      case '~':
        return written(at + 1, () => this.builder.replace('\u00A0', at, at + 1));
      case '@':
        return this.#readReference(rest, at, to, before);
      case '<': {
        const label = /^<[\w:.-]{1,80}>/.exec(rest)?.[0];
        return label === undefined ? undefined : written(at + label.length, () => {});
      }
      case '/':
        return this.#readComment(rest, at, to, before);
      default:
        return this.#readLigature(rest, at, before);
    }
  }

  #escapeEnd(rest: string, at: number): number {
    return at + (/^\\u\{[0-9a-fA-F]{1,6}\}/.exec(rest)?.[0].length ?? (/^\\(?:\s|$)/.test(rest) ? 1 : 2));
  }

  #escape(rest: string, at: number): void {
    const code = /^\\u\{([0-9a-fA-F]{1,6})\}/.exec(rest);
    const point = code ? Number.parseInt(code[1] ?? '', 16) : 0;
    if (code && point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point < 0xe000))
      this.builder.replace(String.fromCodePoint(point), at, at + code[0].length);
    else if (/^\\(?:\s|$)/.test(rest)) this.builder.space(at);
    else this.builder.copy(at + 1, at + 2);
  }

  #toggle(mark: string): void {
    const index = this.#open.findLastIndex((open) => open.mark === mark);
    const open = this.#open[index];
    if (open === undefined) this.#open.push({ mark, start: this.builder.nextStart });
    else {
      this.#open.length = index;
      this.builder.mark({ type: mark === '*' ? 'strong' : 'emphasis', start: open.start, end: this.builder.length });
    }
  }

  #readRaw(at: number, to: number, before: () => void): number {
    const source = this.#context.source;
    const end = Math.min(
      to,
      behindRaw(source, this.#context.origin + at, this.#context.origin + to) - this.#context.origin,
    );
    before();
    const start = this.builder.nextStart;
    this.builder.opaque(at, end);
    this.builder.mark({ type: 'code', start, end: this.builder.length });
    return end;
  }

  #readMath(at: number, to: number, before: () => void): number | undefined {
    const close = /(?:^|[^\\])\$/.exec(this.#slice(at + 1, to));
    if (close === null) return undefined;
    const end = at + 1 + close.index + close[0].length;
    before();
    const inner = this.#slice(at + 1, end - 1);
    if (/^\s*[-+]?\d[\d.,]*\s*$/.test(inner)) this.builder.copy(at + 1, end - 1);
    else if (/^\s*\d[\d.,]*\s*(?:degree|°)\s*$/.test(inner))
      this.builder.replace(inner.replace(/\s*degree\s*$/, '°').trim(), at + 1, end - 1);
    else this.builder.opaque(at, end);
    return end;
  }

  /** `@fig-comet` shows a number; `@esa2004` is a citation. */
  #readReference(rest: string, at: number, to: number, before: () => void): number | undefined {
    const name = /^@[\p{L}_][\p{L}\p{N}_:.-]*[\p{L}\p{N}_]/u.exec(rest)?.[0];
    if (name === undefined || /[\p{L}\p{N}.]/u.test(this.#slice(at - 1, at))) return undefined;
    before();
    const end = at + name.length;
    if (/^@(?:fig|tbl|tab|eq|sec|chap|lst)[:-]/.test(name)) this.builder.opaque(at, end);
    else this.builder.mark({ type: 'footnote-reference', start: this.builder.length, end: this.builder.length });
    return this.#slice(end, end + 1) === '[' ? this.#behindCalls(end, to) : end;
  }

  #behindCalls(at: number, to: number): number {
    const { source, origin } = this.#context;
    return Math.min(to, behindCalls(source, origin + at, origin + to) - origin);
  }

  #readComment(rest: string, at: number, to: number, before: () => void): number | undefined {
    if (rest.startsWith('/*')) {
      const close = this.#slice(at, to).indexOf('*/');
      before();
      return close < 0 ? to : at + close + 2;
    }
    if (!rest.startsWith('//') || this.#slice(at - 1, at) === ':') return undefined;
    const newline = this.#slice(at, to).indexOf('\n');
    before();
    return newline < 0 ? to : at + newline;
  }

  #readLigature(rest: string, at: number, before: () => void): number | undefined {
    const found = LIGATURES.find(([written]) => rest.startsWith(written));
    if (found === undefined) return undefined;
    before();
    this.builder.replace(found[1], at, at + found[0].length);
    return at + found[0].length;
  }

  /** A call, a name or a statement: `#emph[Rosetta]`, `#jwst`, `#link("https://...")[ESA]`. */
  #readHash(at: number, to: number): number {
    const { source, origin, names } = this.#context;
    const end = Math.min(to, behindExpression(source, origin + at + 1, origin + to) - origin);
    const text = this.#slice(at, end);
    const name = /^#([\p{L}_][\p{L}\p{N}_-]*)/u.exec(text)?.[1] ?? '';
    const known = names.get(name);
    const reading = Object.hasOwn(CALLS, name) ? CALLS[name] : undefined;
    const isForeign = /\blang:\s*"(?!en)\w{2,3}"/.test(text);
    const content = this.#contentOf(text, at, end);
    if (known !== undefined && text.length === name.length + 1) this.builder.replace(known, at, end);
    else if (/^#\[/.test(text)) this.#inner(at + 2, end - 1);
    else if (isForeign || reading === undefined || this.#depth > DEEPEST) this.builder.opaque(at, end);
    else if (reading === 'nothing') this.#captions(text, at);
    else if (reading === 'cells') this.#cells(text, at);
    else if (content === undefined) this.#without(reading, at, end);
    else this.#readCall(reading, content, text);
    return Math.max(end, at + 1);
  }

  /** A call without content in brackets: a citation, a link that shows its address. */
  #without(reading: CallReading, at: number, end: number): void {
    if (reading === 'note')
      this.builder.mark({ type: 'footnote-reference', start: this.builder.length, end: this.builder.length });
    else this.builder.opaque(at, end);
  }

  /** The brackets at the end of a call. */
  #contentOf(text: string, at: number, end: number): { readonly from: number; readonly to: number } | undefined {
    if (!text.endsWith(']')) return undefined;
    let depth = 0;
    for (let place = text.length - 1; place >= 0; place--) {
      if (text.charAt(place - 1) === '\\') continue;
      if (text.charAt(place) === ']') depth++;
      else if (text.charAt(place) === '[' && --depth === 0) return { from: at + place + 1, to: end - 1 };
    }
    return undefined;
  }

  #readCall(reading: CallReading, { from, to }: { readonly from: number; readonly to: number }, text: string): void {
    if (reading === 'text') {
      this.#inner(from, to);
      return;
    }
    if (reading === 'note') {
      this.builder.mark({ type: 'footnote-reference', start: this.builder.length, end: this.builder.length });
      this.#aside('paragraph', from, to);
      return;
    }
    if (reading === 'quotation' || reading === 'caption' || reading === 'heading') {
      this.#aside(reading, from, to);
      return;
    }
    const start = this.builder.nextStart;
    this.#inner(from, to);
    const target = /^#link\(\s*"([^"]{1,400})"/.exec(text)?.[1];
    const type: Inline['type'] = reading === 'link' ? 'link' : reading === 'strong' ? 'strong' : 'emphasis';
    this.builder.mark({ type, start, end: this.builder.length, ...(target !== undefined && { target }) });
  }

  /** `#figure(image("a.png", alt: "..."), caption: [...])`: what a picture shows. */
  #captions(text: string, at: number): void {
    for (const found of text.matchAll(/\bcaption:\s*\[/g)) {
      const { source, origin } = this.#context;
      const from = found.index + found[0].length;
      const end = behindBrackets(source, origin + at + from - 1, origin + at + text.length) - origin;
      this.#aside('caption', at + from, this.#insideOf(end));
    }
    for (const found of text.matchAll(/\balt:\s*"([^"\n]{1,400} [^"\n]{1,400})"/g)) {
      const from = at + found.index + found[0].length - 1 - (found[1]?.length ?? 0);
      this.#aside('caption', from, from + (found[1]?.length ?? 0));
    }
  }

  /** The contents that a table is given, one by one. */
  #cells(text: string, at: number): void {
    const { source, origin } = this.#context;
    for (let place = text.indexOf('['); place >= 0; place = text.indexOf('[', place)) {
      const end = behindBrackets(source, origin + at + place, origin + at + text.length) - origin - at;
      this.#aside('table-cell', at + place + 1, this.#insideOf(at + end));
      place = Math.max(end, place + 1);
    }
  }

  /** Before the bracket that closes at a place, if one does. */
  #insideOf(end: number): number {
    return this.#slice(end - 1, end) === ']' ? end - 1 : end;
  }

  #inner(from: number, to: number): void {
    this.#depth++;
    this.read(from, to);
    this.#depth--;
  }

  #aside(kind: ParagraphKind, from: number, to: number): void {
    const reader = new StretchReader(this.#context, this.#depth + 1);
    reader.read(from, to);
    this.beside.push(reader.builder.paragraph(kind, kind === 'heading' ? 1 : 0, from, to), ...reader.beside);
  }
}

const LIGATURES: readonly (readonly [written: string, read: string])[] = [
  ['---', '—'],
  ['--', '–'],
  ['-?', ''],
  ['...', '…'],
];
