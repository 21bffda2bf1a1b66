/** A kind of document, as editors and file systems name it. */
interface Format {
  /** As the writer knows it. */
  readonly title: string;
  /** The language ids of VS Code and of the common extensions. */
  readonly languageIds: readonly string[];
  readonly endings: readonly string[];
  /** Read where the settings say nothing of it. */
  readonly isOn: boolean;
}

/** Every format that is read, by the name that the settings use. */
export const FORMATS = {
  markdown: {
    title: 'Markdown',
    languageIds: ['markdown'],
    endings: ['.md', '.markdown', '.mdown', '.mkd'],
    isOn: true,
  },
  mdx: { title: 'MDX', languageIds: ['mdx'], endings: ['.mdx'], isOn: true },
  quarto: {
    title: 'Quarto and R Markdown',
    languageIds: ['quarto', 'rmd', 'rmarkdown'],
    endings: ['.qmd', '.rmd'],
    isOn: true,
  },
  plaintext: { title: 'Plain text', languageIds: ['plaintext'], endings: ['.txt', '.text'], isOn: true },
  latex: { title: 'LaTeX', languageIds: ['latex', 'tex', 'latex-expl3'], endings: ['.tex', '.ltx'], isOn: true },
  restructuredtext: {
    title: 'reStructuredText',
    languageIds: ['restructuredtext', 'rst'],
    endings: ['.rst', '.rest'],
    isOn: true,
  },
  html: { title: 'HTML', languageIds: ['html', 'xhtml'], endings: ['.html', '.htm', '.xhtml'], isOn: true },
  asciidoc: {
    title: 'AsciiDoc',
    languageIds: ['asciidoc', 'adoc'],
    endings: ['.adoc', '.asciidoc', '.asc'],
    isOn: true,
  },
  typst: { title: 'Typst', languageIds: ['typst'], endings: ['.typ'], isOn: true },
  'git-commit': { title: 'Git commit messages', languageIds: ['git-commit'], endings: [], isOn: false },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;

export const isFormatName = (name: string): name is FormatName => Object.hasOwn(FORMATS, name);
export const FORMAT_NAMES: readonly FormatName[] = Object.keys(FORMATS).filter(isFormatName);

const BY_LANGUAGE = new Map(
  FORMAT_NAMES.flatMap((name) => FORMATS[name].languageIds.map((id) => [id as string, name] as const)),
);
const BY_ENDING = new Map(
  FORMAT_NAMES.flatMap((name) => FORMATS[name].endings.map((ending) => [ending as string, name] as const)),
);

/** The format of a language id; undefined for languages that are no prose, or none that is known. */
export const formatOfLanguage = (languageId: string): FormatName | undefined => BY_LANGUAGE.get(languageId);

/** The language id of a file by its name's ending, as VS Code gives it; undefined where no format is known for it. */
export function languageOfFile(name: string): string | undefined {
  const format = formatOfFile(name);
  return format && FORMATS[format].languageIds[0];
}

/** The format of a file by its name's ending. */
const formatOfFile = (name: string): FormatName | undefined =>
  BY_ENDING.get(/\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? '');

/** Whether a language tag is of another language than English; where none is given, the text is taken for English. */
export const isForeign = (language: string | undefined): boolean =>
  language !== undefined && language.trim() !== '' && !/^en(?:[-_]|$)|^english$/i.test(language.trim());

/** The file endings of all formats. */
export const FORMAT_ENDINGS: readonly string[] = FORMAT_NAMES.flatMap((name) => FORMATS[name].endings);
