import { NOUNISH } from './lexicon.ts';
import type { Token, TokenDraft } from './tokens.ts';
import type { VerbForm } from './verbs.ts';

/** A word that was taken for a noun, and what it may be as a verb. */
export interface Candidate {
  readonly at: number;
  readonly verbs: readonly VerbForm[];
}

/** "passes", "launches", "orbits": mostly nouns; remembered until it is seen whether the sentence has another verb. */
export const mayBeVerb = ({ verbs, tag }: Token): boolean =>
  tag !== 'name' && verbs.length > 0 && verbs.every(({ lemma, third }) => third && NOUNISH.has(lemma));

/** "NASA's Galileo spacecraft passes within 112 miles of Io.": a sentence without another verb has this one. */
export function settleLoneVerb(tokens: TokenDraft[], candidates: readonly Candidate[]): void {
  const [only, another] = candidates;
  if (!only || another || tokens.at(-1)?.tag !== 'stop') return;
  if (tokens.some(({ tag }) => /^(?:verb|auxiliary|modal|relative|subordinator)$/.test(tag))) return;
  const start = subjectStart(tokens, only.at);
  const next = tokens[only.at + 1];
  if (start < 0 || !/^(?:preposition|to|adverb|comma|date)$/.test(next?.tag ?? '') || next?.lower === 'of') return;
  const word = tokens[only.at] as TokenDraft;
  word.tag = 'verb';
  word.verbs = only.verbs;
}

const INSIDE = /^(?:determiner|possessive|name|noun|adjective|country|number|apostrophe)$/;
/** "More rocket launches from Florida", "the passes of 2004": several are named, and nothing is said of them. */
const SEVERAL = /^(?:more|most|many|all|several|some|few|these|those|both|no|other|such|any)$/;

/** Where the subject before a verb begins: one thing, named or with an article, at the head of the sentence or behind a date, a comma or a dash. */
function subjectStart(tokens: readonly Token[], verb: number): number {
  let at = verb;
  while (at > 0 && INSIDE.test((tokens[at - 1] as Token).tag)) at--;
  const before = tokens[at - 1];
  if (at === verb || (before && !/^(?:comma|dash|date|adverb|stop|hyphen)$/.test(before.tag))) return -1;
  const phrase = tokens.slice(at, verb);
  const isOne =
    tokens[verb - 1]?.tag === 'name' ||
    phrase.some(({ tag, lower }) => tag === 'apostrophe' || /^(?:an?|the|this|its|their)$/.test(lower));
  const last = phrase.at(-1);
  const isPlural =
    phrase.some(({ lower }) => SEVERAL.test(lower)) || (last?.tag === 'noun' && /[^s]s$/.test(last.lower));
  return isOne && !isPlural && phrase.some(({ tag }) => tag === 'name') ? at : -1;
}
