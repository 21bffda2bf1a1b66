/** `quickfix` is one of `quickfix` and of everything (the empty kind). */
export const isKindOf = (kind: string, wanted: string): boolean =>
  wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`);
