/** The one stretch in which two versions of a text differ: `from..toOld` of the old became `from..toNew` of the new. */
interface Change {
  readonly from: number;
  readonly toOld: number;
  readonly toNew: number;
}

/** Compared as slices first, which the engine does at the speed of memory. */
const BLOCK = 4096;

/**
 * The least single change that turns one text into the other; null where they are equal. Found from the texts themselves, so
 * that a reader needs no history of edits and cannot disagree with it.
 */
export function changeBetween(old: string, next: string): Change | null {
  const shorter = Math.min(old.length, next.length);
  let from = 0;
  while (from + BLOCK <= shorter && old.slice(from, from + BLOCK) === next.slice(from, from + BLOCK)) from += BLOCK;
  while (from < shorter && old.charCodeAt(from) === next.charCodeAt(from)) from++;
  if (from === old.length && from === next.length) return null;

  let toOld = old.length;
  let toNew = next.length;
  const isSameBlock = () => old.slice(toOld - BLOCK, toOld) === next.slice(toNew - BLOCK, toNew);
  while (Math.min(toOld, toNew) - BLOCK >= from && isSameBlock()) {
    toOld -= BLOCK;
    toNew -= BLOCK;
  }
  while (Math.min(toOld, toNew) > from && old.charCodeAt(toOld - 1) === next.charCodeAt(toNew - 1)) {
    toOld--;
    toNew--;
  }
  return { from, toOld, toNew };
}
