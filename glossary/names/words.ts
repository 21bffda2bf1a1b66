import type { WordIndex } from './word-index.ts';

/** A stretch of the sorted words, half-open. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** The words that begin with a prefix. */
export function beginningWith(words: WordIndex, prefix: string): WordRange {
  return { from: lowerBound(words, prefix), to: lowerBound(words, `${prefix}\uffff`) };
}

/** The same, and the words that share its first letter and whose beginning is one edit away; in order. */
export function nearlyBeginningWith(words: WordIndex, prefix: string): WordRange[] {
  const exact = beginningWith(words, prefix);
  const { from, to } = beginningWith(words, prefix.charAt(0));
  const ranges: WordRange[] = [];
  for (let word = from; word < exact.from; word++) addIfNear(word);
  ranges.push(exact);
  for (let word = exact.to; word < to; word++) addIfNear(word);
  return ranges;

  function addIfNear(word: number): void {
    if (beginsWithinOneEdit(words, word, prefix)) ranges.push({ from: word, to: word + 1 });
  }
}

/** How many forms the words of the ranges stand in, a form counted once per word. */
export const formCount = (words: WordIndex, ranges: readonly WordRange[]): number =>
  ranges.reduce((sum, { from, to }) => sum + (words.formStarts[to] ?? 0) - (words.formStarts[from] ?? 0), 0);

/** How many forms begin with one of the words. */
export const firstCount = (words: WordIndex, ranges: readonly WordRange[]): number =>
  ranges.reduce((sum, { from, to }) => sum + (words.firstStarts[to] ?? 0) - (words.firstStarts[from] ?? 0), 0);

/** Whether a word lies in one of the ranges, which are in order. */
export function isAmong(ranges: readonly WordRange[], word: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (word >= (ranges[middle]?.to ?? 0)) low = middle + 1;
    else high = middle;
  }
  return word >= (ranges[low]?.from ?? Number.POSITIVE_INFINITY);
}

function lowerBound(words: WordIndex, prefix: string): number {
  let low = 0;
  let high = words.starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sortsBefore(words, middle, prefix)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sortsBefore({ units, starts }: WordIndex, word: number, prefix: string): boolean {
  const from = starts[word] ?? 0;
  const to = starts[word + 1] ?? from;
  for (let i = 0; i < prefix.length; i++) {
    if (from + i >= to) return true;
    const difference = (units[from + i] ?? 0) - prefix.charCodeAt(i);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** Whether some beginning of the word becomes the prefix by one letter changed, added, left out or swapped with the next. */
function beginsWithinOneEdit(words: WordIndex, word: number, prefix: string): boolean {
  const { units } = words;
  const start = words.starts[word] ?? 0;
  const end = words.starts[word + 1] ?? start;
  const length = end - start;
  if (length < prefix.length - 1) return false;
  let same = 0;
  while (same < prefix.length && same < length && units[start + same] === prefix.charCodeAt(same)) same++;
  const goesOn = (inWord: number, inPrefix: number): boolean => {
    let at = start + inWord;
    for (let i = inPrefix; i < prefix.length; i++, at++)
      if (at >= end || units[at] !== prefix.charCodeAt(i)) return false;
    return true;
  };
  const isSwapped =
    units[start + same] === prefix.charCodeAt(same + 1) && units[start + same + 1] === prefix.charCodeAt(same);
  return (
    goesOn(same + 1, same + 1) ||
    goesOn(same + 1, same) ||
    goesOn(same, same + 1) ||
    (isSwapped && same + 1 < length && goesOn(same + 2, same + 2))
  );
}
