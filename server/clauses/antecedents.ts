import type { Complement } from './clause.ts';
import { KIN } from './lexicon.ts';
import { aloneOf, type Chunk, isTag, type NounPhrase, phraseOf } from './phrases.ts';

export const isParticle = (chunk: Chunk | undefined, pattern: RegExp): boolean =>
  chunk?.type === 'particle' && pattern.test(chunk.token.lower);

/** "to" stands before "which" as any preposition does. */
export const isGoverning = (chunk: Chunk | undefined): boolean => isTag(chunk, 'preposition') || isTag(chunk, 'to');

export const isGerund = (chunk: Chunk | undefined): boolean => chunk?.type === 'verb-group' && chunk.form === 'gerund';

export const isAdjunct = (chunk: Chunk): boolean => chunk.type === 'prepositional-phrase' || isTag(chunk, 'adverb');

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
const PLACING = /^(?:in|at|near|inside|outside|around)$/;

/** A thing that is told apart by whose it is, and is more to the point than that. */
const OF_ANOTHER =
  /^(?:moon|moonlet|satellite|companion|twin|sister|brother|successor|predecessor|forerunner|copy|replica|model)$/;
/** Those who are told by somebody else: "who" may be the one or the other. */
const RELATED =
  /^(?:partner|twin|descendant|friend|colleague|classmate|successor|predecessor|pupil|student|disciple|assistant|deputy|rival|backup|back-up|understudy|biographer)s?$/;
/** Those who are told by a thing: "who" is not the flight, but its pilot. */
const IN_A_ROLE =
  /^(?:pilot|commander|captain|crew|member|specialist|engineer|officer|head|chief|director|administrator|president|founder|co-founder|designer|builder|inventor|leader|manager|citizen|native|resident|veteran|survivor|passenger|scientist|physicist|astronomer|discoverer|winner|graduate)s?$/;

/** What a relative pronoun stands for: the nearest phrase, or the one that it is part of; nothing where it may be either of two people. */
export function antecedentOf(chunks: readonly Chunk[], pronoun: number): NounPhrase[] {
  const hasComma = isTag(chunks[pronoun - 1], 'comma') || isTag(chunks[pronoun - 1], 'open');
  const isPerson = isParticle(chunks[pronoun], /^whom?$/);
  let i = skipBack(chunks, beforeAside(chunks, pronoun - 1), (chunk) => isTag(chunk, 'comma') || isTag(chunk, 'open'));
  if (isPerson) i = beforePlace(chunks, i, hasComma);
  const found: NounPhrase[] = [];
  for (; i >= 0; i--) {
    const chunk = chunks[i] as Chunk;
    const phrase = phraseOf(chunk);
    if (!phrase) break;
    if (phrase.head.tag === 'date') continue;
    // "It was X rather than Y who"
    if (!hasComma && chunk.type === 'prepositional-phrase' && LEFT_OUT.test(chunk.preposition)) continue;
    const last = hasComma ? undefined : toldApart(phrase);
    if (last) return [last];
    // "Galileo and Europa Clipper, which is on its way": said of one.
    const verb = chunks[pronoun + 1];
    const isOne = verb?.type === 'verb-group' && verb.isSingular;
    // "behind Popovich and Bykovsky, who flew in Vostok 5": where the verb does not tell how many, of the last at least.
    const mayBeOne = hasComma && isPerson && verb?.type === 'verb-group' && !verb.isPlural;
    const nearest = isOne || mayBeOne ? phrase.others.at(-1) : undefined;
    if (nearest) return [nearest];
    if (isPerson && phrase.of && phrase.others.length === 0) {
      if (KIN.test(phrase.head.lower) || RELATED.test(phrase.head.lower)) return [];
      if (IN_A_ROLE.test(phrase.head.lower)) return [phrase];
    }
    found.push(phrase);
    // "the flight of April 1990 that put Hubble into orbit": a day does nothing; "the launch of A, the first, and B, which ...": A is not meant.
    const within = phrase.of && phrase.others.length === 0 ? lastOf(deepestOf(phrase), isOne) : undefined;
    const deepest = within?.head.tag === 'date' ? undefined : within;
    // "the moon of Didymos, which it struck"
    if (deepest && !(hasComma && OF_ANOTHER.test(phrase.head.lower))) found.unshift(deepest);
    else if (deepest) found.push(deepest);
    if (chunk.type === 'noun-phrase' || !hasComma) break;
  }
  return found;
}

/** "Beresheet and the TecSAR that a PSLV launched", "Korolev and another man born in 1906": only the last of them is told of. */
export const toldApart = ({ determiner, others }: NounPhrase): NounPhrase | undefined =>
  determiner === undefined && others.at(-1)?.determiner !== undefined ? others.at(-1) : undefined;

/** "Shepard (played by an actor) who": what stands in brackets is told beside. */
function beforeAside(chunks: readonly Chunk[], at: number): number {
  const close = isTag(chunks[at], 'comma') ? at - 1 : at;
  if (!isTag(chunks[close], 'close')) return at;
  const open = skipBack(chunks, close - 1, (chunk) => !isTag(chunk, 'open'));
  return open > 0 ? open - 1 : close - 1;
}

/** "a pilot born in China who", "the man in Houston who": where the person stands whom a place is told of; the same where none is. */
function beforePlace(chunks: readonly Chunk[], at: number, hasComma: boolean): number {
  const place = chunks[at];
  if (place?.type !== 'prepositional-phrase') return at;
  if (!PLACING.test(place.preposition) && (hasComma || place.preposition !== 'from')) return at;
  const before = chunks[at - 1];
  const isTold = before?.type === 'verb-group' && (before.form === 'participle' || before.form === 'gerund');
  const owner = isTold && isTag(chunks[at - 2], 'comma') ? at - 3 : isTold ? at - 2 : at - 1;
  return phraseOf(chunks[owner]) ? owner : at;
}

/** Of a list, the last, where only one is spoken of. */
const lastOf = (phrase: NounPhrase, isOne: boolean): NounPhrase => (isOne && phrase.others.at(-1)) || phrase;

export const deepestOf = (phrase: NounPhrase): NounPhrase => (phrase.of ? deepestOf(phrase.of) : phrase);

/** "A model of Giotto, launched in 1985": what is told of a picture is told of what it shows. */
export const depictedIn = (phrase: NounPhrase): NounPhrase[] =>
  phrase.of &&
  /^(model|image|picture|photo|photograph|view|illustration|impression|drawing|painting|rendering|replica|mosaic|portrait|copy|crew|story|history|launch)s?$/.test(
    phrase.head.lower,
  )
    ? [deepestOf(phrase)]
    : [];

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

/** "Rosetta (launched in 2004)": what brackets are set behind; behind a list, "A and B (launched in 1977)", it may be of all. */
export function beforeBracket(chunk: Chunk | undefined): NounPhrase[] {
  const owner = phraseOf(chunk);
  if (!owner || owner.others.length > 0 || owner.head.tag === 'date') return [];
  return [deepestOf(owner), ...(owner.of ? [owner] : [])].map(aloneOf);
}

/** "In 2004 it fired its engine and entered orbit": done for what comes next, and at once, so that the date is that of both. */
export const isPreparing = (chunks: readonly Chunk[], at: number): boolean => {
  const [verb, object] = [chunks[at], phraseOf(chunks[at + 1])];
  return (
    verb?.type === 'verb-group' &&
    /^(?:fire|ignite|burn|light|complete|perform|make|open|deploy|jettison|use)$/.test(verb.lemma) &&
    object !== undefined &&
    /^(?:engines?|motors?|thrusters?|rockets?|retrorockets?|burn|brakes?|parachutes?|airbags?|heatshield|shield)$/.test(
      object.head.lower,
    )
  );
};

/** "At Baikonur, a rocket with Zarya aboard lifted off": the verb of what stands behind the comma is not set off by another. */
export function isSubjectBehindPlace(chunks: readonly Chunk[]): boolean {
  const verb = chunks.findIndex((chunk) => chunk.type === 'verb-group' && chunk.form === 'finite');
  return (
    chunks[0]?.type === 'prepositional-phrase' &&
    verb > 2 &&
    chunks.slice(3, verb).every((chunk) => chunk.type === 'prepositional-phrase' || isTag(chunk, 'adverb'))
  );
}
