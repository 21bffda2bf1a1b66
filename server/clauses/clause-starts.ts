import { isGoverning, isParticle } from './antecedents.ts';
import { SPAN_OF_TIME } from './lexicon.ts';
import { type Chunk, isName, isTag, type NounPhrase, phraseOf } from './phrases.ts';

/** Where the main clause around a chunk begins: after a stop, or after an "and" with a new subject. */
export function clauseStart(chunks: readonly Chunk[], at: number): number {
  for (let i = at; i >= 0; i--) {
    if (isTag(chunks[i], 'stop') || isTag(chunks[i], 'open')) return i + 1;
    if (isTag(chunks[i], 'close')) i = Math.max(lastIndex(chunks, i, 'open'), 0);
    if (isTag(chunks[i], 'coordinator') && phraseOf(chunks[i + 1])) return i + 1;
  }
  return 0;
}

/** "Galileo, which saw a comet hit Jupiter, reached": the phrase before ", which", where the main clause has had no verb so far; -1 where none is. */
export function beforeRelative(chunks: readonly Chunk[], closing: number): number {
  for (let i = closing - 1; i > 1; i--) {
    if (isTag(chunks[i], 'stop')) return -1;
    if (!isTag(chunks[i], 'relative') || isParticle(chunks[i], /^that$/)) continue;
    const comma = isGoverning(chunks[i - 1]) ? i - 2 : i - 1;
    if (!isTag(chunks[comma], 'comma') || !phraseOf(chunks[comma - 1])) continue;
    const before = chunks.slice(clauseStart(chunks, comma - 1), comma);
    if (!before.some((chunk) => chunk.type === 'verb-group' && chunk.form === 'finite')) return comma - 1;
  }
  return -1;
}

/** "Akiyama flew before Mohri flew": after another verb the phrase begins a clause of its own. */
export function subordinated(chunks: readonly Chunk[], at: number): NounPhrase | undefined {
  const chunk = chunks[at];
  if (chunk?.type !== 'prepositional-phrase' || !/^(before|after|since|until|till|as|than)$/.test(chunk.preposition))
    return undefined;
  // "when Galileo before it needed": the subject stands between the two.
  const subject = chunks[at - 1];
  const isOpened = at === 1 || isTag(chunks[at - 2], 'subordinator') || isTag(chunks[at - 2], 'relative');
  if (isOpened && subject?.type === 'noun-phrase' && isName(subject) && isSubjectPronoun(chunk.phrase))
    return undefined;
  const before = chunks[spanBefore(chunks, at) - 1];
  const opens = before === undefined || isTag(before, 'comma') || isTag(before, 'stop');
  const hasVerb =
    opens ||
    isSubjectPronoun(chunk.phrase) ||
    chunks
      .slice(0, at)
      .some((other) => other.type === 'verb-group' && other.form === 'finite' && !other.maybeParticiple);
  return hasVerb && chunk.phrase.head.tag !== 'date' ? chunk.phrase : undefined;
}

/** Where "a few months", "not long", "shortly" begin before "after" or "before". */
function spanBefore(chunks: readonly Chunk[], at: number): number {
  const overAdverbs = (from: number): number => {
    let i = from;
    while (isTag(chunks[i - 1], 'adverb') || isTag(chunks[i - 1], 'negator')) i--;
    return i;
  };
  const start = overAdverbs(at);
  const span = chunks[start - 1];
  return span?.type === 'noun-phrase' && (SPAN_OF_TIME.test(span.head.lower) || span.head.lower.endsWith('long'))
    ? overAdverbs(start - 1)
    : start;
}

const isSubjectPronoun = (phrase: NounPhrase): boolean => /^(it|he|she|they|we|i)$/.test(phrase.head.lower);

/** The last chunk with a tag at or before one; -1 where there is none. */
export const lastIndex = (chunks: readonly Chunk[], from: number, tag: string): number => {
  for (let i = from; i >= 0; i--) if (isTag(chunks[i], tag)) return i;
  return -1;
};

/** No finite verb before it. */
export const isAtFront = (chunks: readonly Chunk[], at: number): boolean =>
  chunks.slice(0, at).every((chunk) => chunk.type !== 'verb-group' || chunk.form !== 'finite');
