// Articles of any size, made of what the project holds itself: the samples and the definitions of the glossary.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Numbers that look random and are the same in every run. */
export function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A Markdown article of about `size` characters; no paragraph is there twice. */
export function article(size, seed = 1) {
  const next = numbers(seed);
  const sentences = definitions();
  const samples = sampleParagraphs();
  const parts = ['# An article'];
  for (let length = 0, number = 1; length < size; number++) {
    const chosen = Array.from({ length: 3 + next(4) }, () => sentences[next(sentences.length)]);
    if (number % 8 === 0) chosen.push(samples[next(samples.length)]);
    const name = `${chosen[0].split(' ', 3).join(' ')}`;
    const part = number % 6 === 0 ? `## Part ${number}: ${name}` : chosen.join(' ').replace(/ (\w+) /, ' *$1* ');
    parts.push(part);
    length += part.length + 2;
  }
  return `${parts.join('\n\n')}\n`;
}

const filesUnder = (folder, ending) =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));

/** The one-line definitions: plain sentences full of names. */
export const definitions = () =>
  filesUnder('glossary/entries', '.yaml').flatMap((text) =>
    [...text.matchAll(/^ +definition: ([A-Z][^"'#\n]{40,})$/gm)].map(([, definition]) => definition),
  );

const sampleParagraphs = () =>
  ['.md', '.txt']
    .flatMap((ending) => filesUnder('sample', ending))
    .flatMap((text) => text.split(/\n\s*\n/))
    .filter((paragraph) => /^[A-Z*]/.test(paragraph))
    .map((paragraph) => paragraph.replaceAll('\n', ' '));
