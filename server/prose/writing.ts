import type { FormatName } from './formats.ts';
import { wordTable } from './word-table.ts';

/** Writes plain words so that they read as they are in a format. */
type Writer = (words: string) => string;

/** `word` in the place of each sign; nothing else of a text is touched. */
const replacing =
  (signs: RegExp, written: (sign: string) => string): Writer =>
  (words) =>
    words.replace(signs, written);

const backslashed = (signs: RegExp): Writer => replacing(signs, (sign) => `\\${sign}`);

/** Signs that would begin or end emphasis, code or a link; inside a word an underscore is itself. */
const markdown = backslashed(/[\\*`[\]<$]|\{(?=[:.#%{])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu);

const LATEX = wordTable<string>({
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '`': '\\textasciigrave{}',
  '\u00A0': '~',
  '“': '``',
  '”': "''",
});

/** Two hyphens for the dash of a span, three for that of a thought. */
const dashes: Writer = (words) => words.replaceAll('—', '---').replaceAll('–', '--');

const latex: Writer = (words) =>
  dashes(words.replace(/[\\~^`%&$#_{}\u00A0“”]/g, (sign) => LATEX[sign] ?? `\\${sign}`)).replaceAll('’', "'");

const typst: Writer = (words) =>
  dashes(words.replace(/[\\*_`$#@<~\u00A0]/g, (sign) => (sign === '\u00A0' ? '~' : `\\${sign}`)));

const ENTITIES = wordTable<string>({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '\u00A0': '&nbsp;' });

const html: Writer = (words) => words.replace(/[&<>\u00A0]/g, (sign) => ENTITIES[sign] ?? sign);

const asIs: Writer = (words) => words;

const WRITERS: Readonly<Record<FormatName, Writer>> = {
  markdown,
  quarto: markdown,
  mdx: backslashed(/[\\*`[\]<{}$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu),
  plaintext: asIs,
  'git-commit': asIs,
  latex,
  restructuredtext: backslashed(/[\\*`|]|_(?![\p{L}\p{N}])/gu),
  html,
  // A backslash before what is no markup would be shown.
  asciidoc: backslashed(/\{(?=[\w-]+\})|(?<![\p{L}\p{N}])[*_`#](?=\S)/gu),
  typst,
};

/** Plain words as they are written in a format. */
export const writtenIn = (format: FormatName, words: string): string => WRITERS[format](words);
