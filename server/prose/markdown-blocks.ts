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

function continuesIndented(_: BlockContext, line: Line): boolean {
  if (line.pos === line.text.length) return true;
  if (line.indent < line.baseIndent + 4) return false;
  line.moveBaseColumn(line.baseIndent + 4);
  return true;
}

function continuesDefinition(_: BlockContext, line: Line): boolean {
  if (line.pos === line.text.length) return true;
  if (line.indent < line.baseIndent + 2) return false;
  line.moveBaseColumn(Math.min(line.indent, line.baseIndent + 4));
  return true;
}

const ADMONITION = /^(?:!!!|\?\?\?\+?)[ \t]+[\w-]/;

/** `!!! note "Title"`, whose text follows in indented lines. */
const admonition: BlockParser = {
  name: 'Admonition',
  before: 'LinkReference',
  parse(context, line) {
    if ((line.next !== 33 && line.next !== 63) || isIndentedCode(line) || !ADMONITION.test(line.text.slice(line.pos)))
      return false;
    context.startComposite('Admonition', line.pos);
    line.moveBase(line.text.length);
    return null;
  },
  endLeaf: (_, line) => (line.next === 33 || line.next === 63) && ADMONITION.test(line.text.slice(line.pos)),
};

const DEFINITION = /^:[ \t]{1,4}(?=\S)/;
const isDefinition = (line: Line): boolean =>
  line.next === 58 && !isIndentedCode(line) && DEFINITION.test(line.text.slice(line.pos));

/** `: what it means`, under its term. */
const definition: BlockParser = {
  name: 'DefinitionDescription',
  before: 'LinkReference',
  parse(context, line) {
    if (!isDefinition(line)) return false;
    context.startComposite('DefinitionDescription', line.pos);
    line.moveBase(line.pos + (DEFINITION.exec(line.text.slice(line.pos))?.[0].length ?? 1));
    return null;
  },
  endLeaf: (_, line) => isDefinition(line),
};

/** `::: warning`, `:::`: a line that opens or closes a box. */
const BOX = /^:{3,}/;
const boxLine: BlockParser = {
  name: 'BoxLine',
  before: 'LinkReference',
  parse(context, line) {
    if (line.next !== 58 || isIndentedCode(line) || !BOX.test(line.text.slice(line.pos))) return false;
    const from = context.lineStart + line.pos;
    context.nextLine();
    context.addElement(context.elt('BoxLine', from, context.prevLineEnd()));
    return true;
  },
  endLeaf: (_, line) => line.next === 58 && BOX.test(line.text.slice(line.pos)),
};

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
    { name: 'FootnoteDefinition', block: true, composite: continuesIndented },
    { name: 'Admonition', block: true, composite: continuesIndented },
    { name: 'DefinitionDescription', block: true, composite: continuesDefinition },
    { name: 'BoxLine', block: true },
    { name: 'FencedBlock', block: true },
  ],
  parseBlock: [footnoteDefinition, admonition, boxLine, definition, fencedBlock],
};
