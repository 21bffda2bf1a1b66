import { isWordCharacter } from '../prose/characters.ts';
import type { PlacedWords } from '../prose/placed-words.ts';

/** More than these say nothing more. */
const MOST = 3;

/** Words and phrases that speak for a name, found in the words of a text. */
export class Cues {
  readonly #takesPlural: boolean;
  /** By the first word, as a text may have it. */
  readonly #phrases = new Map<string, string[]>();

  constructor(phrases: Iterable<string>, takesPlural: boolean) {
    this.#takesPlural = takesPlural;
    for (const phrase of phrases) this.#add(phrase.toLowerCase());
  }

  /** How many different ones stand in a stretch of a text, which may end within a word, up to three. */
  countIn({ lower, words, starts }: PlacedWords, from = 0, to = lower.length): number {
    const found: string[] = [];
    let end = from;
    for (let i = 0; i < words.length && found.length < MOST; i++) {
      const start = starts[i] as number;
      if (start < end) continue;
      if (start >= to) break;
      const phrases = this.#phrases.get(words[i] as string);
      const after = phrases ? this.#endOf(phrases, lower, start, to) : -1;
      if (after < 0) continue;
      end = after;
      const written = lower.slice(start, after);
      if (!found.includes(written)) found.push(written);
    }
    return found.length;
  }

  #endOf(phrases: readonly string[], lower: string, start: number, to: number): number {
    for (const phrase of phrases) {
      if (start + phrase.length > to || !lower.startsWith(phrase, start)) continue;
      const end = start + phrase.length === to ? to : wholeEnd(lower, start + phrase.length, this.#takesPlural);
      if (end >= 0) return end;
    }
    return -1;
  }

  #add(phrase: string): void {
    const [first] = /^[\p{L}\p{N}]+/u.exec(phrase) ?? [];
    if (first === undefined) return;
    const forms = first === phrase && this.#takesPlural ? [first, `${first}s`, `${first}es`] : [first];
    for (const form of forms) {
      const others = this.#phrases.get(form);
      if (others) others.push(phrase);
      else this.#phrases.set(form, [phrase]);
    }
  }
}

/** Where a word ends that has been read up to a place, a plural's ending with it; -1 where it goes on. */
function wholeEnd(lower: string, at: number, takesPlural: boolean): number {
  if (!isWordCharacter(lower.charCodeAt(at))) return at;
  if (!takesPlural) return -1;
  const after = lower.startsWith('s', at) ? at + 1 : lower.startsWith('es', at) ? at + 2 : -1;
  return after < 0 || isWordCharacter(lower.charCodeAt(after)) ? -1 : after;
}
