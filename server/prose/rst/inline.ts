import { isWorded, type Paragraph, type SourceSpan } from '../paragraph.ts';
import { createTextBuilder, type TextBuilder } from '../text-builder.ts';
import type { RstBlock } from './blocks.ts';

/**
 * Inline markup, in the order in which it is tried. Markup starts where no letter stands before it and ends before none;
 * the lengths are bounded so that a page of stray stars takes no longer.
 */
const INLINE = new RegExp(
  [
    /\\(?<escaped>\r\n|[\s\S]|$)/,
    /``(?<literal>[\s\S]{1,400}?)``/,
    /(?<![\w*])\*\*(?=\S)(?<strong>[^*]{1,1000}?)(?<=\S)\*\*(?!\w)/,
    /(?<![\w*])\*(?=[^\s*])(?<emphasis>[^*]{1,1000}?)(?<=\S)\*(?!\w)/,
    /(?<![\w:]):(?<role>[\w:+.-]{1,60}):`(?<content>[^`]{1,1000})`/,
    /(?<![\w`])`(?=\S)(?<interpreted>[^`]{1,1000}?)`(?<tail>__?(?!\w)|:(?<suffix>[\w:+.-]{1,60}):)?/,
    /\[(?:#[\w-]*|\*|\d{1,3}|[A-Za-z][\w.-]{1,40})\]_(?!\w)(?<note>)/,
    /(?<!\w)\|(?=\S)(?<substitution>[^|\n]{1,80}?)(?<=\S)\|(?:__?)?(?!\w)/,
    /(?<address>(?:https?|ftp):\/\/[^\s<>"]{1,400}|[\w.+-]{1,64}@[\w-]+\.[\w.-]{1,60})/,
    /(?<![\p{L}\p{N}_])(?<reference>[\p{L}\p{N}](?:[\w.-]{0,60}[\p{L}\p{N}])?)__?(?![\p{L}\p{N}_`])/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/** Most text holds none of it. */
const MARKED = /[\\`*|@]|_(?![\p{L}\p{N}])|:\/\//u;

/** Roles whose text is prose; of all others nothing is read across. */
const TEXT_ROLES = new Set(
  'emphasis strong title title-reference t sub subscript sup superscript abbr dfn term ref doc any numref guilabel menuselection rubric small'.split(
    ' ',
  ),
);

export function paragraphOf(source: string, block: RstBlock, substitutions: ReadonlyMap<string, string>): Paragraph[] {
  const { from, to, kind, level } = block;
  const builder = createTextBuilder(source, from);
  for (const piece of block.pieces ?? [{ from, to }]) {
    readPiece(builder, source, from, piece, substitutions);
    builder.space(piece.to - from);
  }
  const paragraph = builder.paragraph(kind, level, 0, to - from);
  return isWorded(paragraph) ? [paragraph] : [];
}

function readPiece(
  builder: TextBuilder,
  source: string,
  origin: number,
  piece: SourceSpan,
  substitutions: ReadonlyMap<string, string>,
): void {
  const text = source.slice(piece.from, piece.to);
  const base = piece.from - origin;
  let at = 0;
  for (const found of MARKED.test(text) ? text.matchAll(INLINE) : []) {
    builder.copy(base + at, base + found.index);
    const end = found.index + found[0].length;
    write(builder, found, base + found.index, substitutions);
    at = end;
  }
  builder.copy(base + at, base + text.length);
}

function write(
  builder: TextBuilder,
  found: RegExpExecArray,
  from: number,
  substitutions: ReadonlyMap<string, string>,
): void {
  const {
    escaped,
    literal,
    strong,
    emphasis,
    role,
    content,
    interpreted,
    tail,
    suffix,
    note,
    substitution,
    address,
    reference,
  } = found.groups ?? {};
  const to = from + found[0].length;
  const start = builder.nextStart;
  if (escaped !== undefined) {
    if (!/^\s{0,2}$/.test(escaped)) builder.copy(from + 1, to);
  } else if (literal !== undefined) {
    builder.opaque(from, to);
    builder.mark({ type: 'code', start, end: builder.length });
  } else if (strong !== undefined) {
    copyText(builder, strong, from + 2);
    builder.mark({ type: 'strong', start, end: builder.length });
  } else if (emphasis !== undefined) {
    copyText(builder, emphasis, from + 1);
    builder.mark({ type: 'emphasis', start, end: builder.length });
  } else if (content !== undefined) writeRole(builder, role ?? '', content, from + (role?.length ?? 0) + 3, from, to);
  else if (suffix !== undefined) writeRole(builder, suffix, interpreted ?? '', from + 1, from, to);
  else if (interpreted !== undefined) writeReference(builder, interpreted, from + 1, tail !== undefined);
  else if (note !== undefined) builder.mark({ type: 'footnote-reference', start: builder.length, end: builder.length });
  else if (substitution !== undefined) {
    const text = substitutions.get(substitution);
    if (text === undefined || /[`*|\\]/.test(text) || text === '') builder.opaque(from, to);
    else builder.replace(text, from, to);
  } else if (address !== undefined) {
    const stop = address.length - address.replace(/[.,;:!?'")\]]+$/, '').length;
    builder.opaque(from, to - stop);
    builder.copy(to - stop, to);
  } else if (reference !== undefined) {
    builder.copy(from, from + reference.length);
    builder.mark({ type: 'link', start, end: builder.length });
  }
}

/** `:doc:`text <target>`` shows its text; without one, what it shows is not known here. */
function writeRole(
  builder: TextBuilder,
  role: string,
  content: string,
  from: number,
  whole: number,
  end: number,
): void {
  const name = role.split(':').at(-1) ?? '';
  const isLink = /^(?:ref|doc|any|numref|term)$/.test(name);
  const hasTarget = /\s*<[^<>]*>$/.test(content);
  if (!TEXT_ROLES.has(name) || (isLink && name !== 'term' && !hasTarget)) builder.opaque(whole, end);
  else if (isLink) writeReference(builder, content, from, true);
  else copyText(builder, name === 'abbr' ? content.replace(/\s*\([^()]*\)$/, '') : content, from);
}

/** `` `text <address>`_ ``; without the line under it, the name of a work. */
function writeReference(builder: TextBuilder, content: string, from: number, isLink: boolean): void {
  const [shown = content, target] = /^([\s\S]*?)\s*<([^<>]*)>$/.exec(content)?.slice(1) ?? [];
  const start = builder.nextStart;
  if (isLink && shown === '') {
    builder.opaque(from, from + content.length);
    return;
  }
  copyText(builder, isLink ? shown : content, from);
  const type = isLink ? 'link' : 'emphasis';
  builder.mark({ type, start, end: builder.length, ...(isLink && target !== undefined && { target }) });
}

/** Text without further markup, but for what a backslash escapes. */
function copyText(builder: TextBuilder, text: string, from: number): void {
  let at = 0;
  for (const { index, 1: escaped = '' } of text.matchAll(/\\(\r\n|[\s\S]?)/g)) {
    builder.copy(from + at, from + index);
    at = index + (/^\s{0,2}$/.test(escaped) ? 1 + escaped.length : 1);
  }
  builder.copy(from + at, from + text.length);
}
