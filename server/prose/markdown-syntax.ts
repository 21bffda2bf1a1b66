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
const PERCENT = 37;
const OPEN_BRACE = 123;
const OPEN_BRACKET = 91;
const EXCLAMATION = 33;
const BACKSLASH = 92;

/** Inline syntax that one sticky pattern tells whole: what it matches becomes one node. Patterns bound their
 * lengths, so that a page full of dollars or brackets takes no longer. `first` keeps the pattern from running at every character. */
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
const MATH =
  /\$\$(?:\\.|[^$\\]){1,2000}\$\$|(?<![\w$])\$(?![\s$]|[\d.,]+\s[^$]{0,60}[a-z]{3})(?:\\.|[^$\\]){1,400}?(?<!\s)\$(?![\w$])/;
/** Liquid, Jekyll and Hugo tags. What they print is not known here. */
const TEMPLATE = /\{\{[^\n]{0,800}?\}\}|\{%[^\n]{0,800}?%\}/;
/** `{#id}`, `{.class}`, `{: .class}`: Pandoc's and Kramdown's attributes, which are not shown. */
const ATTRIBUTES = /\{[:.#][^{}\n]{0,300}\}/;
const FOOTNOTE_REFERENCE = /\[\^[^\]\s]{1,100}\]|\[@[^\]\n]{1,300}\]/;
/** GitHub's alerts and Obsidian's callouts, at the head of a block quote. */
const ALERT = /\[![A-Za-z]+\][+-]?/;
/** `[[Page]]`, `[[Page|shown]]`; with `!` in front a page or picture is shown in place. */
const WIKI_LINK = /\[\[[^[\]\n]{1,300}\]\]/;
const WIKI_EMBED = /!\[\[[^[\]\n]{1,300}\]\]/;
/** Obsidian's comments. */
const HIDDEN_NOTE = /%%(?:[^%\n]|%(?!%)){1,2000}%%/;
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
  inlineSyntax('HiddenNote', PERCENT, HIDDEN_NOTE, 'Escape'),
  inlineSyntax('WikiEmbed', EXCLAMATION, WIKI_EMBED, 'Image'),
];

const inlineConfig: MarkdownConfig = {
  defineNodes: inlineParsers.map(({ name }) => name),
  parseInline: inlineParsers,
};

/** CommonMark with GitHub's extensions and what sites for writers add: footnotes, math, templates, wiki links. */
export const markdownParser = parser.configure([Table, TaskList, Strikethrough, Autolink, blockSyntax, inlineConfig]);
