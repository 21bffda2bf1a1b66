import type { OtherChange, Verdict } from './claim.ts';

/** More would be a list to read, and no choice. */
const MOST_OFFERED = 5;

/** What to write where any of some words would be right: the one there is, or a few to choose from, the likeliest first. */
export function anyOf(words: readonly string[]): Pick<Verdict, 'correction' | 'candidates'> {
  const different = [...new Set(words)];
  const [only] = different;
  if (different.length === 1 && only !== undefined) return { correction: only };
  return different.length > 1 && different.length <= MOST_OFFERED ? { candidates: different } : {};
}

/** Changes in another place that would make the claim true as well. */
export const orElse = ({ start, end }: OtherChange['span'], words: readonly string[]): Pick<Verdict, 'otherwise'> =>
  words.length === 0 || words.length > MOST_OFFERED
    ? {}
    : { otherwise: words.map((text) => ({ span: { start, end }, text })) };
