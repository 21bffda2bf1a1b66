import type { BlockParser, InlineContext, InlineParser } from '@lezer/markdown';
import type { Dialect } from './markdown.ts';
import { MDX_COMMENTS } from './markdown-comments.ts';
import { markdownParser } from './markdown-syntax.ts';

const LESS = 60;
const OPEN_BRACE = 123;
/** Longer tags and expressions are none: a bracket that nobody closes must not cost the rest of the page. */
const LONGEST = 4000;

/** Behind the sign that closes what opens at a place; strings and braces in it are passed over. -1 where nobody closes it. */
function behind(text: string, at: number, closing: '>' | '}'): number {
  let depth = 0;
  const end = Math.min(text.length, at + LONGEST);
  for (let place = at + 1; place < end; place++) {
    const here = text.charAt(place);
    if (here === '"' || here === '`') {
      const close = text.indexOf(here, place + 1);
      if (close < 0) return -1;
      place = close;
    } else if (depth === 0 && here === closing) return place + 1;
    else if (here === '{') depth++;
    else if (here === '}') depth--;
  }
  return -1;
}

const wholeSyntax = (name: string, first: number, starts: RegExp, closing: '>' | '}'): InlineParser => ({
  name,
  before: 'Escape',
  parse(context: InlineContext, next: number, position: number): number {
    const at = position - context.offset;
    if (next !== first || !starts.test(context.text.slice(at, at + 4))) return -1;
    const end = behind(context.text, at, closing);
    return end < 0 ? -1 : context.addElement(context.elt(name, position, context.offset + end));
  },
});

/** Components and expressions. What they show is not known here; the text between two tags is prose. */
const inlineParsers: readonly InlineParser[] = [
  wholeSyntax('JsxTag', LESS, /^<\/?(?:[A-Z>])/, '>'),
  wholeSyntax('JsComment', OPEN_BRACE, /^\{\/\*/, '}'),
  wholeSyntax('Expression', OPEN_BRACE, /^\{/, '}'),
];

const IMPORT = /^(?:import|export)\s+(?:[\w*{"']|default\b)[^.]{0,400}(?:from\s+["']|["'{;=(]|\bfunction\b)/;

/** `import X from ...` and `export ...`, up to a blank line. */
const moduleBlock: BlockParser = {
  name: 'ModuleBlock',
  before: 'LinkReference',
  parse(context, line) {
    if (context.depth !== 1 || line.indent > 0 || !IMPORT.test(line.text)) return false;
    const from = context.lineStart;
    while (context.nextLine() && line.next >= 0);
    context.addElement(context.elt('ModuleBlock', from, context.prevLineEnd()));
    return true;
  },
};

const parser = markdownParser.configure([
  {
    remove: ['HTMLBlock'],
    defineNodes: [{ name: 'ModuleBlock', block: true }, ...inlineParsers.map(({ name }) => name)],
    parseBlock: [moduleBlock],
    parseInline: inlineParsers,
  },
]);

/** Markdown with JavaScript between: imports, components, expressions. */
export const mdxDialect: Dialect = { parser, comments: MDX_COMMENTS };
