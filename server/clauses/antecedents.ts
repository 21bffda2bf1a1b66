import type { Complement } from './clause.ts';
import { type Chunk, isTag, type NounPhrase, phraseOf } from './phrases.ts';

export const isParticle = (chunk: Chunk | undefined, pattern: RegExp): boolean =>
  chunk?.type === 'particle' && pattern.test(chunk.token.lower);

/** "to" stands before "which" as any preposition does. */
export const isGoverning = (chunk: Chunk | undefined): boolean => isTag(chunk, 'preposition') || isTag(chunk, 'to');

/** The last place at or before one at which a test fails. */
export function skipBack(chunks: readonly Chunk[], at: number, test: (chunk: Chunk) => boolean): number {
  let i = at;
  while (i >= 0 && test(chunks[i] as Chunk)) i--;
  return i;
}

/** Of a dash that closes what another opened behind a phrase, "the rover – the largest – landed": where that stands; less than 0 of any other. */
export function dashOpening(chunks: readonly Chunk[], closing: number): number {
  if (!isTag(chunks[closing], 'dash')) return -1;
  for (let i = closing - 1; i > 0; i--) {
    const chunk = chunks[i] as Chunk;
    if (isTag(chunk, 'dash')) return phraseOf(chunks[i - 1]) && i + 1 < closing ? i : -1;
    if (isTag(chunk, 'stop')) return -1;
  }
  return -1;
}

const LEFT_OUT = /^(?:rather than|instead of)$/;

/** What is told apart by whose it is, and is more to the point than that. */
const OF_ANOTHER =
  /^(?:moon|moonlet|satellite|companion|twin|sister|brother|successor|predecessor|forerunner|copy|replica|model|son|daughter|child|wife|husband|widow|widower|father|mother|friend|colleague|pupil|student|assistant|deputy)$/;

/** What a relative pronoun stands for: the nearest phrase, or the one that it is part of. */
export function antecedentOf(chunks: readonly Chunk[], pronoun: number): NounPhrase[] {
  const hasComma = isTag(chunks[pronoun - 1], 'comma');
  let i = skipBack(chunks, pronoun - 1, (chunk) => isTag(chunk, 'comma') || isTag(chunk, 'close'));
  const found: NounPhrase[] = [];
  for (; i >= 0; i--) {
    const chunk = chunks[i] as Chunk;
    const phrase = phraseOf(chunk);
    if (!phrase) break;
    if (phrase.head.tag === 'date') continue;
    // "It was X rather than Y who"
    if (!hasComma && chunk.type === 'prepositional-phrase' && LEFT_OUT.test(chunk.preposition)) continue;
    // "Beresheet and the TecSAR that a PSLV launched": only the last of them.
    const last = hasComma ? undefined : phrase.others.at(-1);
    if (last?.determiner === 'the' && phrase.determiner === undefined) return [last];
    found.push(phrase);
    // "the moon of Didymos, which it struck"
    if (phrase.of && !(hasComma && OF_ANOTHER.test(phrase.head.lower))) found.unshift(deepestOf(phrase));
    else if (phrase.of) found.push(deepestOf(phrase));
    if (chunk.type === 'noun-phrase' || !hasComma) break;
  }
  return found;
}

export const deepestOf = (phrase: NounPhrase): NounPhrase => (phrase.of ? deepestOf(phrase.of) : phrase);

/** "Titan, where it ...", "the crater in which it ...": the place before the relative pronoun belongs to the clause. */
export function placeBefore(chunks: readonly Chunk[], pronoun: number): Complement | undefined {
  if (!isTag(chunks[pronoun], 'relative')) return undefined;
  const preposition = chunks[pronoun - 1];
  const isGoverned = isGoverning(preposition) && isParticle(chunks[pronoun], /^(which|whom)$/);
  if (!isGoverned && !isParticle(chunks[pronoun], /^where$/)) return undefined;
  const place = antecedentOf(chunks, isGoverned ? pronoun - 1 : pronoun)[0];
  if (!place) return undefined;
  return {
    preposition: isGoverned && preposition?.type === 'particle' ? preposition.token.lower : 'at',
    phrase: place,
  };
}
