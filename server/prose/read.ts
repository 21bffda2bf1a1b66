import { asciidocCommentForm, asciidocFormat } from './asciidoc/asciidoc.ts';
import { createBlockReader } from './block-reader.ts';
import type { CommentForm } from './comments.ts';
import { dayOfDateLine } from './dates.ts';
import { type FormatName, formatOfLanguage } from './formats.ts';
import { createCommitReader } from './git-commit.ts';
import { createHtmlFormat, htmlCommentForm } from './html/html.ts';
import { latexCommentForm, latexFormat } from './latex/latex.ts';
import { createMarkdownReader } from './markdown.ts';
import { markdownCommentForm, mdxCommentForm } from './markdown-comments.ts';
import { mdxDialect } from './mdx-syntax.ts';
import type { Prose } from './paragraph.ts';
import { createPlainTextReader } from './plaintext.ts';
import { rstCommentForm, rstFormat } from './rst/rst.ts';
import { typstCommentForm, typstFormat } from './typst/typst.ts';

/**
 * Reads the versions of one document as they come. What did not change since the version before costs little, and its
 * paragraphs share their text, inlines and places with the ones before (the very objects, where they did not move).
 */
export interface Reader {
  read(text: string): Prose;
}

interface Reading {
  readonly createReader: () => Reader;
  /** Absent where the format has no comments. */
  readonly comments?: CommentForm;
}

const READINGS: Readonly<Record<FormatName, Reading>> = {
  markdown: { createReader: () => createMarkdownReader(), comments: markdownCommentForm },
  mdx: { createReader: () => createMarkdownReader(mdxDialect), comments: mdxCommentForm },
  quarto: { createReader: () => createMarkdownReader(), comments: markdownCommentForm },
  plaintext: { createReader: createPlainTextReader },
  latex: { createReader: () => createBlockReader(latexFormat), comments: latexCommentForm },
  restructuredtext: { createReader: () => createBlockReader(rstFormat), comments: rstCommentForm },
  html: { createReader: () => createBlockReader(createHtmlFormat()), comments: htmlCommentForm },
  asciidoc: { createReader: () => createBlockReader(asciidocFormat), comments: asciidocCommentForm },
  typst: { createReader: () => createBlockReader(typstFormat), comments: typstCommentForm },
  'git-commit': { createReader: createCommitReader },
};

const formatOf = (languageId: string): FormatName => formatOfLanguage(languageId) ?? 'plaintext';

/** How comments are written in a language; undefined where it has none. */
export const commentFormOf = (languageId: string): CommentForm | undefined => READINGS[formatOf(languageId)].comments;

/** A reader for a language id of VS Code; what no format is known for is read as plain text. */
export function createReader(languageId: string): Reader {
  const format = formatOf(languageId);
  const reader = READINGS[format].createReader();
  return { read: (text) => ({ ...withDateLine(reader.read(text)), format }) };
}

/** A document read once. */
export function readProse(languageId: string, text: string): Prose {
  return createReader(languageId).read(text);
}

/** Many articles carry their day in a line of its own under the title. */
function withDateLine(prose: Prose): Prose {
  if (prose.date !== undefined) return prose;
  for (const { text } of prose.paragraphs.slice(0, 4)) {
    const date = dayOfDateLine(text);
    if (date !== undefined) return { ...prose, date };
  }
  return prose;
}
