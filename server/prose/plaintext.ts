import { changeBetween } from './change.ts';
import { isWorded, movedBy, type Paragraph, type ParagraphKind, type Prose } from './paragraph.ts';
import { type Group, groupsOf, type Line, linesOf } from './plaintext-lines.ts';
import type { Reader } from './read.ts';
import { createTextBuilder, type TextBuilder } from './text-builder.ts';

/** Lines without a blank one between them. Nothing outside a block decides how it reads, but whether it is the first. */
interface Block {
  readonly from: number;
  readonly to: number;
  readonly paragraphs: readonly Paragraph[];
}

/** Reads one plain text again and again; blocks that an edit did not touch are kept. */
export function createPlainTextReader(): Reader {
  let text = '';
  let blocks: readonly Block[] = [];
  let prose: Prose = { paragraphs: [] };

  return {
    read(next) {
      const change = changeBetween(text, next);
      if (change === null) return prose;
      const { from, toOld, toNew } = change;
      // One whole block on either side is read anew, so that the blank lines around the kept ones are known to stand.
      const before = blocks.slice(0, Math.max(0, countBefore(blocks, (block) => block.to < from) - 1));
      const after = blocks.slice(countBefore(blocks, (block) => block.from <= toOld) + 1);
      const shift = toNew - toOld;
      const start = before.at(-1)?.to ?? 0;
      const end = after[0] === undefined ? next.length : after[0].from + shift;
      text = next;
      blocks = [
        ...before,
        ...blocksOf(next, start, end),
        ...(shift === 0 ? after : after.map((block) => moved(block, shift))),
      ];
      prose = { paragraphs: blocks.flatMap(({ paragraphs }) => paragraphs) };
      return prose;
    },
  };
}

/** How many blocks at the front pass a test that holds up to some block and fails from there on. */
function countBefore(blocks: readonly Block[], isBefore: (block: Block) => boolean): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(blocks[middle] as Block)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function moved({ from, to, paragraphs }: Block, by: number): Block {
  return {
    from: from + by,
    to: to + by,
    paragraphs: paragraphs.map((paragraph) => movedBy(paragraph, by)),
  };
}

function blocksOf(text: string, start: number, end: number): Block[] {
  const blocks: Block[] = [];
  let lines: Line[] = [];
  let isFirst = start === 0;
  const finish = () => {
    const first = lines[0];
    const last = lines.at(-1);
    if (first === undefined || last === undefined) return;
    blocks.push({ from: first.from, to: last.to, paragraphs: paragraphsOf(text, lines, isFirst) });
    isFirst = false;
    lines = [];
  };
  for (const line of linesOf(text, start, end)) {
    if (line.isBlank) finish();
    else lines.push(line);
  }
  finish();
  return blocks;
}

function paragraphsOf(text: string, lines: readonly Line[], isFirst: boolean): Paragraph[] {
  const groups = groupsOf(lines);
  return groups.flatMap((group) => {
    const first = group.lines[0];
    const last = group.lines.at(-1);
    if (first === undefined || last === undefined) return [];
    const isHeading =
      group.isUnderlined || (groups.length === 1 && group.kind === 'paragraph' && readsAsHeading(group));
    const kind: ParagraphKind = isHeading ? 'heading' : group.kind;
    // Plain text has a title and headings below it; it does not tell more levels apart.
    const level = isHeading ? (isFirst ? 1 : 2) : 0;
    const origin = first.from;
    const builder = createTextBuilder(text, origin);
    for (const line of group.lines) readLine(builder, text, line, origin);
    const paragraph = builder.paragraph(kind, level, 0, last.to - origin);
    return isWorded(paragraph) ? [paragraph] : [];
  });
}

function readsAsHeading({ lines }: Group): boolean {
  const [line, ...rest] = lines;
  if (line === undefined || rest.length > 0) return false;
  const { content } = line;
  // A dozen words with a year at their end are the caption of a picture.
  const isCaption = content.split(' ').length > 7 && / (?:1[89]|20)\d\d$/.test(content);
  return (
    content.length <= 72 && !isCaption && /^["“‘(]?[\p{Lu}\p{N}]/u.test(content) && !/[.!?:;,…]["”’)]*$/.test(content)
  );
}

const ADDRESS =
  /(?:https?|ftp):\/\/[^\s<>"]+|www\.[^\s<>"]+|(?<![\w.+-])[\w.+-]{1,64}@(?=[\w-]+\.[\w-])[\w-](?:\.?[\w-])*|\[\d{1,3}\]/g;

/** A line's text: addresses are opaque, and `[1]` is a reference to a note. */
function readLine(builder: TextBuilder, text: string, line: Line, origin: number): void {
  let at = line.textFrom;
  for (const { 0: found, index } of text.slice(line.textFrom, line.to).matchAll(ADDRESS)) {
    const start = line.textFrom + index;
    const isNote = found.startsWith('[');
    const end = start + (isNote ? found.length : found.replace(/[.,;:!?'")\]]+$/, '').length);
    builder.copy(at - origin, start - origin);
    if (isNote) builder.mark({ type: 'footnote-reference', start: builder.length, end: builder.length });
    else builder.opaque(start - origin, end - origin);
    at = end;
  }
  builder.copy(at - origin, line.to - origin);
  builder.space(line.to - origin);
}
