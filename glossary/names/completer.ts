import type { Completion } from '../glossary.ts';
import { foldedWords } from './fold.ts';
import type { WordSections } from './sections.ts';

/** From how many letters on a typed word may hold an error. */
const FORGIVING_FROM = 5;
/** More words than these are no name any more. */
const MOST_WORDS = 12;

/** A stretch of the sorted words, half-open. */
interface Range {
  readonly from: number;
  readonly to: number;
}

interface Hit extends Completion {
  readonly order: number;
}

/** Finds the names that a typed beginning may mean; `weights` tell how well known each entry is. */
export function createCompleter(
  words: WordSections,
  weights: Uint8Array,
): (typed: string, limit: number) => Completion[] {
  const wordCount = words.starts.length - 1;
  const wordAt = (index: number): string => textOf(words, index);

  /** The words that begin with a prefix. */
  function beginningWith(prefix: string): Range {
    return { from: lowerBound(wordCount, wordAt, prefix), to: lowerBound(wordCount, wordAt, `${prefix}\uffff`) };
  }

  /** The same, and those whose beginning is one edit away and shares the first letter. */
  function nearly(prefix: string): Range[] {
    const exact = beginningWith(prefix);
    if (prefix.length < FORGIVING_FROM) return [exact];
    const ranges = [exact];
    const { from, to } = beginningWith(prefix.charAt(0));
    for (let index = from; index < to; index++) {
      if (index >= exact.from && index < exact.to) continue;
      if (!beginsWithinOneEdit(words, index, prefix)) continue;
      const last = ranges.at(-1);
      if (last && last !== exact && last.to === index) ranges[ranges.length - 1] = { from: last.from, to: index + 1 };
      else ranges.push({ from: index, to: index + 1 });
    }
    return ranges;
  }

  function find(groups: readonly (readonly Range[])[], isForgiving: boolean): Map<number, Hit> {
    const best = new Map<number, Hit>();
    const rarest = groups.reduce((a, b) => (postings(words, b) < postings(words, a) ? b : a));
    for (const range of rarest) {
      const last = words.formStarts[range.to] ?? 0;
      for (let i = words.formStarts[range.from] ?? 0; i < last; i++) {
        const form = words.formsOfWord[i] ?? 0;
        const place = placeOf(words, form, groups);
        if (place === undefined) continue;
        keepBest(best, hitOf(words, weights, form, isForgiving ? 2 : place === 0 ? 0 : 1, place));
      }
    }
    return best;
  }

  return (typed, limit) => {
    const tokens = foldedWords(typed);
    if (tokens.length === 0 || tokens.length > MOST_WORDS || limit < 1) return [];
    let best = find(
      tokens.map((token) => [beginningWith(token)]),
      false,
    );
    if (best.size === 0 && tokens.some((token) => token.length >= FORGIVING_FROM))
      best = find(tokens.map(nearly), true);
    return [...best.values()]
      .sort((a, b) => a.order - b.order)
      .slice(0, limit)
      .map(({ entry, name, distance }) => ({ entry, name, distance }));
  };
}

function keepBest(best: Map<number, Hit>, hit: Hit): void {
  const known = best.get(hit.entry);
  if (!known || hit.order < known.order) best.set(hit.entry, hit);
}

/** Lower is better: how the name was hit, then how known the entry is, then the sort of name and its length. */
function hitOf(words: WordSections, weights: Uint8Array, form: number, distance: number, place: number): Hit {
  const entry = words.formEntries[form] ?? 0;
  const length = (words.wordStarts[form + 1] ?? 0) - (words.wordStarts[form] ?? 0);
  const rank = words.formRanks[form] ?? 0;
  const order =
    (((Math.min(distance * 2 + (place > 0 ? 1 : 0), 7) * 256 + 255 - (weights[entry] ?? 0)) * 16 + rank) * 64 +
      Math.min(length, 63)) *
    1;
  return { entry, name: words.formNames[form] ?? 0, distance, order };
}

const postings = (words: WordSections, ranges: readonly Range[]): number =>
  ranges.reduce((sum, { from, to }) => sum + (words.formStarts[to] ?? 0) - (words.formStarts[from] ?? 0), 0);

/**
 * Whether each group has a word in the form: 0 where they are the form's first words in order, 1 where they stand
 * elsewhere, undefined where one is missing.
 */
function placeOf(words: WordSections, form: number, groups: readonly (readonly Range[])[]): number | undefined {
  const from = words.wordStarts[form] ?? 0;
  const to = words.wordStarts[form + 1] ?? 0;
  let inOrder = 0;
  for (const [index, ranges] of groups.entries()) {
    if (from + index < to && holds(ranges, words.wordsOfForm[from + index] ?? 0)) continue;
    inOrder = 1;
    let isThere = false;
    for (let i = from; i < to && !isThere; i++) isThere = holds(ranges, words.wordsOfForm[i] ?? 0);
    if (!isThere) return undefined;
  }
  return inOrder;
}

function holds(ranges: readonly Range[], word: number): boolean {
  for (const range of ranges) if (word >= range.from && word < range.to) return true;
  return false;
}

function textOf(words: WordSections, index: number): string {
  let text = '';
  for (let i = words.starts[index] ?? 0; i < (words.starts[index + 1] ?? 0); i++)
    text += String.fromCharCode(words.units[i] ?? 0);
  return text;
}

function lowerBound(count: number, wordAt: (index: number) => string, word: string): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wordAt(middle) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether some beginning of the word becomes the prefix by one letter changed, added, left out or swapped with the next. */
function beginsWithinOneEdit({ units, starts }: WordSections, index: number, prefix: string): boolean {
  const start = starts[index] ?? 0;
  const length = (starts[index + 1] ?? 0) - start;
  if (length < prefix.length - 1) return false;
  let same = 0;
  while (same < prefix.length && same < length && units[start + same] === prefix.charCodeAt(same)) same++;
  const agrees = (inWord: number, inPrefix: number): boolean => {
    for (let i = inPrefix; i < prefix.length; i++)
      if (units[start + inWord + i - inPrefix] !== prefix.charCodeAt(i) || inWord + i - inPrefix >= length)
        return false;
    return true;
  };
  const swapped =
    same + 1 < prefix.length &&
    same + 1 < length &&
    units[start + same] === prefix.charCodeAt(same + 1) &&
    units[start + same + 1] === prefix.charCodeAt(same) &&
    agrees(same + 2, same + 2);
  return swapped || agrees(same + 1, same + 1) || agrees(same + 1, same) || agrees(same, same + 1);
}
