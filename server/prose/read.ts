import type { CommentForm } from './comments.ts';
import { dayOfDateLine } from './dates.ts';
import { createMarkdownReader } from './markdown.ts';
import { markdownCommentForm } from './markdown-comments.ts';
import type { Prose } from './paragraph.ts';
import { createPlainTextReader } from './plaintext.ts';

/**
 * Reads the versions of one document as they come. What did not change since the version before costs little, and its
 * paragraphs share their text, inlines and places with the ones before (the very objects, where they did not move).
 */
export interface Reader {
  read(text: string): Prose;
}

const READERS: Readonly<Record<string, () => Reader>> = {
  markdown: createMarkdownReader,
  plaintext: createPlainTextReader,
};

const COMMENT_FORMS: Readonly<Record<string, CommentForm>> = { markdown: markdownCommentForm };

/** How comments are written in a language; undefined where it has none. */
export const commentFormOf = (languageId: string): CommentForm | undefined => COMMENT_FORMS[languageId];

/** A reader for a language id of VS Code; what no format is known for is read as plain text. */
export function createReader(languageId: string): Reader {
  const reader = (READERS[languageId] ?? createPlainTextReader)();
  return { read: (text) => withDateLine(reader.read(text)) };
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
