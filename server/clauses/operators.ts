import type { Stance } from './clause.ts';
import { OPAQUE_GOVERNORS, OPAQUE_NOUNS, set } from './lexicon.ts';
import { type Chunk, isTagged, type NounPhrase, phraseOf, type VerbGroup } from './phrases.ts';

/** A stretch of chunks, half-open, over which an operator has power. */
interface Scope {
  readonly from: number;
  readonly to: number;
  readonly stance: Stance;
  /** A frame holds for all that stands in it; other operators do not reach into ", which ...". */
  readonly isFrame: boolean;
}

/**
 * The operators, a closed class. What each does to what it governs:
 * verbs of saying and finding leave a clause with "that" asserted; those below and every other verb make it unreadable;
 */
const ASSERTING_VERBS = set(
  'say state report announce confirm show reveal note add explain write tell remember recall know learn find discover prove demonstrate mean realise realize understand see hear read record mention point establish declare observe acknowledge admit emphasise emphasize stress remind recognise recognize forget notice conclude inform teach underline verify publish be',
);
/** "it is clear that" asserts; after "it is" every other adjective makes what follows unreadable, these reject it; */
const ASSERTING_ADJECTIVES = set(
  'true clear known certain obvious evident notable remarkable ironic fitting striking surprising unsurprising worth noteworthy telling interesting important significant sad lucky fortunate',
);
const REJECTING_ADJECTIVES = set(
  'false untrue wrong incorrect mistaken erroneous impossible absurd nonsensical untenable inaccurate',
);
/** nouns that reject what they govern: "the myth that", "it is an error to say"; */
const REJECTING_NOUNS: ReadonlySet<string> = new Set([
  ...OPAQUE_NOUNS,
  ...set('error fallacy untruth nonsense falsehood lie doubt joke assumption correction mistake hearsay'),
]);
/** adverbs over their verb, or over the clause that they open; */
const DOUBTING_ADVERBS = set(
  'supposedly allegedly perhaps maybe possibly presumably hypothetically jokingly seemingly ostensibly purportedly conceivably theoretically probably',
);
const REJECTING_ADVERBS = set('falsely wrongly incorrectly mistakenly erroneously inaccurately');
/** and stories, over all that is told beside them. */
const FICTION = set(
  'novel film movie story tale episode sitcom opera dream game fiction comic hoax legend musical screenplay thriller',
);
/** Turns that are no single word. */
const FRAMES =
  /\b(?:who says|what if|is it|could it|we (?:said|wrote|reported)|(?:earlier|previous) (?:version|draft|edition)|it also (?:said|stated|claimed|gave|named)|mis(?:stated|identified|spelled|spelt|attributed|dated|named|quoted)|for all mankind|alternate history|science[- ]fiction|not the case|not true|(?:television|tv|comic|drama) (?:series|show))\b/i;

/** The scopes of a sentence's operators. */
export function scopesOf(chunks: readonly Chunk[], text: string): readonly Scope[] {
  const known = found.get(chunks);
  if (known) return known;
  const scopes = chunks.flatMap((chunk, at) => [...scopesAt(chunks, chunk, at)]);
  const first = chunks[0];
  const frame = first ? FRAMES.exec(text.slice(first.start, (chunks.at(-1) as Chunk).end)) : null;
  if (first && frame) {
    const from = chunks.findIndex((chunk) => chunk.end > first.start + frame.index);
    scopes.push({ from, to: endOfScope(chunks, from), stance: 'unreadable', isFrame: true });
  }
  found.set(chunks, scopes);
  return scopes;
}

const found = new WeakMap<readonly Chunk[], readonly Scope[]>();

function scopesAt(chunks: readonly Chunk[], chunk: Chunk, at: number): Scope[] {
  if (chunk.type === 'verb-group') return [...governedBy(chunks, chunk, at), ...adverbScopes(chunks, chunk, at)];
  const phrase = phraseOf(chunk);
  if (phrase) return nounScopes(chunks, phrase, at);
  return chunk.type === 'particle' && chunk.token.tag === 'adverb' ? openingAdverb(chunks, chunk.token.lower, at) : [];
}

const isThat = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'particle' && /^(that|how|whether)$/.test(chunk.token.lower);
const scope = (from: number, to: number, stance: Stance, isFrame = false): Scope => ({ from, to, stance, isFrame });

/** A scope reaches to a semicolon, to ", but", or to the end. */
function endOfScope(chunks: readonly Chunk[], from: number): number {
  for (let i = from; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk;
    if (isTagged(chunk, /^stop$/) && chunk.type === 'particle' && chunk.token.lower !== ':') return i;
    if (isTagged(chunk, /^comma$/) && isBut(chunks[i + 1])) return i;
  }
  return chunks.length;
}

const isBut = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'particle' && /^(but|yet|though|although|whereas)$/.test(chunk.token.lower);

const REPORTING = /^(say|state|report|announce|tell|write|add|note|record|publish|hear|read)$/;

/** "many believe that P", "it was thought P", "claims to have done": what a verb governs. */
function governedBy(chunks: readonly Chunk[], verb: VerbGroup, at: number): Scope[] {
  const isOpaque = OPAQUE_GOVERNORS.has(verb.lemma) || verb.lemma === 'joke';
  let next = at + 1;
  while (isTagged(chunks[next], /^(adverb|quote|comma)$/)) next++;
  // "told reporters that", "is believed by many that"
  const afterPhrase = phraseOf(chunks[next]) && isThat(chunks[next + 1]) ? next + 1 : next;
  if (isThat(chunks[next]) || (isThat(chunks[afterPhrase]) && (isOpaque || isHearer(chunks[next])))) {
    const isAsserting =
      ASSERTING_VERBS.has(verb.lemma) && verb.modal === undefined && !verb.isNegated && !isNoWitness(chunks, at, verb);
    const end = endOfScope(chunks, at);
    // "A paper wrote that P, but Q": Q may take P back.
    const isAnswered = REPORTING.test(verb.lemma) && isTagged(chunks[end], /^comma$/) && isBut(chunks[end + 1]);
    return isAsserting && !isAnswered ? [] : [scope(afterPhrase, end, 'unreadable')];
  }
  // "people tell me NASA built it"
  const isTold = REPORTING.test(verb.lemma) && isNoWitness(chunks, at, verb);
  const said = isTold && isHearer(chunks[next]) ? next + 1 : next;
  if (!isOpaque && !isTold) return [];
  // "many believe NASA built it"
  if (chunks[said]?.type === 'noun-phrase' && hasOwnVerb(chunks, said))
    return [scope(said, endOfScope(chunks, at), 'unreadable')];
  if (!isOpaque) return [];
  // "..., many believe": what stands before is what they believe.
  const isTrailing =
    !DEEDS.has(verb.lemma) && isTagged(chunks[at - 2], /^comma$/) && /^(stop|comma)$/.test(tagOf(chunks[at + 1]));
  return isTrailing && phraseOf(chunks[at - 1]) ? [scope(0, chunks.length, 'unreadable')] : [];
}

/** Of those verbs the ones that nobody thinks a sentence with: "In 1969, the rocket failed." */
const DEEDS = set('fail decline refuse try attempt help allow enable seek aim need offer agree decide prepare');

/** What people say or think. */
const SAYINGS = set('rumour rumor claim report tale legend fear hope word view belief opinion story theory idea plan');
const NOBODY = set('nobody none nothing');
/** Who is quoted for what he got wrong more often than as a source. */
const LAYMEN = set(
  'whoever anyone anybody everyone everybody someone somebody pupil student schoolboy schoolgirl child kid boy girl teenager friend classmate neighbour neighbor uncle aunt cousin nephew niece grandfather grandmother granddad grandma brother sister son daughter colleague reader listener viewer visitor guest tourist commenter commentator user poster candidate contestant passenger people folk bot chatbot',
);

/** "Nobody has ever said that", "Whoever wrote that", "A pupil of mine told me that"; what everybody knows is so. */
function isNoWitness(chunks: readonly Chunk[], at: number, { lemma }: VerbGroup): boolean {
  let before = at - 1;
  while (isTagged(chunks[before], /^adverb$/)) before--;
  if (chunks[before]?.type === 'prepositional-phrase' && chunks[before - 1]?.type === 'noun-phrase') before--;
  const phrase = phraseOf(chunks[before]);
  if (phrase === undefined) return false;
  const who = phrase.head.lower.replace(/s$/, '');
  return phrase.isNegative || NOBODY.has(who) || (REPORTING.test(lemma) && LAYMEN.has(who));
}

const isHearer = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'noun-phrase' && /^(?:me|us|you|him|her|them)$/.test(chunk.head.lower);

const tagOf = (chunk: Chunk | undefined): string =>
  chunk === undefined ? 'stop' : chunk.type === 'particle' ? chunk.token.tag : '';

/** A finite verb follows the phrase, over what belongs to it. */
function hasOwnVerb(chunks: readonly Chunk[], phrase: number): boolean {
  let i = phrase + 1;
  while (chunks[i]?.type === 'prepositional-phrase' || isTagged(chunks[i], /^adverb$/)) i++;
  const verb = chunks[i];
  return verb?.type === 'verb-group' && verb.form === 'finite';
}

/** "was wrongly credited with": the adverb's verb and what depends on it. */
function adverbScopes(chunks: readonly Chunk[], verb: VerbGroup, at: number): Scope[] {
  const beside = [...verb.adverbs, ...[at - 1, at + 1].flatMap((i) => adverbAt(chunks, i))];
  const stance = beside.some((adverb) => REJECTING_ADVERBS.has(adverb))
    ? 'rejected'
    : beside.some((adverb) => DOUBTING_ADVERBS.has(adverb))
      ? 'unreadable'
      : undefined;
  return stance ? [scope(at, endOfScope(chunks, at), stance)] : [];
}

const adverbAt = (chunks: readonly Chunk[], at: number): string[] => {
  const chunk = chunks[at];
  return chunk?.type === 'particle' && chunk.token.tag === 'adverb' ? [chunk.token.lower] : [];
};

/** "Perhaps NASA launched": over the clause; "X, perhaps the largest of all, flew": over its phrase alone. */
function openingAdverb(chunks: readonly Chunk[], adverb: string, at: number): Scope[] {
  const stance = REJECTING_ADVERBS.has(adverb) ? 'rejected' : DOUBTING_ADVERBS.has(adverb) ? 'unreadable' : undefined;
  if (!stance || isPhraseAlone(chunks, at)) return [];
  return [scope(at, endOfScope(chunks, at), stance)];
}

const isPhraseAlone = (chunks: readonly Chunk[], at: number): boolean => {
  if (at === 0 || !isTagged(chunks[at - 1], /^(comma|open|dash)$/) || !phraseOf(chunks[at + 1])) return false;
  const end = chunks.findIndex((chunk, i) => i > at && isTagged(chunk, /^(comma|close|dash|stop)$/));
  return end > 0 && !chunks.slice(at, end).some((chunk) => chunk.type === 'verb-group' && chunk.form === 'finite');
};

/** "the myth that P", "it is false that P", "in the novel P": what a noun or adjective governs. */
function nounScopes(chunks: readonly Chunk[], phrase: NounPhrase, at: number): Scope[] {
  const head = phrase.head.lower.replace(/s$/, '');
  // "the two-story-tall spacecraft"
  const isTall = phrase.modifiers.some(({ tag }) => tag === 'number') && head !== 'story';
  const tales = phrase.nouns.map(({ lower }) => lower.replace(/s$/, '')).filter((noun) => !isTall || noun !== 'story');
  if (FICTION.has(head) || tales.some((noun) => FICTION.has(noun)))
    return [scope(isTold(chunks, at) ? 0 : at, endOfScope(chunks, at), 'unreadable', true)];
  const isPredicate = isIt(chunks[at - 2]) && isBe(chunks[at - 1]);
  if (phrase.determiner === undefined && phrase.names.length === 0 && isPredicate) {
    if (!isThat(chunks[at + 1]) && !isInfinitive(chunks[at + 1])) return [];
    // "It is solar panels that power it"
    if (phrase.isPlural && !SAYINGS.has(head) && isThat(chunks[at + 1]) && chunks[at + 2]?.type === 'verb-group')
      return [];
    const isRejected = REJECTING_ADJECTIVES.has(phrase.head.lower);
    if (ASSERTING_ADJECTIVES.has(phrase.head.lower) && !isNegatedBe(chunks[at - 1])) return [];
    return isRejected || isThat(chunks[at + 1])
      ? [scope(at + 1, endOfScope(chunks, at), isRejected ? 'rejected' : 'unreadable')]
      : [];
  }
  if (!REJECTING_NOUNS.has(head)) return [];
  const isHearsay = chunks[at]?.type === 'prepositional-phrase' && chunks[at].preposition === 'according to';
  if (isHearsay) return [scope(0, chunks.length, 'unreadable', true)];
  const from = complementOf(chunks, at);
  if (from === undefined) return [];
  const isFronted = chunks[at]?.type === 'prepositional-phrase' && at === 0;
  const comma = chunks.findIndex((chunk, i) => i > from && isTagged(chunk, /^comma$/));
  return [scope(from, isFronted && comma > 0 ? comma : endOfScope(chunks, at), 'rejected')];
}

const isIt = (chunk: Chunk | undefined): boolean => chunk?.type === 'noun-phrase' && chunk.head.lower === 'it';
const isBe = (chunk: Chunk | undefined): boolean => chunk?.type === 'verb-group' && chunk.lemma === 'be';
const isNegatedBe = (chunk: Chunk | undefined): boolean => chunk?.type === 'verb-group' && chunk.isNegated;
const isInfinitive = (chunk: Chunk | undefined): boolean => chunk?.type === 'verb-group' && chunk.form === 'infinitive';
/** "flew in the film": the story is named behind what it tells. */
const isTold = (chunks: readonly Chunk[], at: number): boolean => {
  const chunk = chunks[at];
  return chunk?.type === 'prepositional-phrase' && chunk.preposition === 'in';
};

/** Where the clause begins that a noun governs: after "that", a colon, "of" with a gerund, or "is to". */
function complementOf(chunks: readonly Chunk[], at: number): number | undefined {
  for (let i = at + 1; i < chunks.length && i <= at + 4; i++) {
    const chunk = chunks[i] as Chunk;
    if (isThat(chunk) || (chunk.type === 'particle' && chunk.token.lower === ':')) return i;
    if (isInfinitive(chunk) || (chunk.type === 'verb-group' && chunk.form === 'gerund')) return i;
    const isHasIt = chunk.type === 'verb-group' && chunk.lemma === 'have' && isIt(chunks[i + 1]);
    if (isHasIt) return i + 1;
    const isOther = chunk.type === 'verb-group' && !/^(be|go|remain)$/.test(chunk.lemma);
    if (isOther || isTagged(chunk, /^(comma|stop|relative|coordinator)$/)) return undefined;
  }
  return undefined;
}
