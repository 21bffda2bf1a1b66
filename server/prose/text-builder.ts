import { type Inline, OPAQUE, type Paragraph, type ParagraphKind } from './paragraph.ts';

/** Gathers the text of one paragraph from its source, piece by piece and in order, with the place of each piece. */
export interface TextBuilder {
  /** How long the text will be when the next character comes: where an inline stretch starts. */
  readonly nextStart: number;
  readonly length: number;
  /** Source text as it stands, but for white space, of which a run becomes one space and none stands at either end. */
  copy(from: number, to: number): void;
  /** Source text that reads otherwise than it is written, such as an entity. */
  replace(text: string, from: number, to: number): void;
  opaque(from: number, to: number): void;
  space(from: number): void;
  mark(inline: Inline): void;
  paragraph(kind: ParagraphKind, level: number, from: number, to: number): Paragraph;
}

/** Soft hyphens, zero-width spaces and byte-order marks: the reader does not see them, and a name with one is that name. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]+/g;

/** A builder over a source; the offsets it is given count from `origin`, and so do its paragraph's places. */
export function createTextBuilder(source: string, origin: number): TextBuilder {
  let text = '';
  const places: number[] = [];
  const inlines: Inline[] = [];
  /** Where the last piece ended, and where the next must start to run in step with the text. */
  let sourceEnd = -1;
  let expected = -1;
  /** White space that is written once something follows it. */
  let pendingSpace = -1;

  function append(piece: string, from: number, to: number): void {
    const isInStep = piece.length === to - from;
    if (from !== expected || !isInStep) {
      if (text.length > 0 && sourceEnd !== from) places.push(text.length, sourceEnd);
      places.push(text.length, from);
    }
    text += piece;
    sourceEnd = to;
    expected = isInStep ? to : -1;
  }

  function write(piece: string, from: number, to: number): void {
    if (pendingSpace >= 0) append(' ', pendingSpace, pendingSpace + 1);
    pendingSpace = -1;
    append(piece, from, to);
  }

  function writeVisible(from: number, to: number): void {
    const piece = source.slice(origin + from, origin + to);
    let start = 0;
    for (const { 0: hidden, index } of piece.matchAll(INVISIBLE)) {
      if (index > start) write(piece.slice(start, index), from + start, from + index);
      start = index + hidden.length;
    }
    if (start === 0) write(piece, from, to);
    else if (start < piece.length) write(piece.slice(start), from + start, to);
  }

  function space(from: number): void {
    if (text.length > 0 && pendingSpace < 0) pendingSpace = from;
  }

  function copy(from: number, to: number): void {
    let start = from;
    for (let at = from; at < to; at++) {
      if (!isSpace(source.charCodeAt(origin + at))) continue;
      let end = at + 1;
      while (end < to && isSpace(source.charCodeAt(origin + end))) end++;
      // The usual case, one space between two words, is no break in the piece.
      const isInner = at > start && end === at + 1 && end < to && source.charCodeAt(origin + at) === 32;
      if (isInner) continue;
      if (at > start) writeVisible(start, at);
      space(at);
      start = end;
      at = end - 1;
    }
    if (to > start) writeVisible(start, to);
  }

  function replace(piece: string, from: number, to: number): void {
    const visible = piece.replace(INVISIBLE, '');
    if (/^[ \t\r\n]+$/.test(visible)) space(from);
    else if (visible !== '') write(visible, from, to);
  }

  return {
    copy,
    space,
    replace,
    opaque: (from, to) => write(OPAQUE, from, to),
    mark: (inline) => inlines.push(inline),
    get length() {
      return text.length;
    },
    get nextStart() {
      return text.length + (pendingSpace >= 0 ? 1 : 0);
    },
    paragraph(kind, level, from, to) {
      if (expected < 0 && text.length > 0) places.push(text.length, sourceEnd);
      const shifted = Int32Array.from(places, (place, index) => (index % 2 === 0 ? place : place - from));
      return {
        kind,
        level,
        text,
        inlines: inlines.filter((inline) => isInside(inline, text.length)).sort(byPlace),
        source: { from: origin + from, to: origin + to },
        places: shifted,
      };
    },
  };
}

/** Spaces that Markdown and plain text do not tell apart. The no-break space is another: it keeps a number and its unit together. */
function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

function isInside(inline: Inline, length: number): boolean {
  return inline.end <= length && (inline.end > inline.start || inline.type === 'footnote-reference');
}

/** In the order of the text; what holds another stands before it. */
function byPlace(one: Inline, other: Inline): number {
  return one.start - other.start || other.end - one.end;
}
