import type { Block } from '../block-reader.ts';
import { entityCharacter } from '../entities.ts';
import { type Inline, isWorded, type Paragraph } from '../paragraph.ts';
import { createTextBuilder, type TextBuilder } from '../text-builder.ts';
import { wordTable } from '../word-table.ts';

/** Inline markup, in the order in which it is tried; single marks only where no letter stands outside them. */
const INLINE = new RegExp(
  [
    /\\(?<escaped>[*_`#^~{[\\<&+]|(?=https?:))/,
    /(?<line>\/\/[^\n]*(?:\n|$))(?<=^\/\/[^\n]*(?:\n|$))/m,
    /(?<quoted>["'])`(?=\S)(?<quotation>[^`\n]{1,600}?)`\k<quoted>/,
    /\+\+\+(?<pass3>[\s\S]{1,400}?)\+\+\+|(?<![\w+])\+(?=\S)(?<pass1>[^+\n]{1,400}?)(?<=\S)\+(?!\w)/,
    /``(?<mono2>[^`]{1,400}?)``|(?<![\w`])`(?=\S)(?<mono1>[^`]{1,400}?)(?<=\S)`(?!\w)/,
    /\*\*(?=\S)(?<strong2>[^*]{1,1000}?)\*\*|(?<![\w*])\*(?=[^\s*])(?<strong1>[^*]{1,1000}?)(?<=\S)\*(?!\w)/,
    /__(?=\S)(?<emphasis2>[^_]{1,1000}?)__|(?<!\w)_(?=[^\s_])(?<emphasis1>[^_]{1,1000}?)(?<=\S)_(?!\w)/,
    /(?:\[(?<role>[^\]\n]{0,60})\])?(?<![\w#])##?(?=[^\s#])(?<mark>[^#\n]{1,600}?)(?<=\S)##?(?!\w)/,
    /\^(?<super>[^\s^]{1,60})\^|~(?<sub>[^\s~]{1,60})~/,
    /footnote:[\w-]{0,60}\[(?<note>[^\]]{0,2000})\]/,
    /(?<macro>image|icon|kbd|btn|menu|stem|latexmath|asciimath|pass|indexterm2?|cite|citenp|anchor):[^\s[]{0,200}\[[^\]]{0,600}\]/,
    /(?:link:|xref:|mailto:)(?<target1>[^\s[]{1,400})\[(?<text1>[^\]]{0,600})\]/,
    /(?<target2>(?:https?|ftp|irc):\/\/[^\s[\]<>"]{1,400})(?:\[(?<text2>[^\]]{0,600})\])?/,
    /<<(?<reference>[^<>,\n]{1,200})(?:,(?<text3>[^<>]{1,300}))?>>/,
    /\(\(\((?<index>[^()]{1,200})\)\)\)/,
    /\[\[(?<anchor>[^\]\n]{1,100})\]\]/,
    /\{(?<attribute>[\w-]{1,60})\}/,
    /(?<entity>&(?:#x?)?\w{1,32};)/,
    /(?<dashes>(?<=\s)--(?=\s)|(?<=\w)--(?=\w))/,
    /(?<ellipsis>\.\.\.)/,
    /(?<break> \+)(?=\n)/,
    /(?<mail>[\w.+-]{1,64}@[\w-]+\.[\w.-]{1,60})/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gm',
);

/** Attributes that AsciiDoc itself defines. */
const CHARACTERS = wordTable<string>({
  amp: '&',
  apos: "'",
  asterisk: '*',
  backtick: '`',
  blank: ' ',
  deg: '°',
  empty: '',
  gt: '>',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  nbsp: '\u00A0',
  plus: '+',
  quot: '"',
  rdquo: '”',
  rsquo: '’',
  sp: ' ',
  tilde: '~',
  wj: '',
  zwsp: '',
});

/** The paragraphs of a block: its text, and the footnotes in it. */
export function paragraphsOf(source: string, block: Block, attributes: ReadonlyMap<string, string>): Paragraph[] {
  const { from, to, kind, level } = block;
  const text = source.slice(from, to);
  const notes: Paragraph[] = [];
  const builder = createTextBuilder(source, from);
  const reader = new InlineReader(source, from, attributes, notes);
  reader.read(builder, text, 0);
  const own = builder.paragraph(kind, level, 0, to - from);
  return [own, ...notes].filter(isWorded);
}

class InlineReader {
  readonly #source: string;
  readonly #origin: number;
  readonly #attributes: ReadonlyMap<string, string>;
  readonly #notes: Paragraph[];

  constructor(source: string, origin: number, attributes: ReadonlyMap<string, string>, notes: Paragraph[]) {
    this.#source = source;
    this.#origin = origin;
    this.#attributes = attributes;
    this.#notes = notes;
  }

  /** Reads a text that stands at an offset of the block. */
  read(builder: TextBuilder, text: string, base: number): void {
    let at = 0;
    for (const found of text.matchAll(INLINE)) {
      builder.copy(base + at, base + found.index);
      this.#write(builder, found, base + found.index);
      at = found.index + found[0].length;
    }
    builder.copy(base + at, base + text.length);
  }

  #write(builder: TextBuilder, found: RegExpExecArray, from: number): void {
    const groups = found.groups ?? {};
    const whole = found[0];
    const to = from + whole.length;
    const inside = (text: string): number => from + whole.indexOf(text, whole.length > text.length ? 1 : 0);
    const { strong1, strong2, emphasis1, emphasis2, mark, quotation, note, attribute, entity } = groups;
    const strong = strong2 ?? strong1;
    const emphasis = emphasis2 ?? emphasis1;
    const shown = groups.text1 ?? groups.text2 ?? groups.text3;
    const pass = groups.pass3 ?? groups.pass1;
    if (groups.escaped !== undefined) builder.copy(from + 1, to);
    else if (strong !== undefined) this.#marked(builder, 'strong', strong, inside(strong));
    else if (emphasis !== undefined) this.#marked(builder, 'emphasis', emphasis, inside(emphasis));
    else if (mark !== undefined) this.read(builder, mark, from + whole.lastIndexOf(mark));
    else if (quotation !== undefined) this.#quoted(builder, quotation, from, to, groups.quoted === '"');
    else if (pass !== undefined) builder.copy(inside(pass), inside(pass) + pass.length);
    else if (shown !== undefined)
      this.#link(builder, shown.replace(/\^$|,[\s\S]*$/, ''), from + whole.lastIndexOf(shown), from, to, groups);
    else if (note !== undefined) this.#note(builder, note, from + whole.lastIndexOf(note));
    else if (attribute !== undefined) this.#attribute(builder, attribute, from, to);
    else if (entity !== undefined) builder.replace(entityCharacter(entity) ?? entity, from, to);
    else if (groups.dashes !== undefined) builder.replace('—', from, to);
    else if (groups.ellipsis !== undefined) builder.replace('…', from, to);
    else if (groups.break !== undefined || groups.line !== undefined) builder.space(from);
    else if (groups.index === undefined && groups.anchor === undefined) this.#opaque(builder, from, to, groups);
  }

  #opaque(builder: TextBuilder, from: number, to: number, groups: Readonly<Record<string, string | undefined>>): void {
    const start = builder.nextStart;
    builder.opaque(from, to);
    if ((groups.mono1 ?? groups.mono2) !== undefined) builder.mark({ type: 'code', start, end: builder.length });
  }

  #marked(builder: TextBuilder, type: Inline['type'], text: string, from: number): void {
    const start = builder.nextStart;
    this.read(builder, text, from);
    builder.mark({ type, start, end: builder.length });
  }

  #quoted(builder: TextBuilder, text: string, from: number, to: number, isDouble: boolean): void {
    builder.replace(isDouble ? '“' : '‘', from, from + 2);
    this.read(builder, text, from + 2);
    builder.replace(isDouble ? '”' : '’', to - 2, to);
  }

  #link(
    builder: TextBuilder,
    text: string,
    from: number,
    whole: number,
    to: number,
    { target1, target2 }: Readonly<Record<string, string | undefined>>,
  ): void {
    if (text === '') {
      builder.opaque(whole, to);
      return;
    }
    const start = builder.nextStart;
    this.read(builder, text, from);
    const target = target1 ?? target2;
    builder.mark({ type: 'link', start, end: builder.length, ...(target !== undefined && { target }) });
  }

  #note(builder: TextBuilder, text: string, from: number): void {
    builder.mark({ type: 'footnote-reference', start: builder.length, end: builder.length });
    const note = createTextBuilder(this.#source, this.#origin);
    this.read(note, text, from);
    this.#notes.push(note.paragraph('paragraph', 0, from, from + text.length));
  }

  #attribute(builder: TextBuilder, name: string, from: number, to: number): void {
    const text = CHARACTERS[name] ?? this.#attributes.get(name);
    if (text === undefined) builder.opaque(from, to);
    else builder.replace(text, from, to);
  }
}
