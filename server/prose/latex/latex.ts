import type { Block, BlockFormat, Outline, RawComment } from '../block-reader.ts';
import type { CommentForm } from '../comments.ts';
import { dayAtStart } from '../dates.ts';
import type { ParagraphKind } from '../paragraph.ts';
import { wordTable } from '../word-table.ts';
import { type EnvironmentKind, environmentOf } from './environments.ts';
import { paragraphsOf } from './inline.ts';
import { macrosIn } from './macros.ts';
import { groupEnd, optionalEnd } from './scan.ts';

/** LaTeX: whole documents, and the parts that they take in. */
export const latexFormat: BlockFormat = {
  outline(source) {
    const begin = /^[^%\n]*?\\begin\{document\}/m.exec(source);
    const isWhole = begin !== null || /^[^%\n]*\\documentclass/m.test(source);
    const bodyFrom = begin ? begin.index + begin[0].length : isWhole ? source.length : 0;
    const preamble = source.slice(0, bodyFrom);
    const body = bodyOf(source, bodyFrom);
    const blocks = [...titleIn(preamble), ...body.blocks];
    const comments = [...commentsIn(preamble), ...body.comments];
    return { blocks, comments, metadata: metadataIn(preamble || source), definitions: macrosIn(preamble || source) };
  },
  read: (source, { from, to, kind, level }, macros) =>
    paragraphsOf({ source, origin: from, macros }, kind, level, 0, to - from),
};

/** What parts a body: comments are passed over, a blank line ends a paragraph, and an environment starts or ends one. */
const PARTS = /\\(?:begin|end)\s*\{([^{}\n]{1,40})\}|\\verb\*?([^A-Za-z\s])|\\\S|%[^\n]*|\n[ \t\r]*\n/g;

interface Open {
  readonly name: string;
  readonly kind: EnvironmentKind;
}

function bodyOf(source: string, from: number): Pick<Outline, 'blocks' | 'comments'> {
  const blocks: Block[] = [];
  const comments: RawComment[] = [];
  const open: Open[] = [];
  let start = from;
  const cut = (to: number, next: number): void => {
    const text = source.slice(start, to).trimEnd();
    if (/[\p{L}\p{N}]/u.test(text)) blocks.push({ from: start, to: start + text.length, kind: kindIn(open), level: 0 });
    start = next;
  };
  PARTS.lastIndex = from;
  for (let part = PARTS.exec(source); part !== null; part = PARTS.exec(source)) {
    const [text, name, verbatim] = part;
    const end = part.index + text.length;
    if (text.startsWith('\n')) cut(part.index, end);
    else if (verbatim !== undefined) PARTS.lastIndex = verbatimEnd(source, end, verbatim);
    else if (text.startsWith('%')) comments.push(commentOf(text, part.index));
    else if (name === undefined) continue;
    else if (text.startsWith('\\begin')) {
      const environment = environmentOf(name);
      cut(part.index, end);
      if (environment.kind === 'skipped') start = skippedEnd(source, end, name);
      else {
        open.push({ name, kind: environment.kind });
        start = behindArguments(source, end, environment.arguments);
      }
      PARTS.lastIndex = start;
    } else {
      if (name === 'document') {
        cut(part.index, source.length);
        break;
      }
      cut(part.index, end);
      const index = open.findLastIndex((environment) => environment.name === name);
      if (index >= 0) open.length = index;
    }
  }
  cut(source.length, source.length);
  return { blocks, comments };
}

const commentOf = (text: string, from: number): RawComment => {
  const to = from + text.trimEnd().length;
  return { from, to, inner: { from: from + 1, to } };
};

const commentsIn = (preamble: string): RawComment[] =>
  [...preamble.matchAll(/^%.*$/gm)].map(({ 0: text, index }) => commentOf(text, index));

export const latexCommentForm: CommentForm = {
  behind: (text) => ` % ${text}\n`,
  before: (text) => `% ${text}\n`,
  top: () => 0,
};

function verbatimEnd(source: string, from: number, mark: string): number {
  for (let at = from; at < source.length && source.charAt(at) !== '\n'; at++)
    if (source.charAt(at) === mark) return at + 1;
  return from;
}

/** Behind `\end{name}`; one that nobody closed ends at the next blank line, and does not swallow the rest of the text. */
function skippedEnd(source: string, from: number, name: string): number {
  const closing = `\\end{${name}}`;
  const end = source.indexOf(closing, from);
  if (end >= 0) return end + closing.length;
  const blank = /\n[ \t\r]*\n/g;
  blank.lastIndex = from;
  return blank.exec(source)?.index ?? source.length;
}

function behindArguments(source: string, from: number, count: number): number {
  const char = (at: number): string => source.charAt(at);
  let at = optionalEnd(char, from, source.length);
  for (let i = 0; i < count && source.charAt(at) === '{'; i++) at = groupEnd(char, at, source.length);
  return optionalEnd(char, at, source.length);
}

/** The innermost environment that says anything of it; a quotation stays one inside a list. */
function kindIn(open: readonly Open[]): ParagraphKind {
  if (open.some(({ kind }) => kind === 'quotation')) return 'quotation';
  const inner = open.findLast(({ kind }) => kind !== 'prose');
  if (inner?.kind === 'list') return 'list-item';
  return inner?.kind === 'table' ? 'table-cell' : 'paragraph';
}

/** `\title{...}` of a preamble. */
function titleIn(preamble: string): Block[] {
  const found = /^[^%\n]*?\\title\s*(?:\[[^\]]*\])?\s*(?=\{)/m.exec(preamble);
  if (found === null) return [];
  const from = found.index + found[0].length;
  const to = groupEnd((at) => preamble.charAt(at), from, preamble.length);
  return [{ from, to, kind: 'heading', level: 1 }];
}

const LANGUAGES = wordTable<string>({
  german: 'de',
  ngerman: 'de',
  french: 'fr',
  spanish: 'es',
  italian: 'it',
  russian: 'ru',
  portuguese: 'pt',
  dutch: 'nl',
  polish: 'pl',
});

function metadataIn(preamble: string): Outline['metadata'] {
  const date = /^[^%\n]*\\date\{([^{}]*)\}/m.exec(preamble)?.[1];
  const day = date === undefined ? undefined : dayAtStart(date.trim());
  const title = /\\title\s*\{([^{}\\]*)\}/.exec(preamble)?.[1]?.trim();
  const options = /\\usepackage\s*\[([^\]]*)\]\s*\{babel\}|\\setmainlanguage\s*(?:\[[^\]]*\])?\{(\w+)\}/.exec(preamble);
  // Babel's main language is the last that is named.
  const language = (options?.[1] ?? options?.[2])?.split(',').at(-1)?.trim();
  const tag =
    language === undefined
      ? undefined
      : (LANGUAGES[language] ?? (/english|british|american/.test(language) ? 'en' : undefined));
  return { ...(day && { date: day }), ...(title && { title }), ...(tag && { language: tag }) };
}
