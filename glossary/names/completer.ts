import type { Completion } from '../glossary.ts';
import { foldedWords } from './fold.ts';
import type { WordSections } from './sections.ts';
import { beginningWith, formCount, isAmong, nearlyBeginningWith, type WordRange, wordLength } from './words.ts';

/** From how many letters on a typed word may hold an error. */
const FORGIVING_FROM = 5;
/** More words than these are no name any more. */
const MOST_WORDS = 12;

interface Hit extends Completion {
  /** Lower is better. */
  readonly order: number;
}

/** Finds the names that a typed beginning may mean; `weights` tell how well known each entry is. */
export function createCompleter(
  words: WordSections,
  weights: Uint8Array,
): (typed: string, limit: number) => Completion[] {
  return (typed, limit) => {
    const tokens = foldedWords(typed);
    if (tokens.length === 0 || tokens.length > MOST_WORDS || limit < 1) return [];
    const length = tokens.join('').length;
    const exact = tokens.map((token) => [beginningWith(words, token)]);
    let hits = hitsOf(words, weights, exact, length, false);
    if (hits.size === 0 && tokens.some(isForgiven)) {
      const near = tokens.map((token, i) => (isForgiven(token) ? nearlyBeginningWith(words, token) : (exact[i] ?? [])));
      hits = hitsOf(words, weights, near, length, true);
    }
    return [...hits.values()]
      .sort((a, b) => a.order - b.order)
      .slice(0, limit)
      .map(({ entry, name, distance }) => ({ entry, name, distance }));
  };
}

const isForgiven = (token: string): boolean => token.length >= FORGIVING_FROM;

/** The best form of each entry that has, for each typed word, one of the words that it may mean. */
function hitsOf(
  words: WordSections,
  weights: Uint8Array,
  typed: readonly (readonly WordRange[])[],
  length: number,
  hasError: boolean,
): Map<number, Hit> {
  const best = new Map<number, Hit>();
  const rarest = typed.reduce((a, b) => (formCount(words, b) < formCount(words, a) ? b : a));
  for (const { from, to } of rarest) {
    const last = words.formStarts[to] ?? 0;
    for (let i = words.formStarts[from] ?? 0; i < last; i++) {
      const form = words.formsOfWord[i] ?? 0;
      const place = placeIn(words, form, typed);
      if (place === undefined) continue;
      const hit = hitOf(words, weights, form, place, hasError, length);
      if (hit.order < (best.get(hit.entry)?.order ?? Number.POSITIVE_INFINITY)) best.set(hit.entry, hit);
    }
  }
  return best;
}

/** Where the typed words stand in a form: 0 they begin it in order, 1 they are elsewhere, undefined one is missing. */
function placeIn(words: WordSections, form: number, typed: readonly (readonly WordRange[])[]): 0 | 1 | undefined {
  const from = words.wordStarts[form] ?? 0;
  const to = words.wordStarts[form + 1] ?? 0;
  let place: 0 | 1 = 0;
  for (let i = 0; i < typed.length; i++) {
    const ranges = typed[i] ?? [];
    if (from + i < to && isAmong(ranges, words.wordsOfForm[from + i] ?? 0)) continue;
    place = 1;
    let at = from;
    while (at < to && !isAmong(ranges, words.wordsOfForm[at] ?? 0)) at++;
    if (at === to) return undefined;
  }
  return place;
}

/** Best is a name typed in full, then a name begun, then a later word, then an error; among those the best known entry. */
function hitOf(
  words: WordSections,
  weights: Uint8Array,
  form: number,
  place: 0 | 1,
  hasError: boolean,
  typedLength: number,
): Hit {
  const entry = words.formEntries[form] ?? 0;
  let length = 0;
  const last = words.wordStarts[form + 1] ?? 0;
  for (let i = words.wordStarts[form] ?? 0; i < last; i++) length += wordLength(words, words.wordsOfForm[i] ?? 0);
  const isWhole = place === 0 && !hasError && length === typedLength;
  const tier = (hasError ? 3 : 1) + place - (isWhole ? 1 : 0);
  const unknown = 255 - (weights[entry] ?? 0);
  const order = ((tier * 256 + unknown) * 16 + (words.formRanks[form] ?? 0)) * 256 + Math.min(length, 255);
  return { entry, name: words.formNames[form] ?? 0, distance: hasError ? 2 : place, order };
}
