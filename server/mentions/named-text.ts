import type { EntryIndex } from '../../glossary/glossary.ts';
import { type PlacedWords, placedWords } from '../prose/placed-words.ts';
import type { Cues } from './cues.ts';
import type { NameMention } from './mention.ts';

/** A paragraph's text with the names found in it. */
export interface NamedText {
  readonly text: string;
  readonly names: readonly NameMention[];
}

/** A paragraph while its names are read: its words are split, and its cues counted, once. */
export class Surroundings {
  readonly text: NamedText;
  readonly #counts = new Map<EntryIndex, number>();
  #words: PlacedWords | undefined;

  constructor(text: NamedText) {
    this.text = text;
  }

  get words(): PlacedWords {
    this.#words ??= placedWords(this.text.text);
    return this.#words;
  }

  /** How many of an entry's cues it holds; -1 stands for the words of spaceflight in general. */
  count(entry: EntryIndex, cues: Cues): number {
    const known = this.#counts.get(entry);
    if (known !== undefined) return known;
    const count = cues.countIn(this.words);
    this.#counts.set(entry, count);
    return count;
  }
}
