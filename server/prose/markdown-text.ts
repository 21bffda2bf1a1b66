import type { Tree, TreeCursor } from '@lezer/common';
import { entityCharacter } from './entities.ts';
import { withLineEnds } from './line-ends.ts';
import { EMPHASIS_OF_TAG, HIDDEN_TAGS, READINGS } from './markdown-readings.ts';
import { type Inline, isWorded, type Paragraph, type ParagraphKind } from './paragraph.ts';
import { createTextBuilder, type TextBuilder } from './text-builder.ts';

/** Where a leaf block stands and how it is read. */
interface LeafContext {
  readonly source: string;
  /** Where the leaf starts in the source. */
  readonly origin: number;
  readonly kind: ParagraphKind;
  readonly level: number;
  /** Whether the document defines a link's label, given in `labelKey`'s form. */
  readonly hasLabel: (label: string) => boolean;
}

/** A label as CommonMark compares it. */
export function labelKey(bracketed: string): string {
  return bracketed.slice(1, -1).trim().replace(/\s+/g, ' ').toLowerCase();
}

interface OpenTag {
  readonly name: string;
  readonly type: Inline['type'];
  readonly start: number;
}

/** The paragraphs of a leaf block: its text, then the captions of the images in it. */
export function paragraphsOfLeaf(leaf: Tree, context: LeafContext): Paragraph[] {
  const cursor = leaf.cursor();
  if (leaf.type.name === 'Table') return cellsOf(cursor, context);
  return readStretch(cursor, 0, leaf.length, context);
}

function cellsOf(cursor: TreeCursor, context: LeafContext): Paragraph[] {
  const cells: Paragraph[] = [];
  do {
    if (cursor.name !== 'TableCell') continue;
    cells.push(...readStretch(cursor, cursor.from, cursor.to, { ...context, kind: 'table-cell' }));
  } while (cursor.next());
  return cells;
}

function readStretch(cursor: TreeCursor, from: number, to: number, context: LeafContext): Paragraph[] {
  const reader = new StretchReader(context);
  reader.readChildren(cursor, from, to);
  const own = withLineEnds(reader.finish(from, to), context.source);
  return isWorded(own) ? [own, ...reader.captions] : reader.captions;
}

/** Reads one stretch of inline markup. Offsets count from the start of the leaf block. */
class StretchReader {
  readonly captions: Paragraph[] = [];
  private readonly context: LeafContext;
  private readonly builder: TextBuilder;
  private readonly openTags: OpenTag[] = [];
  /** Inside HTML that shows no prose: the tag that began it, and where. */
  private hidden: { readonly name: string; readonly from: number } | null = null;

  constructor(context: LeafContext) {
    this.context = context;
    this.builder = createTextBuilder(context.source, context.origin);
  }

  finish(from: number, to: number): Paragraph {
    if (this.hidden !== null) this.endHidden(to);
    return this.builder.paragraph(this.context.kind, this.context.level, from, to);
  }

  readChildren(cursor: TreeCursor, from: number, to: number): void {
    let at = from;
    if (cursor.firstChild()) {
      do {
        this.copy(at, cursor.from);
        this.readNode(cursor);
        at = cursor.to;
      } while (cursor.nextSibling());
      cursor.parent();
    }
    this.copy(at, to);
  }

  private readNode(cursor: TreeCursor): void {
    const { name, from, to } = cursor;
    const reading = READINGS[name];
    if (reading === 'opaque') this.opaque(from, to);
    else if (reading === undefined) (this.syntax[name] ?? this.readChildren).call(this, cursor, from, to);
  }

  /** Syntax that is neither left out nor opaque nor simply its content. */
  private readonly syntax: Readonly<Record<string, (cursor: TreeCursor, from: number, to: number) => void>> = {
    Emphasis: (cursor, from, to) => this.marked('emphasis', () => this.readChildren(cursor, from, to)),
    StrongEmphasis: (cursor, from, to) => this.marked('strong', () => this.readChildren(cursor, from, to)),
    InlineCode: (_, from, to) => this.marked('code', () => this.opaque(from, to)),
    Link: (cursor) => this.readLink(cursor),
    Image: (cursor) => this.readImage(cursor),
    Escape: (_, from, to) => this.copy(from + 1, to),
    Entity: (_, from, to) => this.readEntity(from, to),
    HardBreak: (_, from) => this.space(from),
    HardLineEnd: (_, from) => this.space(from),
    HTMLTag: (_, from, to) => this.readTag(from, to),
    FootnoteReference: () => this.footnoteReference(),
    WikiLink: (_, from, to) => this.readWikiLink(from, to),
  };

  private slice(from: number, to: number): string {
    return this.context.source.slice(this.context.origin + from, this.context.origin + to);
  }

  private copy(from: number, to: number): void {
    if (this.hidden === null && from < to) this.builder.copy(from, to);
  }

  private opaque(from: number, to: number): void {
    if (this.hidden === null) this.builder.opaque(from, to);
  }

  private space(from: number): void {
    if (this.hidden === null) this.builder.space(from);
  }

  private marked(type: Inline['type'], read: () => void, target?: string): void {
    const start = this.builder.nextStart;
    read();
    this.builder.mark({ type, start, end: this.builder.length, ...(target !== undefined && { target }) });
  }

  private footnoteReference(): void {
    const place = this.builder.length;
    this.builder.mark({ type: 'footnote-reference', start: place, end: place });
  }

  private readEntity(from: number, to: number): void {
    if (this.hidden !== null) return;
    const character = entityCharacter(this.slice(from, to));
    if (character === undefined) this.copy(from, to);
    else this.builder.replace(character, from, to);
  }

  /** A link's text is prose; `[text]` alone is a link only where the document defines that label, and a citation if it is a figure. */
  private readLink(cursor: TreeCursor): void {
    const { from, to } = cursor;
    const { textEnd, target } = linkParts(cursor);
    const isShortcut = textEnd === to - 1;
    const whole = this.slice(from, to);
    const label = whole.slice(whole.lastIndexOf('['));
    if (/^(?:\[\d{1,3}\]){1,2}$/.test(whole) && !this.context.hasLabel(labelKey(label))) this.footnoteReference();
    else if (isShortcut && !this.context.hasLabel(labelKey(whole))) this.readBracketed(cursor, textEnd);
    else {
      const address = target === undefined ? undefined : this.slice(target.from, target.to);
      this.marked('link', () => this.readLinkText(cursor, textEnd), address);
    }
  }

  private readBracketed(cursor: TreeCursor, textEnd: number): void {
    this.copy(cursor.from, cursor.from + 1);
    this.readLinkText(cursor, textEnd);
    this.copy(textEnd, cursor.to);
  }

  private readLinkText(cursor: TreeCursor, textEnd: number): void {
    let at = cursor.from + (cursor.name === 'Image' ? 2 : 1);
    if (cursor.firstChild()) {
      do {
        if (cursor.from >= textEnd || cursor.name === 'LinkMark') continue;
        this.copy(at, cursor.from);
        this.readNode(cursor);
        at = cursor.to;
      } while (cursor.nextSibling());
      cursor.parent();
    }
    this.copy(at, textEnd);
  }

  private readImage(cursor: TreeCursor): void {
    const { from, to } = cursor;
    const { textEnd, title } = linkParts(cursor);
    this.opaque(from, to);
    const captionContext: LeafContext = { ...this.context, kind: 'caption', level: 0 };
    const alternative = new StretchReader(captionContext);
    alternative.readLinkText(cursor, textEnd);
    this.addCaption(alternative.finish(from + 2, textEnd));
    if (title === undefined) return;
    const reader = new StretchReader(captionContext);
    reader.copy(title.from + 1, title.to - 1);
    this.addCaption(reader.finish(title.from + 1, title.to - 1));
  }

  /** One word tells what the picture is called, not what is said of it. */
  private addCaption(caption: Paragraph): void {
    if (isWorded(caption) && caption.text.includes(' ')) this.captions.push(caption);
  }

  private readWikiLink(from: number, to: number): void {
    const bar = this.slice(from, to).lastIndexOf('|');
    this.marked('link', () => this.copy(bar < 0 ? from + 2 : from + bar + 1, to - 2));
  }

  private readTag(from: number, to: number): void {
    const [, slash, tag] = /^<(\/?)([\w-]+)/.exec(this.slice(from, to)) ?? [];
    const name = tag?.toLowerCase() ?? '';
    if (this.hidden !== null) {
      if (slash && name === this.hidden.name) this.endHidden(to);
    } else if (slash) this.closeTag(name);
    else if (name === 'br') this.space(from);
    else if (HIDDEN_TAGS.has(name) || (name === 'sup' && this.isExponent(to))) this.hidden = { name, from };
    else this.openTag(name);
  }

  /** `10<sup>6</sup>` must not read as 106. */
  private isExponent(at: number): boolean {
    return /^[-+\u2212\u2013]?\d/.test(this.slice(at, at + 2));
  }

  private endHidden(to: number): void {
    const from = this.hidden?.from ?? to;
    this.hidden = null;
    this.opaque(from, to);
  }

  private openTag(name: string): void {
    const type = EMPHASIS_OF_TAG[name];
    if (type !== undefined) this.openTags.push({ name, type, start: this.builder.nextStart });
  }

  private closeTag(name: string): void {
    const index = this.openTags.findLastIndex((open) => open.name === name);
    const open = this.openTags[index];
    if (open === undefined) return;
    this.openTags.length = index;
    this.builder.mark({ type: open.type, start: open.start, end: this.builder.length });
  }
}

interface LinkParts {
  /** Where the bracket that closes the text stands. */
  readonly textEnd: number;
  readonly target?: { readonly from: number; readonly to: number };
  readonly title?: { readonly from: number; readonly to: number };
}

function linkParts(cursor: TreeCursor): LinkParts {
  let textEnd = -1;
  let target: LinkParts['target'];
  let title: LinkParts['title'];
  let marks = 0;
  const end = cursor.to;
  if (cursor.firstChild()) {
    do {
      const { name, from, to } = cursor;
      if (name === 'LinkMark' && ++marks === 2) textEnd = from;
      else if (marks >= 2 && name === 'URL') target = { from, to };
      else if (marks >= 2 && name === 'LinkTitle') title = { from, to };
    } while (cursor.nextSibling());
    cursor.parent();
  }
  return { textEnd: textEnd < 0 ? end : textEnd, ...(target && { target }), ...(title && { title }) };
}
