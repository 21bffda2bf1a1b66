import type { Completion } from '../glossary.ts';
import { BestForms } from './best-forms.ts';
import { foldedWords } from './fold.ts';
import type { WordIndex } from './word-index.ts';
import { beginningWith, formCount, isAmong, nearlyBeginningWith, type WordRange } from './words.ts';

/** From how many letters on a typed word may hold an error. */
const FORGIVING_FROM = 5;
/** More words than these are no name any more. */
const MOST_WORDS = 12;

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

/** Finds the names that a typed beginning may mean; `weights` tell how well known each entry is. */
export function createCompleter(words: WordIndex, weights: Uint8Array): (typed: string, limit: number) => Completion[] {
  // Kept from call to call: made anew, arrays of a large glossary's size keep the garbage collector busy.
  const best = new BestForms(weights.length);

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
    for (const { from, to } of rarest(words, typed.ranges)) {
      const end = words.formStarts[to] ?? 0;
      // A form that holds two such words comes twice, which changes nothing.
      for (let at = words.formStarts[from] ?? 0; at < end; at++) {
        const form = words.formsOfWord[at] ?? 0;
        const place = placeIn(words, form, typed);
        if (place === undefined) continue;
        const entry = words.formEntries[form] ?? 0;
        best.offer(entry, form, orderOf(words, form, error + place, weights[entry] ?? 0));
      }
    }
    return best.least(limit).map(({ entry, form, order }) => {
      const place = Math.floor(order / 2 ** 24);
      const distance = place >= ERROR ? 2 : place === LATER ? 1 : 0;
      return { entry, name: words.formNames[form] ?? 0, distance };
    });
  }
}

/** Two typed words that follow one another as one: "chang e 4" is Chang'e 4 with its apostrophe typed as a space. */
const joinedPairs = (tokens: readonly string[]): string[][] =>
  tokens.slice(1).map((token, i) => [...tokens.slice(0, i), `${tokens[i] ?? ''}${token}`, ...tokens.slice(i + 2)]);

const isForgiven = (token: string): boolean => token.length >= FORGIVING_FROM;

/** How the name was hit, then how well known its entry is, then the form's own rank, then its length. */
const orderOf = (words: WordIndex, form: number, place: number, weight: number): number =>
  (place * 256 + 255 - weight) * 2 ** 16 +
  (words.formRanks[form] ?? 0) * 256 +
  Math.min(words.formLengths[form] ?? 0, 255);

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
