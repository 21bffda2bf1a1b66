import type { Stance } from './clause.ts';
import { CONDITIONALS, isOrdinal, OPAQUE_GOVERNORS, OPAQUE_NOUNS } from './lexicon.ts';
import type { Chunk, VerbGroup } from './phrases.ts';
import type { Token } from './tokens.ts';

const isParticle = (chunk: Chunk | undefined, test: (token: Token) => boolean): boolean =>
  chunk?.type === 'particle' && test(chunk.token);

/** What is asked of a sentence several times while it is read. */
interface Known {
  readonly stances: Map<number, Stance>;
  /** Nowhere in it is there a word that could take a clause's truth away, or a quotation mark. */
  readonly isPlain: boolean;
}
const known = new WeakMap<readonly Chunk[], Known>();

function knownOf(chunks: readonly Chunk[], text: string): Known {
  const before = known.get(chunks);
  if (before) return before;
  const sentence = text.slice((chunks[0] as Chunk).start, (chunks.at(-1) as Chunk).end);
  const isPlain = !/["\u201c]/.test(sentence) && !TALK.test(sentence) && !REJECTION.test(sentence);
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
  if (!isPlain && (isTalk(chunks, at, text) || isQuoted(chunks, at, text))) return 'unreadable';
  if (verb.isPlanned) return 'planned';
  if (verb.isYetTo) return 'asserted';
  if (verb.modal !== undefined && !(verb.modal === 'could' && !verb.isPerfect)) return 'supposed';
  if (verb.form === 'infinitive') return infinitiveStance(chunks, at);
  if (verb.form === 'gerund' && isAim(chunks[at - 2])) return 'planned';
  return verb.isNegated ? 'denied' : 'asserted';
}

/** Whatever stands before a clause and takes its truth away: a rejection, a supposition, a story, somebody's belief. */
const TALK =
  /\b(?:false(?:ly)?|untrue|wrong(?:ly)?|incorrect(?:ly)?|mistaken(?:ly)?|erroneous(?:ly)?|unlikely|doubt(?:s|ed|ful)?|deny|denies|denied|correction|(?:television|tv|comic|drama) series|tv show|episode|sitcom|opera|for all mankind|we (?:said|wrote|reported)|myths?|legends?|rumou?rs?|hoax|fiction|suppos(?:e|es|ed|ing|edly)|imagin(?:e|es|ed|ing)|pretend\w*|jok(?:e|es|ed|ing|ingly)|believ(?:e|es|ed)|beliefs?|think(?:s|ing)?|thought|assum(?:e|es|ed|ing|ption)|suspect(?:s|ed)?|hop(?:e|es|ed|ing)|claims?|claimed|alleg(?:e|es|ed|edly)|perhaps|maybe|possibly|(?:short|science[- ]fiction)? ?(?:novel|film|movie|story|tale|dream|game)|far from|no one|nobody|who says|not true|is it|could it|what if|misconception|nonsense|impossible|untruth|error|fallacy|not the case|hypothetical(?:ly)?|alternate history)\b/i;
/** What comes after it and does the same: ", which is false". */
const REJECTION =
  /\b(?:is|was|are|were|remains?) (?:simply |just |quite |plainly |of course )?(?:false|untrue|wrong|not true|not so|a myth|an error|nonsense|incorrect|mistaken)\b|\b(?:crossed|struck) (?:it|that|this) out\b|\b(?:had to be |was |were )?(?:corrected|retracted)\b/i;

/** The part of the sentence before the clause, from the last break on, without what asserts against others ("contrary to popular belief"). */
function isTalk(chunks: readonly Chunk[], at: number, text: string): boolean {
  const start = (chunks[0] as Chunk).start;
  const verb = chunks[at] as Chunk;
  const before = (
    text
      .slice(start, verb.start)
      .split(/;|, but |\. /)
      .at(-1) ?? ''
  )
    .replace(/\bcontrary to [^,]*,/gi, ' ')
    .replace(/\bno one else\b/gi, ' ')
    // The probe of that name.
    .replace(/\bHope\b(?! (?:that|is|was|for|remains|of)\b)/g, ' ');
  return TALK.test(before) || REJECTION.test(text.slice(verb.end, (chunks.at(-1) as Chunk).end));
}

/** Walks back over the clause: a conditional, a governor with "that", a question turn the stance. */
function outerStance(chunks: readonly Chunk[], at: number, isQuestion: boolean): Stance {
  for (let i = at - 1; i >= 0; i--) {
    const chunk = chunks[i] as Chunk;
    if (isParticle(chunk, (token) => /^[;:]$/.test(token.lower) || token.lower === '.')) break;
    if (isParticle(chunk, (token) => CONDITIONALS.has(token.lower))) return 'supposed';
    if (
      isParticle(chunk, (token) => token.lower === 'as' || token.lower === 'like') &&
      isParticle(chunks[i + 1], (token) => token.lower === 'if' || token.lower === 'though')
    )
      return 'supposed';
    if (isParticle(chunk, (token) => token.lower === 'that' || token.lower === 'how')) {
      const governed = governorStance(chunks[i - 1], chunks[i - 2]);
      if (governed) return governed;
    }
    if (chunk.type === 'verb-group' && i < at && OPAQUE_GOVERNORS.has(chunk.lemma) && directly(chunks, i, at))
      return 'unreadable';
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

function governorStance(before: Chunk | undefined, earlier: Chunk | undefined): Stance | undefined {
  if (before?.type === 'noun-phrase' || before?.type === 'prepositional-phrase') {
    const phrase = before.type === 'noun-phrase' ? before : before.phrase;
    if (OPAQUE_NOUNS.has(phrase.head.lower.replace(/s$/, ''))) return 'rejected';
    if (earlier?.type === 'verb-group' && OPAQUE_GOVERNORS.has(earlier.lemma)) return 'unreadable';
  }
  if (before?.type === 'verb-group' && OPAQUE_GOVERNORS.has(before.lemma)) return 'unreadable';
  return undefined;
}

/** A governor without "that": "many believe NASA invented Velcro". */
const directly = (chunks: readonly Chunk[], governor: number, at: number): boolean =>
  at - governor <= 3 &&
  chunks
    .slice(governor + 1, at)
    .every((chunk) => chunk.type === 'noun-phrase' || isParticle(chunk, (token) => token.tag === 'adverb'));

/** "went on to", "in order to": an aim is not a fact, an outcome is; in doubt it is unreadable. */
function infinitiveStance(chunks: readonly Chunk[], at: number): Stance {
  for (let i = at - 1; i >= 0; i--) {
    const chunk = chunks[i] as Chunk;
    if (chunk.type !== 'verb-group') continue;
    // "to leave Earth, reach the Moon and return": all of them one infinitive.
    if (chunk.form === 'infinitive' && isListed(chunks, at)) return infinitiveStance(chunks, i);
    // "was the first to land": being the first of those who did.
    if (/^(be|become)$/.test(chunk.lemma) && chunk.form === 'finite' && firstOf(chunks, at))
      return chunk.isNegated
        ? 'denied'
        : chunk.tense === 'past' && !chunk.isPlanned && !chunk.modal
          ? 'asserted'
          : 'planned';
    if (OPAQUE_GOVERNORS.has(chunk.lemma) || chunk.modal !== undefined) return 'planned';
    if (chunk.isNegated) return 'denied';
    // "stepped out to become the first": what came of it, not what was meant.
    const isOutcome = (chunks[at] as VerbGroup).lemma === 'become' && chunk.form === 'finite' && chunk.tense === 'past';
    return isOutcome ? 'asserted' : 'planned';
  }
  return firstOf(chunks, at) ? 'asserted' : 'planned';
}

const isListed = (chunks: readonly Chunk[], at: number): boolean => {
  let before = at - 1;
  while (isParticle(chunks[before], (token) => token.tag === 'adverb')) before--;
  return isParticle(chunks[before], (token) => token.tag === 'comma' || token.tag === 'coordinator');
};

/** "with the aim of launching", "has a chance of landing". */
const AIMS =
  /^(aim|goal|purpose|intention|intent|hope|idea|prospect|possibility|chance|task|plan|objective|dream|option|way)s?$/;

function isAim(before: Chunk | undefined): boolean {
  const phrase = before?.type === 'prepositional-phrase' ? before.phrase : before;
  return phrase?.type === 'noun-phrase' && AIMS.test(phrase.head.lower);
}

/** "the first man to walk on the Moon": such an infinitive is asserted. */
const firstOf = (chunks: readonly Chunk[], at: number): boolean => {
  const before = chunks[at - 1];
  const phrase =
    before?.type === 'noun-phrase' ? before : before?.type === 'prepositional-phrase' ? before.phrase : undefined;
  return (
    phrase !== undefined &&
    [phrase.head, ...phrase.modifiers].some((token) => isOrdinal(token.lower) || /^(last|only)$/.test(token.lower))
  );
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
