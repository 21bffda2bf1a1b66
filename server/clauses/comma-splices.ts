// A comma for a full stop, as those write who are in a hurry.
import { type Chunk, isName, isTag } from './phrases.ts';

const isFiniteVerb = (chunk: Chunk | undefined): boolean => chunk?.type === 'verb-group' && chunk.form === 'finite';

/** "The first man in orbit was Gagarin, the first American to orbit was Glenn": whether the comma behind a phrase stands for a full stop, so that what follows is no apposition but a subject. */
export const isSpliced = (chunks: readonly Chunk[], at: number): boolean =>
  isTag(chunks[at + 1], 'comma') && chunks.slice(0, at).some(isFiniteVerb) && isSubject(chunks, at + 2);

/** Whether a phrase has a finite verb of its own: "the target, Itokawa, is", "the first to orbit was", "the star that flared up was". */
function isSubject(chunks: readonly Chunk[], at: number): boolean {
  const after = chunks[at + 1];
  const name = chunks[at + 2];
  if (isTag(after, 'comma') && name?.type === 'noun-phrase' && isName(name) && isTag(chunks[at + 3], 'comma'))
    return isFiniteVerb(chunks[at + 4]);
  const own = isTag(after, 'relative') ? 1 : 0;
  const isGoingOn = own > 0 || after?.type === 'prepositional-phrase';
  if (!isGoingOn && !(after?.type === 'verb-group' && after.form === 'infinitive')) return false;
  const ends = chunks.findIndex((chunk, i) => i > at && ENDS.some((tag) => isTag(chunk, tag)));
  return chunks.slice(at, ends < 0 ? undefined : ends).filter(isFiniteVerb).length > own;
}

const ENDS = ['comma', 'stop', 'dash', 'open', 'close', 'coordinator', 'subordinator'] as const;
