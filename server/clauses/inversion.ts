import { type Chunk, isTagged, type Particle, type VerbGroup } from './phrases.ts';
import type { Token } from './tokens.ts';

export const lowerOf = (chunk: Chunk | undefined): string =>
  chunk?.type === 'particle' ? chunk.token.lower : chunk?.type === 'noun-phrase' ? chunk.head.lower : '';
const INTERROGATIVE = /^(what|why|how|when|where|who|whom|which)$/;

const isInterrogative = (chunk: Chunk | undefined): boolean =>
  INTERROGATIVE.test(lowerOf(chunk)) ||
  (chunk?.type === 'noun-phrase' && /^(what|which|whose)$/.test(chunk.determiner ?? ''));

export const isGoverning = (chunk: Chunk | undefined): boolean => isTagged(chunk, /^(?:preposition|to)$/);

/** How many chunks ask: "what", "which rocket". */
export const askingAt = (chunks: readonly Chunk[], at: number): number => {
  if (!isInterrogative(chunks[at])) return 0;
  const next = chunks[at + 1];
  const isOfNoun = /^(?:which|what)$/.test(lowerOf(chunks[at])) && next?.type === 'noun-phrase';
  return isOfNoun && next.determiner === undefined && next.names.length === 0 ? 2 : 1;
};

/** What stands before a subject and turns it round with its verb: a question's words, "not until 1971", "only then", "never before". */
function openingOf(chunks: readonly Chunk[]): number {
  const first = isGoverning(chunks[0]) ? 1 : 0;
  const asking = askingAt(chunks, first);
  if (asking > 0) return first + asking;
  if (!/^(?:not|only|never|nowhere|rarely|seldom)$/.test(lowerOf(chunks[0]))) return 0;
  const verb = chunks.findIndex(({ type }) => type === 'verb-group');
  return verb > 1 || /^(?:never|nowhere)$/.test(lowerOf(chunks[0])) ? verb : 0;
}

/** "Did NASA launch ...?", "Not until 2011 did MESSENGER reach ...": the auxiliary before the subject joins its verb behind it. */
export function uninverted(chunks: readonly Chunk[]): readonly Chunk[] {
  const at = openingOf(chunks);
  const turned = turnedAt(chunks, at);
  if (!turned) return chunks;
  const opening = chunks.slice(0, at);
  const auxiliary = chunks[at] as VerbGroup;
  if (isNegating(opening))
    return [
      ...opening,
      ...turned.map((chunk) => (chunk.type === 'verb-group' ? { ...chunk, isNegated: !chunk.isNegated } : chunk)),
    ];
  const conditional: Chunk[] =
    auxiliary.verb.lower === 'had' && at === 0
      ? [particleOf({ ...auxiliary.verb, lower: 'if', tag: 'subordinator' }, auxiliary.from)]
      : [];
  return [...whenAtLast(opening), ...conditional, ...turned];
}

/** "Never before had a craft reached Mercury". */
const isNegating = (opening: readonly Chunk[]): boolean => /^(?:never|nowhere)$/.test(lowerOf(opening[0]));

/** "not until 2011": in 2011. "only in 2011" as well. */
function whenAtLast(opening: readonly Chunk[]): readonly Chunk[] {
  const [first, until, ...rest] = opening;
  if (/^only$/.test(lowerOf(first)) && until) return [until, ...rest];
  if (lowerOf(first) !== 'not' || until?.type !== 'particle' || lowerOf(until) !== 'until') return opening;
  return [{ ...until, token: { ...until.token, lower: 'in' } }, ...rest];
}

/** What follows from an auxiliary on, with its verb behind the subject; nothing where no subject stands between the two. */
export function turnedAt(chunks: readonly Chunk[], at: number): Chunk[] | undefined {
  const auxiliary = chunks[at];
  const next = chunks.findIndex((chunk, i) => i > at && chunk.type === 'verb-group');
  const verb = chunks[next];
  // "Who were the two at the controls when Buran orbited ...": the later verb has a clause of its own.
  const isApart = chunks.slice(at + 1, next).some((chunk) => isTagged(chunk, /^(subordinator|relative|comma|stop)$/));
  const isBare =
    !isApart &&
    auxiliary?.type === 'verb-group' &&
    /^(be|have|do)$/.test(auxiliary.lemma) &&
    auxiliary.to - auxiliary.from === 1;
  if (!isBare || verb?.type !== 'verb-group' || chunks[at + 1]?.type !== 'noun-phrase' || verb.form === 'infinitive')
    return undefined;
  const whole: VerbGroup = {
    ...verb,
    form: 'finite',
    tense: auxiliary.tense,
    isPassive: auxiliary.lemma === 'be' && !verb.isProgressive,
    isPerfect: auxiliary.lemma === 'have',
    isNegated: verb.isNegated || auxiliary.isNegated,
    maybeParticiple: false,
  };
  return [...chunks.slice(at + 1, next), whole, ...chunks.slice(next + 1)];
}

const particleOf = (token: Token, from: number): Particle => ({
  type: 'particle',
  from,
  to: from + 1,
  start: token.start,
  end: token.end,
  token,
});
