import type { Fix } from '../checks/finding.ts';
import { type Paragraph, type Prose, type Span, sourceOf } from '../prose/paragraph.ts';
import { writtenIn } from '../prose/writing.ts';
import type { TextChange } from './config-edit.ts';

/**
 * The changes of the source that a fix of a paragraph's text comes to, with all markup left as it stands: only the words that
 * differ are written anew, as the document's format writes them (a comment's text knows none). Undefined where that cannot be told apart.
 */
export function changesOf(
  fix: Fix,
  paragraph: Paragraph,
  { format = 'plaintext' }: Pick<Prose, 'format'>,
): readonly TextChange[] | undefined {
  const changes = changesOfWords(fix, paragraph);
  return changes?.map(({ span, text }) => ({ span, text: writtenIn(format, text) }));
}

function changesOfWords({ replace, text }: Fix, paragraph: Paragraph): readonly TextChange[] | undefined {
  if (isInStep(paragraph, replace)) return [placed(paragraph, replace, text)];
  const old = wordsIn(paragraph.text.slice(replace.start, replace.end), replace.start);
  const put = wordsIn(text, 0);
  if (old.length !== put.length) return differing(old, put, paragraph);
  const changes = old.flatMap((word, i) => (word.text === put[i]?.text ? [] : [{ word, text: put[i]?.text ?? '' }]));
  return changes.every(({ word }) => isInStep(paragraph, word))
    ? changes.map(({ word, text: one }) => placed(paragraph, word, one))
    : undefined;
}

/** Without the words that both begin and end with. */
function differing(old: readonly Word[], put: readonly Word[], paragraph: Paragraph): TextChange[] | undefined {
  const shorter = Math.min(old.length, put.length);
  let before = 0;
  while (before < shorter && old[before]?.text === put[before]?.text) before++;
  let after = 0;
  while (after < shorter - before && old.at(-1 - after)?.text === put.at(-1 - after)?.text) after++;
  const [first, last] = [old[before], old[old.length - 1 - after]];
  // Nothing is left of one of them: a space would be too many, or missing.
  if (!first || !last || last.start < first.start || put.length - after <= before) return undefined;
  const span = { start: first.start, end: last.end };
  const words = put.slice(before, put.length - after).map(({ text }) => text);
  return isInStep(paragraph, span) ? [placed(paragraph, span, words.join(' '))] : undefined;
}

interface Word extends Span {
  readonly text: string;
}

const wordsIn = (text: string, from: number): Word[] =>
  [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    text: word,
    start: from + index,
    end: from + index + word.length,
  }));

const placed = (paragraph: Paragraph, span: Span, text: string): TextChange => ({
  span: sourceOf(paragraph, span),
  text,
});

/** True where no markup stands in a stretch of text. */
function isInStep(paragraph: Paragraph, { start, end }: Span): boolean {
  const { from, to } = sourceOf(paragraph, { start, end });
  return to - from === end - start;
}
