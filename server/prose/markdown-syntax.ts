import {
  Autolink,
  type InlineContext,
  type InlineParser,
  type MarkdownConfig,
  parser,
  Strikethrough,
  Table,
  TaskList,
} from '@lezer/markdown';
import { blockSyntax } from './markdown-blocks.ts';

const DOLLAR = 36;
const OPEN_BRACE = 123;
const OPEN_BRACKET = 91;
const EXCLAMATION = 33;
const BACKSLASH = 92;

/** Inline syntax that one sticky pattern tells whole: what it matches becomes one node. `first` keeps the pattern from running at every character. */
function inlineSyntax(name: string, first: number, pattern: RegExp, before: string): InlineParser {
  const sticky = new RegExp(pattern.source, 'y');
  return {
    name,
    before,
    parse(context: InlineContext, next: number, position: number): number {
      if (next !== first) return -1;
      sticky.lastIndex = position - context.offset;
      const match = sticky.exec(context.text);
      if (match === null) return -1;
      return context.addElement(context.elt(name, position, position + match[0].length));
    },
  };
}

/**
 * `$...$` as Pandoc and GitHub read it: no space inside the dollars, no letter or digit outside them. Then "$5 and $6" is money;
 * so is what starts with a figure and goes on with a word.
 */
const MATH = /\$\$(?:[^$]|\\\$)+\$\$|(?<![\w$])\$(?![\s$]|[\d.,]+\s[^$]*[a-z]{3})(?:\\.|[^$\\])*?(?<!\s)\$(?![\w$])/;
/** Liquid, Jekyll and Hugo tags. What they print is not known here. */
const TEMPLATE = /\{\{[^\n]*?\}\}|\{%[^\n]*?%\}/;
/** `{#id}`, `{.class}`, `{: .class}`: Pandoc's and Kramdown's attributes, which are not shown. */
const ATTRIBUTES = /\{[:.#][^{}\n]*\}/;
const FOOTNOTE_REFERENCE = /\[\^[^\]\s]+\]|\[@[^\]\n]+\]/;
/** GitHub's alerts and Obsidian's callouts, at the head of a block quote. */
const ALERT = /\[![A-Za-z]+\][+-]?/;
/** `[[Page]]`, `[[Page|shown]]`; with `!` in front a page or picture is shown in place. */
const WIKI_LINK = /\[\[[^[\]\n]+\]\]/;
const WIKI_EMBED = /!\[\[[^[\]\n]+\]\]/;
/** A line ended by hand; line ends with a carriage return come here as space and newline. */
const HARD_BREAK = /\\ ?\n/;

const inlineParsers: readonly InlineParser[] = [
  inlineSyntax('HardLineEnd', BACKSLASH, HARD_BREAK, 'Escape'),
  inlineSyntax('Math', DOLLAR, MATH, 'Escape'),
  inlineSyntax('Template', OPEN_BRACE, TEMPLATE, 'Escape'),
  inlineSyntax('Attributes', OPEN_BRACE, ATTRIBUTES, 'Escape'),
  inlineSyntax('FootnoteReference', OPEN_BRACKET, FOOTNOTE_REFERENCE, 'Link'),
  inlineSyntax('Alert', OPEN_BRACKET, ALERT, 'Link'),
  inlineSyntax('WikiLink', OPEN_BRACKET, WIKI_LINK, 'Link'),
  inlineSyntax('WikiEmbed', EXCLAMATION, WIKI_EMBED, 'Image'),
];

const inlineConfig: MarkdownConfig = {
  defineNodes: inlineParsers.map(({ name }) => name),
  parseInline: inlineParsers,
};

/** CommonMark with GitHub's extensions and what sites for writers add: footnotes, math, templates, wiki links. */
export const markdownParser = parser.configure([Table, TaskList, Strikethrough, Autolink, blockSyntax, inlineConfig]);
