import { type Chunk, isTagged } from './phrases.ts';

/** Decides, for verb forms that are past and participle alike, which they are here. */
export function settleParticiples(chunks: readonly Chunk[]): Chunk[] {
  const settled = [...chunks];
  for (let i = 0; i < settled.length; i++) {
    const verb = settled[i] as Chunk;
    if (verb.type === 'verb-group' && verb.maybeParticiple)
      settled[i] = isParticiple(settled, i)
        ? { ...verb, form: 'participle', tense: 'none', isPassive: true, maybeParticiple: false }
        : { ...verb, maybeParticiple: false };
  }
  return settled;
}

function isParticiple(chunks: readonly Chunk[], at: number): boolean {
  let before = at - 1;
  while (isTagged(chunks[before], /^adverb$/)) before--;
  const previous = chunks[before];
  if (previous === undefined || isTagged(previous, /^(stop|subordinator|open|dash|quote)$/)) return true;
  const after = chunks[at + 1];
  if (after?.type === 'prepositional-phrase' && after.preposition === 'by') return true;
  const hasEarlier = finiteBetween(chunks, 0, before, -1);
  const hasLater = finiteBetween(chunks, at + 1, chunks.length, 1);
  if (isTagged(previous, /^comma$/) && !hasLater && lacksMainVerb(chunks, at)) return false;
  if (isTagged(previous, /^comma$/))
    return (
      hasLater ||
      (hasEarlier &&
        after?.type !== 'noun-phrase' &&
        !chunks
          .slice(at + 1)
          .some((chunk, i, rest) => isTagged(chunk, /^coordinator$/) && rest[i + 1]?.type === 'verb-group'))
    );
  if (previous.type === 'prepositional-phrase') return hasEarlier || hasLater;
  if (previous.type !== 'noun-phrase') return false;
  // "IKAROS, which ESA launched": the phrase before it is its subject.
  if (isTagged(chunks[before - 1], /^relative$/)) return false;
  return after?.type !== 'noun-phrase' && (hasEarlier || hasLater);
}

/** To the left every finite verb has its own relative pronoun or conjunction, so that the main clause still wants its verb. */
function lacksMainVerb(chunks: readonly Chunk[], at: number): boolean {
  const left = chunks.slice(0, at);
  const verbs = left.filter((chunk) => chunk.type === 'verb-group' && chunk.form === 'finite').length;
  const openers = left.filter(
    (chunk) =>
      isTagged(chunk, /^(relative|subordinator)$/) || (chunk.type === 'noun-phrase' && chunk.head.lower === 'what'),
  ).length;
  return verbs > 0 && verbs <= openers;
}

/** A finite verb of the same clause, to the left or right, before anything that opens another clause. */
function finiteBetween(chunks: readonly Chunk[], from: number, to: number, step: 1 | -1): boolean {
  for (let i = step === 1 ? from : to; i >= from && i < to + (step === 1 ? 0 : 1); i += step) {
    const chunk = chunks[i];
    if (chunk === undefined) break;
    if (isTagged(chunk, /^(stop|relative|subordinator|coordinator)$/)) return false;
    if (chunk.type === 'verb-group' && chunk.form === 'finite')
      return step === -1 || chunks[i - 1]?.type !== 'noun-phrase' || isTagged(chunks[i - 2], /^(preposition|adverb)$/);
  }
  return false;
}
