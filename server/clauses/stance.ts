import type { Stance } from './clause.ts';
import { CONDITIONALS, isOrdinal, OPAQUE_GOVERNORS } from './lexicon.ts';
import { scopesOf } from './operators.ts';
import type { Chunk, VerbGroup } from './phrases.ts';
import type { Token } from './tokens.ts';

const isParticle = (chunk: Chunk | undefined, test: (token: Token) => boolean): boolean =>
  chunk?.type === 'particle' && test(chunk.token);

/** What is asked of a sentence several times while it is read. */
interface Known {
  readonly stances: Map<number, Stance>;
  /** Nowhere in it is there a quotation mark, or a word that takes back what was said. */
  readonly isPlain: boolean;
}
const known = new WeakMap<readonly Chunk[], Known>();

function knownOf(chunks: readonly Chunk[], text: string): Known {
  const before = known.get(chunks);
  if (before) return before;
  const sentence = text.slice((chunks[0] as Chunk).start, (chunks.at(-1) as Chunk).end);
  const isPlain = !/["\u201c]/.test(sentence) && !REJECTION.test(sentence);
  const made = { stances: new Map<number, Stance>(), isPlain };
  known.set(chunks, made);
  return made;
}

/** The stance of the clause of a verb group, by the operators that govern it. */
export function stanceOf(chunks: readonly Chunk[], at: number, isQuestion: boolean, text: string): Stance {
  const { stances, isPlain } = knownOf(chunks, text);
  const before = stances.get(at);
  if (before) return before;
  const stance = findStance(chunks, at, isQuestion, text, isPlain);
  stances.set(at, stance);
  return stance;
}

function findStance(chunks: readonly Chunk[], at: number, isQuestion: boolean, text: string, isPlain: boolean): Stance {
  const verb = chunks[at] as VerbGroup;
  const outer = outerStance(chunks, at, isQuestion);
  if (outer !== 'asserted') return outer;
  const governed = operatorStance(chunks, at, text);
  if (governed) return governed;
  if (!isPlain && isTakenBack(chunks, at, text)) return 'unreadable';
  if (!isPlain && isQuoted(chunks, at, text) && !isReported(chunks, text)) return 'unreadable';
  if (verb.isPlanned) return 'planned';
  if (verb.isYetTo) return 'asserted';
  // "could fly" may be what it was able to do, "could be" and "could be reached" are not.
  const isAble =
    verb.modal === 'could' && !verb.isPerfect && !verb.isPassive && verb.lemma !== 'be' && !isConditioned(chunks, at);
  if (verb.modal !== undefined && !isAble) return 'supposed';
  if (verb.modal === 'could' && isBeforehand(chunks, at)) return 'unreadable';
  if (verb.form === 'infinitive') return infinitiveStance(chunks, at);
  if (verb.form === 'gerund' && isAim(chunks[at - 2])) return 'planned';
  if (verb.form !== 'finite' && isAverted(chunks, at)) return 'denied';
  if (isNearly(chunks, at)) return 'unreadable';
  return verb.isNegated || isAfterNor(chunks, at) ? 'denied' : 'asserted';
}

/** "could reach Mars if its tanks were full": a condition that follows. */
const isConditioned = (chunks: readonly Chunk[], at: number): boolean =>
  chunks.some((chunk, i) => i > at && isParticle(chunk, ({ lower }) => CONDITIONALS.has(lower)));

/** "has neither signed nor ratified" */
function isAfterNor(chunks: readonly Chunk[], at: number): boolean {
  let before = at - 1;
  while (isParticle(chunks[before], (token) => token.tag === 'adverb')) before--;
  return isParticle(chunks[before], ({ lower }) => lower === 'nor');
}

/** What comes after a clause and takes it back: ", which is false". */
const REJECTION =
  /\b(?:is|was|are|were|remains?) (?:simply |just |quite |plainly |of course )?(?:false|untrue|wrong|not true|not so|a myth|an error|nonsense|incorrect|mistaken)\b|\b(?:crossed|struck) (?:it|that|this) out\b|\b(?:had to be |was |were )?(?:corrected|retracted)\b/i;

const isTakenBack = (chunks: readonly Chunk[], at: number, text: string): boolean =>
  REJECTION.test(text.slice((chunks[at] as Chunk).end, (chunks.at(-1) as Chunk).end));

/** What the operators of the sentence make of the clause: the one that rejects counts most. */
function operatorStance(chunks: readonly Chunk[], at: number, text: string): Stance | undefined {
  const over = scopesOf(chunks, text).filter(({ from, to }) => from <= at && at < to);
  if (over.length === 0) return undefined;
  const apart = setApartFrom(chunks, at);
  const holding = over.filter(({ from, isFrame }) => isFrame || from >= apart);
  return holding.find(({ stance }) => stance === 'rejected')?.stance ?? holding[0]?.stance;
}

/** Where a ", which ..." begins that the clause stands in: what it says is asserted by itself. */
function setApartFrom(chunks: readonly Chunk[], at: number): number {
  for (let i = at - 1; i > 0; i--) {
    const chunk = chunks[i] as Chunk;
    if (isParticle(chunk, (token) => token.tag === 'relative' && token.lower !== 'that'))
      return isParticle(chunks[i - 1], (token) => token.tag === 'comma') ? i : 0;
    if (chunk.type === 'verb-group' && chunk.form === 'finite') return 0;
    if (isParticle(chunk, (token) => /^(stop|comma|subordinator|coordinator)$/.test(token.tag))) return 0;
  }
  return 0;
}

/** Walks back over the clause: a conditional or a question turns the stance, unless it is set apart with ", which". */
function outerStance(chunks: readonly Chunk[], at: number, isQuestion: boolean): Stance {
  const apart = setApartFrom(chunks, at);
  if (apart > 0) return 'asserted';
  for (let i = at - 1; i >= 0; i--) {
    const chunk = chunks[i] as Chunk;
    if (isParticle(chunk, (token) => /^[;:]$/.test(token.lower) || token.lower === '.')) break;
    if (isParticle(chunk, (token) => CONDITIONALS.has(token.lower))) return 'supposed';
    if (
      isParticle(chunk, (token) => token.lower === 'as' || token.lower === 'like') &&
      isParticle(chunks[i + 1], (token) => token.lower === 'if' || token.lower === 'though')
    )
      return 'supposed';
  }
  if (isInvertedConditional(chunks)) return 'supposed';
  return isQuestion ? 'asked' : 'asserted';
}

/** "Had its engine not failed, ..." and "Were it not for ...". */
const isInvertedConditional = (chunks: readonly Chunk[]): boolean => {
  const first = chunks[0];
  return (
    first?.type === 'verb-group' &&
    /^(had|were|should)$/.test(first.verb.lower) &&
    first.to - first.from === 1 &&
    chunks[1]?.type === 'noun-phrase'
  );
};

/** "went on to", "in order to": an aim is not a fact, an outcome is; in doubt it is unreadable. */
function infinitiveStance(chunks: readonly Chunk[], at: number): Stance {
  for (let i = at - 1; i >= 0; i--) {
    const chunk = chunks[i] as Chunk;
    if (chunk.type !== 'verb-group') continue;
    // "to leave Earth, reach the Moon and return": all of them one infinitive.
    if (chunk.form === 'infinitive' && isListed(chunks, at)) return infinitiveStance(chunks, i);
    // "was the first to land": being the first of those who did.
    if (/^(be|become)$/.test(chunk.lemma) && chunk.form === 'finite' && firstOf(chunks, at))
      return isToHaveBeen(chunks, at)
        ? 'planned'
        : chunk.isNegated
          ? 'denied'
          : (chunk.tense === 'past' || (chunks[at] as VerbGroup).isPerfect) && !chunk.isPlanned && !chunk.modal
            ? 'asserted'
            : 'planned';
    // "is the astronaut to have flown most often"
    if (/^(be|become)$/.test(chunk.lemma) && chunk.form === 'finite' && isDone(chunks, at)) return 'asserted';
    if (isNeeded(chunks, i, chunk)) return 'asserted';
    if (/^(?:refuse|decline|neglect|omit|forget)$/.test(chunk.lemma) && !chunk.isNegated) return 'denied';
    if (OPAQUE_GOVERNORS.has(chunk.lemma) || chunk.modal !== undefined) return 'planned';
    if (chunk.isNegated) return 'denied';
    // "stepped out to become the first": what came of it; "was (among those) chosen to become", "trained to become": what was meant.
    const isOutcome =
      (chunks[at] as VerbGroup).lemma === 'become' &&
      chunk.form === 'finite' &&
      chunk.tense === 'past' &&
      !chunk.isPassive &&
      !/^(?:be|train|apply|compete|race|campaign|study|work|volunteer|prepare)$/.test(chunk.lemma);
    return isOutcome ? 'asserted' : 'planned';
  }
  return firstOf(chunks, at) ? 'asserted' : 'planned';
}

/** "was first to have been launched in 2018": what was meant to be done at first, unless it is "the first". */
const isToHaveBeen = (chunks: readonly Chunk[], at: number): boolean => {
  const [verb, before] = [chunks[at] as VerbGroup, chunks[at - 1]];
  return verb.isPerfect && verb.isPassive && before?.type === 'noun-phrase' && before.determiner === undefined;
};

/** "It took a Saturn V to send them there": what was needed was had. */
const isNeeded = (chunks: readonly Chunk[], at: number, verb: VerbGroup): boolean => {
  const subject = chunks[at - 1];
  const isBare =
    verb.lemma === 'take' && verb.tense === 'past' && verb.form === 'finite' && !verb.modal && !verb.isNegated;
  return isBare && subject?.type === 'noun-phrase' && subject.head.lower === 'it';
};

/** "the man to have flown", "one of three to have walked": somebody who did. */
const isDone = (chunks: readonly Chunk[], at: number): boolean => {
  const [verb, before] = [chunks[at], chunks[at - 1]];
  return (
    verb?.type === 'verb-group' &&
    verb.isPerfect &&
    before?.type === 'noun-phrase' &&
    before.determiner === 'the' &&
    before.from < before.to - 1
  );
};

const isListed = (chunks: readonly Chunk[], at: number): boolean => {
  let before = at - 1;
  while (isParticle(chunks[before], (token) => token.tag === 'adverb')) before--;
  return isParticle(chunks[before], (token) => token.tag === 'comma' || token.tag === 'coordinator');
};

/** "far from being", "without ever landing", "had no hand in building", "anything but launched": what was not done. */
function isAverted(chunks: readonly Chunk[], at: number): boolean {
  let before = at - 1;
  while (isParticle(chunks[before], (token) => token.tag === 'adverb')) before--;
  const [governor, mark] = [chunks[before - 1], chunks[before]];
  if (governor?.type === 'noun-phrase') {
    if (governor.head.lower === 'anything' && isParticle(mark, ({ lower }) => lower === 'but')) return true;
    if (governor.isNegative && isParticle(mark, ({ tag }) => tag === 'preposition')) return true;
  }
  return isParticle(mark, ({ lower }) => /^(?:far from|instead of|rather than|without)$/.test(lower));
}

/** "was lost before it could enter orbit": it never did. */
function isBeforehand(chunks: readonly Chunk[], at: number): boolean {
  let subject = at - 1;
  while (isParticle(chunks[subject], (token) => token.tag === 'adverb')) subject--;
  const [before, phrase] = [chunks[subject - 1], chunks[subject]];
  return phrase?.type === 'prepositional-phrase'
    ? phrase.preposition === 'before'
    : isParticle(before, ({ lower }) => lower === 'before');
}

/** "almost launched": it was not; "almost immediately launched" is about when. */
const isNearly = (chunks: readonly Chunk[], at: number): boolean => {
  const [before, verb] = [chunks[at - 1], chunks[at] as VerbGroup];
  return (
    isParticle(before, ({ lower }) => NEARLY.test(lower)) ||
    (verb.adverbs.length === 1 && NEARLY.test(verb.adverbs[0] ?? '') && verb.lemma !== 'be')
  );
};
const NEARLY = /^(?:almost|nearly)$/;

/** "with the aim of launching", "has a chance of landing". */
const AIMS =
  /^(aim|goal|purpose|intention|intent|hope|idea|prospect|possibility|chance|task|plan|objective|dream|option|way)s?$/;

function isAim(before: Chunk | undefined): boolean {
  const phrase = before?.type === 'prepositional-phrase' ? before.phrase : before;
  return phrase?.type === 'noun-phrase' && AIMS.test(phrase.head.lower);
}

/** "the first man to walk on the Moon": such an infinitive is asserted. */
const firstOf = (chunks: readonly Chunk[], at: number): boolean => {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const before = chunks[i];
    const phrase =
      before?.type === 'noun-phrase' ? before : before?.type === 'prepositional-phrase' ? before.phrase : undefined;
    if (!phrase) return false;
    // "astronaut of Apollo 15 and the eighth person to walk on the Moon"
    const isOne = [phrase, ...phrase.others.slice(-1)]
      .flatMap((one) => [one.head, ...one.modifiers, ...(one.of ? [one.of.head, ...one.of.modifiers] : [])])
      .some((token) => isOrdinal(token.lower) || /^(last|only|earliest|latest)$/.test(token.lower));
    if (isOne) return true;
    // "the first craft for 47 years to land"
    if (before?.type !== 'prepositional-phrase' || !/^(for|in|since|after|from)$/.test(before.preposition))
      return false;
  }
  return false;
};

/** Between quotation marks that hold more than a title. */
function isQuoted(chunks: readonly Chunk[], at: number, text: string): boolean {
  const verb = chunks[at] as VerbGroup;
  const first = chunks[0] as Chunk;
  const last = chunks.at(-1) as Chunk;
  const before = text.slice(first.start, verb.start);
  const after = text.slice(verb.end, last.end);
  const opened = (before.match(/“/g)?.length ?? 0) > (before.match(/”/g)?.length ?? 0);
  const straight = (before.match(/"/g)?.length ?? 0) % 2 === 1 && after.includes('"');
  return opened || straight;
}

/** Who explains, or a brochure that says something, stands by it; what somebody says or writes may be quoted to be contradicted. */
const REPORTING =
  /\b(?:explain(?:s|ed)|report(?:s|ed)|state[sd]|note[sd]|add(?:s|ed))\b|\b(?:brochure|leaflet|plaque|sign|label|caption|page|website|site|booklet|panel|guidebook|handbook|textbook|programme|poster) (?:says?|said|reads?)\b/;

/** "“Five agencies built it,” the speaker explained": a plain report in somebody's words; what is said of "us" and "you" is none. */
function isReported(chunks: readonly Chunk[], text: string): boolean {
  const sentence = text.slice((chunks[0] as Chunk).start, (chunks.at(-1) as Chunk).end);
  const [, quoted, attribution] = /^[“"]([^“”"]*)[,.][”"],? ?([^“”"]*)$/.exec(sentence) ?? [];
  const [, before, after] = /^([^“”"]*): ?[“"]([^“”"]*)$/.exec(sentence.replace(/[.”"]+$/, '')) ?? [];
  const words = quoted ?? after ?? '';
  const frame = attribution ?? before ?? '';
  return / .* /.test(words) && !/\b(?:I|we|us|our|my|you|your)\b|[?!]/i.test(words) && REPORTING.test(frame);
}
