import { indefinite } from '../prose/grammar.ts';
import type { Span } from '../prose/paragraph.ts';
import type { Fix } from './finding.ts';

const ARTICLE = /(?<![\p{L}\p{N}])(an?) $/iu;

/**
 * A fix that puts other words in a place of a text, or cuts it where they are none. *a* and *an* follow the word that comes
 * after them then, spaces do not double, and a sentence still begins with a capital.
 */
export function replacing(text: string, span: Span, put: string, isSafe: boolean): Fix {
  const title =
    put === ''
      ? { id: 'fix.cut', arguments: { found: text.slice(span.start, span.end) } }
      : { id: 'fix.replace', arguments: { text: put } };
  const { start, end, words } = put === '' ? cut(text, span) : { ...span, words: put };
  const article = ARTICLE.exec(text.slice(Math.max(0, start - 4), start))?.[1];
  const next = words === '' ? text.slice(end, end + 12) : words;
  const fitting = article === undefined ? '' : articleFor(next, article);
  if (article === undefined || fitting === article || !/^\p{L}/u.test(next))
    return { title, replace: { start, end }, text: words, isSafe };
  return { title, replace: { start: start - article.length - 1, end }, text: `${fitting} ${words}`, isSafe };
}

function articleFor(next: string, article: string): string {
  const fitting = indefinite(next);
  return article.startsWith('A') ? fitting.replace('a', 'A') : fitting;
}

/** With the space after it; at the beginning of a sentence the next word takes over its capital. */
function cut(text: string, { start, end }: Span): Span & { readonly words: string } {
  const space = /^[ ,]+/.exec(text.slice(end, end + 3))?.[0].length ?? 0;
  const after = end + space;
  const isFirst = /(?:^|[.!?]["”’)]? )$/.test(text.slice(Math.max(0, start - 4), start));
  const letter = text[after] ?? '';
  const isCapital = isFirst && /\p{Lu}/u.test(text[start] ?? '') && /\p{Ll}/u.test(letter);
  return isCapital ? { start, end: after + 1, words: letter.toUpperCase() } : { start, end: after, words: '' };
}
