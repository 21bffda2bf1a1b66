import type { BlockContext, BlockParser, Line, MarkdownConfig } from '@lezer/markdown';

const FOOTNOTE = /^\[\^[^\]\s]{1,100}\]:[ \t]*/;

function footnoteMark(line: Line): string | undefined {
  return line.next === 91 && !isIndentedCode(line) ? FOOTNOTE.exec(line.text.slice(line.pos))?.[0] : undefined;
}

function isIndentedCode(line: Line): boolean {
  return line.indent >= line.baseIndent + 4;
}

/** `[^1]: text`, whose text may go on in indented lines and paragraphs. */
const footnoteDefinition: BlockParser = {
  name: 'FootnoteDefinition',
  before: 'LinkReference',
  parse(context, line) {
    const mark = footnoteMark(line);
    if (mark === undefined) return false;
    context.startComposite('FootnoteDefinition', line.pos);
    line.moveBase(line.pos + mark.length);
    return null;
  },
  endLeaf: (_, line) => footnoteMark(line) !== undefined,
};

function continuesFootnote(_: BlockContext, line: Line): boolean {
  if (line.pos === line.text.length) return true;
  if (line.indent < line.baseIndent + 4) return false;
  line.moveBaseColumn(line.baseIndent + 4);
  return true;
}

/** A block that starts and ends with a line of its own and holds no prose. */
interface Fence {
  readonly open: RegExp;
  readonly close: (opening: RegExpExecArray) => RegExp;
  /** Ends at a blank line too: then a block that nobody closed does not swallow the rest of the text. */
  readonly endsAtBlankLine: boolean;
}

const FENCES: readonly Fence[] = [
  { open: /^\$\$/, close: () => /\$\$\s*$/, endsAtBlankLine: true },
  { open: /^\\begin\{([\w*]+)\}/, close: ([, name]) => endOf(name ?? ''), endsAtBlankLine: true },
  {
    open: /^\{%-? *(highlight|raw|comment|mermaid)\b/,
    close: ([, tag]) => new RegExp(`\\{%-? *end${tag}`),
    endsAtBlankLine: false,
  },
  {
    open: /^\{\{[<%] *(highlight|mermaid|math)\b/,
    close: ([, tag]) => new RegExp(`\\{\\{[<%] */ *${tag}`),
    endsAtBlankLine: false,
  },
];

function endOf(environment: string): RegExp {
  return new RegExp(`\\\\end\\{${environment.replace('*', '\\*')}\\}`);
}

function fenceAt(line: Line): { fence: Fence; close: RegExp; opening: string } | undefined {
  // `$`, `\` and `{`: most lines are done with here.
  if ((line.next !== 36 && line.next !== 92 && line.next !== 123) || isIndentedCode(line)) return undefined;
  const text = line.text.slice(line.pos);
  for (const fence of FENCES) {
    const opening = fence.open.exec(text);
    if (opening !== null) return { fence, close: fence.close(opening), opening: opening[0] };
  }
  return undefined;
}

const fencedBlock: BlockParser = {
  name: 'FencedBlock',
  before: 'LinkReference',
  parse(context, line) {
    // Inside a list or quotation the parser does not tell where the container ends; what stands there is read as inline markup.
    const found = context.depth === 1 ? fenceAt(line) : undefined;
    if (found === undefined) return false;
    const { fence, close, opening } = found;
    const from = context.lineStart + line.pos;
    let rest = line.text.slice(line.pos + opening.length);
    while (!close.test(rest)) {
      const isOver = !context.nextLine() || (fence.endsAtBlankLine && line.next < 0);
      if (isOver) {
        context.addElement(context.elt('FencedBlock', from, context.prevLineEnd()));
        return true;
      }
      rest = line.text;
    }
    context.nextLine();
    context.addElement(context.elt('FencedBlock', from, context.prevLineEnd()));
    return true;
  },
  endLeaf: (context, line) => context.depth === 1 && fenceAt(line) !== undefined,
};

export const blockSyntax: MarkdownConfig = {
  defineNodes: [
    { name: 'FootnoteDefinition', block: true, composite: continuesFootnote },
    { name: 'FencedBlock', block: true },
  ],
  parseBlock: [footnoteDefinition, fencedBlock],
};
