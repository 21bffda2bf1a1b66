import { isWordCharacter } from './characters.ts';
import { lowerOf } from './words.ts';

/** The words of a text by themselves: runs of letters and digits in lower case, each with its place. */
export interface PlacedWords {
  /** The whole text in lower case, place for place. */
  readonly lower: string;
  readonly words: readonly string[];
  readonly starts: readonly number[];
}

/** Cheaper than the words that sentences are read from: hyphens, apostrophes and stops only part them. */
export function placedWords(text: string): PlacedWords {
  const words: string[] = [];
  const starts: number[] = [];
  for (let at = 0; at < text.length; ) {
    if (!isWordCharacter(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at++;
    while (at < text.length && isWordCharacter(text.charCodeAt(at))) at++;
    words.push(lowerOf(text, start, at));
    starts.push(start);
  }
  return { lower: inLowerCase(text), words, starts };
}

/** Letters whose small form takes another number of units stay as they are. */
function inLowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/./gsu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}
