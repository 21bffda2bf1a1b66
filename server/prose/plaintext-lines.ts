import { NARROWEST_WRAP, WIDEST_WRAP, wasEndedOnPurpose } from './line-ends.ts';
import type { ParagraphKind } from './paragraph.ts';

export interface Line {
  readonly from: number;
  /** Without the line's end and the spaces before it. */
  readonly to: number;
  readonly indent: number;
  /** Where the text begins, after indentation and a bullet or quotation mark. */
  readonly textFrom: number;
  readonly content: string;
  readonly mark: 'bullet' | 'quote' | 'rule' | 'none';
  readonly isBlank: boolean;
}

/** Lines that make one paragraph. */
export interface Group {
  readonly kind: ParagraphKind;
  readonly lines: readonly Line[];
  readonly isUnderlined: boolean;
}

const MARK = /^[ \t]*(?:([-*+•‣–][ \t]+|\(?(?:\d{1,2}|[a-z])[.)][ \t]+)|(>[> \t]*)|(([-=~_*])\4{2,}$))?/;

export function* linesOf(text: string, start: number, end: number): Generator<Line> {
  for (let from = start; from < end; ) {
    const newline = text.indexOf('\n', from);
    const next = newline < 0 ? end : newline + 1;
    yield lineAt(text, from, newline < 0 || newline > end ? end : newline);
    from = next;
  }
}

function lineAt(text: string, from: number, end: number): Line {
  const content = text.slice(from, end).trimEnd();
  const [prefix = '', bullet, quote, rule] = MARK.exec(content) ?? [];
  return {
    from,
    to: from + content.length,
    indent: content.length - content.trimStart().length,
    textFrom: from + prefix.length,
    content: content.slice(prefix.length),
    mark: bullet ? 'bullet' : quote ? 'quote' : rule ? 'rule' : 'none',
    isBlank: content === '',
  };
}

/** The paragraphs in a block of lines without a blank one: hard-wrapped lines are joined, lines that were ended on purpose are not. */
export function groupsOf(lines: readonly Line[]): Group[] {
  const width = Math.max(...lines.map((line) => line.to - line.from));
  const groups: { kind: ParagraphKind; lines: Line[]; isUnderlined: boolean }[] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.lines.at(-1);
    if (line.mark === 'rule') {
      if (group !== undefined && group.lines.length === 1) group.isUnderlined = true;
    } else if (group === undefined || last === undefined || group.isUnderlined || startsAnew(line, last, width)) {
      groups.push({ kind: kindOf(line), lines: [line], isUnderlined: false });
    } else group.lines.push(line);
  }
  return groups;
}

function kindOf({ mark }: Line): ParagraphKind {
  if (mark === 'bullet') return 'list-item';
  return mark === 'quote' ? 'quotation' : 'paragraph';
}

function startsAnew(line: Line, before: Line, width: number): boolean {
  if (line.mark === 'bullet') return true;
  if ((line.mark === 'quote') !== (before.mark === 'quote')) return true;
  if (width > WIDEST_WRAP) return true;
  if (!/^["“‘(]?[\p{Lu}\p{N}]/u.test(line.content)) return false;
  if (width < NARROWEST_WRAP) return true;
  const isIndented =
    line.mark === 'none' &&
    before.mark === 'none' &&
    line.indent > before.indent &&
    /[.!?:]["”’)]*$/.test(before.content);
  return isIndented || wasEndedOnPurpose(before.to - before.from, line.content, width);
}
