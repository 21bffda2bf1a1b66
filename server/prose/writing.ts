import type { FormatName } from './formats.ts';

/** Writes plain words so that they read as they are in a format; the document's source tells how it writes dashes. */
type Writer = (words: string, source: string) => string;

/** `word` in the place of each sign; nothing else of a text is touched. */
const replacing =
  (signs: RegExp, written: (sign: string) => string): Writer =>
  (words) =>
    words.replace(signs, written);

const backslashed = (signs: RegExp): Writer => replacing(signs, (sign) => `\\${sign}`);

/** Signs that would begin or end emphasis, code or a link; inside a word an underscore is itself. */
const markdown = backslashed(/[\\*`[\]<$]|\{(?=[:.#%{])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu);

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '`': '\\textasciigrave{}',
  '\u00A0': '~',
  '“': '``',
  '”': "''",
};

const latex: Writer = (words, source) =>
  dashes(
    words.replace(/[\\~^`%&$#_{}\u00A0“”]/g, (sign) => LATEX[sign] ?? `\\${sign}`),
    source,
  ).replaceAll('’', source.includes('’') ? '’' : "'");

/** Two hyphens for the dash of a span, where the document writes it so, or at least not otherwise. */
const dashes: Writer = (words, source) =>
  source.includes('–') ? words : words.replaceAll('—', '---').replaceAll('–', '--');

const typst: Writer = (words, source) =>
  dashes(
    words.replace(/[\\*_`$#@<~\u00A0]/g, (sign) => (sign === '\u00A0' ? '~' : `\\${sign}`)),
    source,
  );

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\u00A0': '&nbsp;' };

const html: Writer = (words, source) => {
  const written = words.replace(/[&<>\u00A0]/g, (sign) => ENTITIES[sign] ?? sign);
  return source.includes('&ndash;') ? written.replaceAll('–', '&ndash;') : written;
};

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
export const writtenIn = (format: FormatName | undefined, words: string, source: string): string =>
  format === undefined ? words : WRITERS[format](words, source);
