// Ordinary text: English words as often as in the glossary's definitions, and names of a glossary strewn in.
import { readFileSync } from 'node:fs';
import { definitions, numbers } from './documents.mjs';

/** One name in so many words: about what an article on everything and a little space holds. */
const WORDS_PER_NAME = 50;

/**
 * Paragraphs of about `size` characters together.
 * @param {number} size
 * @param {readonly string[]} names
 */
export function ordinaryParagraphs(size, names) {
  const next = numbers(11);
  const words = definitions().flatMap((text) => text.match(/(?<![\p{L}\p{N}’'-])[a-z][a-z-]*(?![\p{L}\p{N}’'-])/gu));
  const sentence = () => {
    const chosen = Array.from({ length: 8 + next(18) }, () =>
      next(WORDS_PER_NAME) === 0 ? names[next(names.length)] : words[next(words.length)],
    );
    if (next(2) === 0) chosen[3] += ',';
    const text = chosen.join(' ');
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
  };
  const paragraphs = [];
  for (let length = 0; length < size; length += paragraphs.at(-1).length)
    paragraphs.push(flat(Array.from({ length: 3 + next(5) }, sentence).join(' ')));
  return paragraphs;
}

/** The paragraphs of files that are not part of the project. */
export const paragraphsOf = (files) =>
  files
    .flatMap((file) => readFileSync(file, 'utf8').split(/\n\s*\n/))
    .filter((paragraph) => paragraph.trim() !== '')
    .map(flat);

/** A string of one piece, as one is that comes out of a document: joined ones are read more slowly at first. */
const flat = (text) => Buffer.from(text, 'utf8').toString('utf8');
