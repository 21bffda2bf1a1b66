import type { Block } from '../block-reader.ts';
import { behindExpression } from './code.ts';

const HEADING = /^(={1,6})[ \t]+/;
const ITEM = /^(?:[-+]|\d{1,3}\.|\/)[ \t]+/;

/** The blocks of a document: what blank lines, headings and items part. Raw text and code over several lines are taken whole. */
export function blocksOf(source: string): Block[] {
  const blocks: Block[] = [];
  let open: { from: number; to: number; readonly kind: Block['kind']; readonly level: number } | undefined;
  const push = ({ from, to, kind, level }: Block): void => {
    const { length } = source.slice(from, to).trimEnd();
    if (length > 0) blocks.push({ from, to: from + length, kind, level });
  };
  const finish = (): void => {
    if (open) push(open);
    open = undefined;
  };
  for (let at = 0; at < source.length; ) {
    const end = lineEnd(source, at);
    const line = source.slice(at, end);
    const text = line.trimStart();
    const start = end - text.length;
    const heading = HEADING.exec(text);
    const item = ITEM.exec(text);
    if (text.trim() === '') finish();
    else if (text.startsWith('```')) {
      finish();
      at = afterFence(source, start);
      continue;
    } else if (/^#(?:let|set|show|import|include)\b/.test(text)) {
      finish();
      at = lineEnd(source, behindExpression(source, start + 1, source.length)) + 1;
      continue;
    } else if (heading) {
      finish();
      push({ from: start + heading[0].length, to: end, kind: 'heading', level: heading[1]?.length ?? 1 });
    } else if (item) {
      finish();
      open = { from: start + item[0].length, to: start, kind: 'list-item', level: 0 };
      open.to = endOfOpen(source, open.from, end);
    } else {
      open ??= { from: start, to: start, kind: 'paragraph', level: 0 };
      open.to = endOfOpen(source, start, end);
    }
    at = Math.max(end, open?.to ?? end) + 1;
  }
  finish();
  return blocks;
}

function lineEnd(source: string, at: number): number {
  const newline = source.indexOf('\n', at);
  return newline < 0 ? source.length : newline;
}

function afterFence(source: string, at: number): number {
  const fence = /^`{3,}/.exec(source.slice(at, at + 40))?.[0] ?? '```';
  const close = source.indexOf(fence, at + fence.length);
  return close < 0 ? lineEnd(source, at) + 1 : lineEnd(source, close + fence.length) + 1;
}

/** The end of a line, or of the last call on it that goes on over further lines. */
function endOfOpen(source: string, from: number, end: number): number {
  let to = end;
  const call = /(?<!\\)#(?=[\p{L}_])/gu;
  call.lastIndex = from;
  for (let found = call.exec(source); found !== null && found.index < to; found = call.exec(source)) {
    const behind = behindExpression(source, found.index + 1, source.length);
    if (behind > to) to = lineEnd(source, behind);
    call.lastIndex = Math.max(behind, found.index + 1);
  }
  return to;
}
