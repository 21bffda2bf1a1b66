/** The one stretch in which two versions of a list differ: `start..endOld` of the old became `start..endNew` of the new. */
export interface Stretch {
  readonly start: number;
  readonly endOld: number;
  readonly endNew: number;
}

/** The least stretch outside of which the two are alike, asked by their places. */
export function stretchBetween(
  oldLength: number,
  newLength: number,
  areAlike: (old: number, now: number) => boolean,
): Stretch {
  const shorter = Math.min(oldLength, newLength);
  let start = 0;
  while (start < shorter && areAlike(start, start)) start++;
  let [endOld, endNew] = [oldLength, newLength];
  while (Math.min(endOld, endNew) > start && areAlike(endOld - 1, endNew - 1)) {
    endOld--;
    endNew--;
  }
  return { start, endOld, endNew };
}

/** A list in its new version, where what was made of the rest of it stays. */
export const spliced = <Item>(
  old: readonly Item[],
  { start, endOld }: Stretch,
  made: readonly Item[],
): readonly Item[] => old.slice(0, start).concat(made, old.slice(endOld));

/**
 * The same, but the old list itself where the new stretch says nothing else than the old one: what was made of it stands.
 * The items are plain data.
 */
export function splicedIfOther<Item>(old: readonly Item[], stretch: Stretch, made: readonly Item[]): readonly Item[] {
  const { start, endOld } = stretch;
  const isAsBefore = endOld - start === made.length && made.every((item, i) => isSameData(item, old[start + i]));
  return isAsBefore ? old : spliced(old, stretch, made);
}

const isSameData = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
