import type { Completion } from '../glossary.ts';
import { foldedWords } from './fold.ts';
import type { WordSections } from './sections.ts';
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

/** Per typed word the stretches of words that it may begin. */
type Typed = readonly (readonly WordRange[])[];

/** Finds the names that a typed beginning may mean; `weights` tell how well known each entry is. */
export function createCompleter(
  words: WordSections,
  weights: Uint8Array,
): (typed: string, limit: number) => Completion[] {
  return (text, limit) => {
    const tokens = foldedWords(text);
    if (tokens.length === 0 || tokens.length > MOST_WORDS || limit < 1) return [];
    const length = tokens.join('').length;
    const exact = tokens.map((token) => [beginningWith(words, token)]);
    const found = find(exact, length, 0, limit);
    if (found.length > 0 || !tokens.some(isForgiven)) return found;
    const near = tokens.map((token, i) => (isForgiven(token) ? nearlyBeginningWith(words, token) : (exact[i] ?? [])));
    return find(near, length, ERROR, limit);
  };

  /** The best form of each entry that has, for each typed word, one that it may begin; the best entries first. */
  function find(typed: Typed, length: number, error: number, limit: number): Completion[] {
    const forms = new Uint32Array(weights.length);
    const orders = new Float64Array(weights.length).fill(Number.POSITIVE_INFINITY);
    const entries: number[] = [];
    for (const form of formsOfRarest(words, typed)) {
      const place = placeIn(words, form, typed, length);
      if (place === undefined) continue;
      const entry = words.formEntries[form] ?? 0;
      const order = orderOf(error + place, weights[entry] ?? 0, words.formRanks[form] ?? 0);
      if (orders[entry] === Number.POSITIVE_INFINITY) entries.push(entry);
      if (order >= (orders[entry] ?? 0)) continue;
      orders[entry] = order;
      forms[entry] = form;
    }
    return least(entries, orders, limit).map((entry) => {
      const place = Math.floor((orders[entry] ?? 0) / 2 ** 24);
      const distance = place >= ERROR ? 2 : place === LATER ? 1 : 0;
      return { entry, name: words.formNames[forms[entry] ?? 0] ?? 0, distance };
    });
  }
}

const isForgiven = (token: string): boolean => token.length >= FORGIVING_FROM;

/** How the name was hit, then how well known its entry is, then the form's own rank. */
const orderOf = (place: number, weight: number, rank: number): number => (place * 256 + 255 - weight) * 2 ** 16 + rank;

/** The forms that hold the typed word that the fewest forms hold; one that holds two such words comes twice. */
function* formsOfRarest(words: WordSections, typed: Typed): Iterable<number> {
  const rarest = typed.reduce((a, b) => (formCount(words, b) < formCount(words, a) ? b : a));
  for (const { from, to } of rarest) yield* words.formsOfWord.subarray(words.formStarts[from], words.formStarts[to]);
}

/** Where the typed words stand in a form; undefined where one is missing. `length`: of all that is typed, in letters. */
function placeIn(words: WordSections, form: number, typed: Typed, length: number): number | undefined {
  const from = words.wordStarts[form] ?? 0;
  const to = words.wordStarts[form + 1] ?? 0;
  let place = ((words.formRanks[form] ?? 0) & 255) === length ? WHOLE : BEGINNING;
  for (let i = 0; i < typed.length; i++) {
    const ranges = typed[i] ?? [];
    if (from + i < to && isAmong(ranges, words.wordsOfForm[from + i] ?? 0)) continue;
    place = LATER;
    let at = from;
    while (at < to && !isAmong(ranges, words.wordsOfForm[at] ?? 0)) at++;
    if (at === to) return undefined;
  }
  return place;
}

/** The `limit` entries of least order, in order, without sorting all. */
function least(entries: readonly number[], orders: Float64Array, limit: number): number[] {
  const best: number[] = [];
  const orderAt = (place: number): number => orders[best[place] ?? 0] ?? 0;
  for (const entry of entries) {
    const order = orders[entry] ?? 0;
    if (best.length === limit && order >= orderAt(limit - 1)) continue;
    if (best.length === limit) best.pop();
    let place = best.length;
    while (place > 0 && orderAt(place - 1) > order) place--;
    best.splice(place, 0, entry);
  }
  return best;
}
