import type { SentenceContext } from '../claims/context.ts';
import { MOST_TOKENS } from '../clauses/read.ts';
import type { Mention } from '../mentions/mention.ts';

/** UTF-16 units: what is longer is a list, a table or data without a break. */
const MOST_UNITS = 40_000;
/** Names that are told apart in one paragraph; each sentence looks back at all before it. */
const MOST_MENTIONS = 800;

/**
 * Why a paragraph costs more than its findings are worth, in words for the log; undefined for nearly all. Counted, not
 * timed: the same text is always read alike.
 */
export function isTooMuch(text: string, mentions: readonly Mention[]): string | undefined {
  if (text.length > MOST_UNITS) return `it has more than ${MOST_UNITS} characters`;
  return mentions.length > MOST_MENTIONS ? `it holds more than ${MOST_MENTIONS} names` : undefined;
}

/** The same of a sentence, which is given up on while the others of its paragraph are read. */
export const tooLongSentence = (contexts: readonly SentenceContext[]): SentenceContext | undefined =>
  contexts.find(({ reading }) => reading.tokens.length > MOST_TOKENS);

/** The beginning of a text, by which its writer finds it. */
export const beginningOf = (text: string): string => `“${text.slice(0, 40).trim()} …”`;
