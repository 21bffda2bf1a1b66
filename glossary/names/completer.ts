import type { Completion } from '../glossary.ts';
import { BestForms } from './best-forms.ts';
import { foldedWords } from './fold.ts';
import type { WordIndex } from './word-index.ts';
import { beginningWith, firstCount, formCount, isAmong, nearlyBeginningWith, type WordRange } from './words.ts';

/** From how many letters on a typed word may hold an error. */
const FORGIVING_FROM = 5;
/** More words than these are no name any more. */
const MOST_WORDS = 12;

/** From how many forms on not all are looked at. */
const MANY = 2048;

/** Where the typed words stand in a name; lower is better. */
const WHOLE = 0;
const BEGINNING = 1;
const LATER = 2;
/** Added where a word holds an error. */
const ERROR = 3;

interface Typed {
  /** Per typed word the stretches of words that it may begin. */
  readonly ranges: readonly (readonly WordRange[])[];
  /** The letters typed. */
  readonly length: number;
}

/** Finds the names that a typed beginning may mean. */
export function createCompleter(words: WordIndex): (typed: string, limit: number) => Completion[] {
  // Kept from call to call: made anew, arrays of a large glossary's size keep the garbage collector busy.
  const best = new BestForms(words.formEntries);

  return (text, limit) => {
    const tokens = foldedWords(text);
    if (tokens.length === 0 || tokens.length > MOST_WORDS || limit < 1) return [];
    const found = find(exactly(tokens), 0, limit);
    if (found.length > 0) return found;
    const joined = joinedPairs(tokens).flatMap((pair) => find(exactly(pair), 0, limit));
    if (joined.length > 0) return joined.slice(0, limit);
    return tokens.some(isForgiven) ? find(nearly(tokens), ERROR, limit) : [];
  };

  function exactly(tokens: readonly string[]): Typed {
    return { ranges: tokens.map((token) => [beginningWith(words, token)]), length: tokens.join('').length };
  }

  function nearly(tokens: readonly string[]): Typed {
    const { length, ranges } = exactly(tokens);
    const near = tokens.map((token, i) => (isForgiven(token) ? nearlyBeginningWith(words, token) : (ranges[i] ?? [])));
    return { ranges: near, length };
  }

  /** The best form of each entry that has, for each typed word, one that it may begin; the best entries first. */
  function find(typed: Typed, error: number, limit: number): Completion[] {
    best.clear();
    const ranges = rarest(words, typed.ranges);
    if (typed.ranges.length === 1 && formCount(words, ranges) > MANY) offerFirst(typed, ranges, error, limit);
    else for (const { from, to } of ranges) offerFormsOf(from, to, typed, error);
    return best.least(limit).map(({ entry, form, place }) => {
      const distance = place >= ERROR ? 2 : place === LATER ? 1 : 0;
      return { entry, name: words.formNames[form] ?? 0, distance };
    });
  }

  function offer(form: number, typed: Typed, error: number): number | undefined {
    const place = placeIn(words, form, typed);
    const isBetter = place !== undefined && best.offer(words.formEntries[form] ?? 0, form, error + place);
    return isBetter ? place : undefined;
  }

  /** Offers the forms that hold the words from..to; one that holds two of them comes twice, which changes nothing. */
  function offerFormsOf(from: number, to: number, typed: Typed, error: number): void {
    const end = words.formStarts[to] ?? 0;
    for (let at = words.formStarts[from] ?? 0; at < end; at++) offer(words.formsOfWord[at] ?? 0, typed, error);
  }

  /**
   * For a beginning that thousands of forms have a word with: of the forms that begin so, the best; then the best of the
   * others, for which forms are gone through from the best on until there are enough.
   */
  function offerFirst(typed: Typed, ranges: readonly WordRange[], error: number, limit: number): void {
    const all = words.formEntries.length;
    const beginning = firstCount(words, ranges);
    // Where so many begin so, the first of all forms hold enough of them sooner.
    if (beginning * beginning > limit * all) {
      offerBeginnings(typed, ranges, error, limit);
      return;
    }
    for (const { from, to } of ranges) {
      const end = words.firstStarts[to] ?? 0;
      for (let at = words.firstStarts[from] ?? 0; at < end; at++) offer(words.formsOfFirst[at] ?? 0, typed, error);
    }
    for (let form = 0; form < all && best.size < limit; form++) offer(form, typed, error);
  }

  /** Only a form that is the very word typed comes before the first forms of all that begin with it. */
  function offerBeginnings(typed: Typed, ranges: readonly WordRange[], error: number, limit: number): void {
    for (const { from } of ranges)
      if ((words.starts[from + 1] ?? 0) - (words.starts[from] ?? 0) === typed.length)
        offerFormsOf(from, from + 1, typed, error);
    let enough = limit;
    for (let form = 0; form < words.formEntries.length && enough > 0; form++)
      if ((offer(form, typed, error) ?? LATER) < LATER) enough--;
  }
}

/** Two typed words that follow one another as one: "chang e 4" is Chang'e 4 with its apostrophe typed as a space. */
const joinedPairs = (tokens: readonly string[]): string[][] =>
  tokens.slice(1).map((token, i) => [...tokens.slice(0, i), `${tokens[i] ?? ''}${token}`, ...tokens.slice(i + 2)]);

const isForgiven = (token: string): boolean => token.length >= FORGIVING_FROM;

/** Where the words stand that the fewest forms hold: only those forms need a look. */
const rarest = (words: WordIndex, typed: Typed['ranges']): readonly WordRange[] =>
  typed.reduce((a, b) => (formCount(words, b) < formCount(words, a) ? b : a));

/** Where the typed words stand in a form; undefined where one is missing. */
function placeIn(words: WordIndex, form: number, { ranges, length }: Typed): number | undefined {
  const from = words.wordStarts[form] ?? 0;
  const to = words.wordStarts[form + 1] ?? 0;
  let place = words.formLengths[form] === length ? WHOLE : BEGINNING;
  for (let i = 0; i < ranges.length; i++) {
    const range = ranges[i] ?? [];
    if (from + i < to && isAmong(range, words.wordsOfForm[from + i] ?? 0)) continue;
    place = LATER;
    let at = from;
    while (at < to && !isAmong(range, words.wordsOfForm[at] ?? 0)) at++;
    if (at === to) return undefined;
  }
  return place;
}
