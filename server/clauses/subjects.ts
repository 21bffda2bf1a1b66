import {
  antecedentOf,
  beforeBracket,
  dashOpening,
  deepestOf,
  depictedIn,
  isAdjunct,
  isGerund,
  isGoverning,
  isParticle,
  isPreparing,
  placeBefore,
  skipBack,
  toldApart,
} from './antecedents.ts';
import type { Complement } from './clause.ts';
import { beforeRelative, clauseStart, isAtFront, lastIndex, subordinated } from './clause-starts.ts';
import { lacksMainVerb } from './participles.ts';
import { type Chunk, isTag, type NounPhrase, phraseOf, type VerbGroup } from './phrases.ts';

interface Subject {
  /** Alternatives, the likeliest first; none where the clause has no subject of its own. */
  readonly phrases: readonly NounPhrase[];
  /** The object that a relative clause takes from before it: "Rosetta, which ESA launched". */
  readonly object?: NounPhrase;
  /** Places from an adverb: "where it landed". */
  readonly complements: readonly Complement[];
  readonly isRelative: boolean;
  /** "It was not X who ..." */
  readonly isDenied: boolean;
  /** What stands before the subject may belong to the clause: "In 1977 NASA ...". */
  readonly isFronted: boolean;
  /** The chunk at which the subject begins. */
  readonly first: number;
}

const NONE: Subject = { phrases: [], complements: [], isRelative: false, isDenied: false, isFronted: false, first: 0 };
const own = (phrases: readonly NounPhrase[], first: number, isFronted = true): Subject => ({
  ...NONE,
  phrases,
  first,
  isFronted,
});

/** Who or what the verb group at a chunk is said of. */
export function subjectOf(chunks: readonly Chunk[], at: number, depth = 0): Subject {
  if (depth > 8) return NONE;
  const known = found.get(chunks) ?? new Map<number, Subject>();
  found.set(chunks, known);
  const before = known.get(at);
  if (before) return before;
  // Whoever asks in a circle gets none.
  known.set(at, NONE);
  const subject = findSubject(chunks, at, depth);
  known.set(at, subject);
  return subject;
}

/** Subjects found, by sentence: each is asked for many times. */
const found = new WeakMap<readonly Chunk[], Map<number, Subject>>();

function findSubject(chunks: readonly Chunk[], at: number, depth: number): Subject {
  const verb = chunks[at] as VerbGroup;
  const before = skipBack(chunks, at - 1, (chunk) => isTag(chunk, 'adverb'));
  const chunk = chunks[before];
  if (chunk === undefined) return leading(chunks, at, verb, depth);
  if (isTag(chunk, 'relative')) return relative(chunks, before);
  if (isTag(chunk, 'coordinator')) return shared(chunks, before, depth);
  if (verb.form === 'infinitive') return governed(chunks, at, depth);
  if (verb.form === 'participle' || verb.form === 'gerund') return reduced(chunks, before, verb, depth);
  if (isTag(chunk, 'comma') || isTag(chunk, 'close') || isTag(chunk, 'dash'))
    return overParenthesis(chunks, before, depth);
  return overRelative(chunks, before, depth) ?? nearest(chunks, before, depth);
}

/** "The rocket that launched Rosetta was built by ...": the second verb is that of the rocket. */
function overRelative(chunks: readonly Chunk[], before: number, depth: number): Subject | undefined {
  let hasVerb = false;
  for (let i = before; i > 0; i--) {
    const chunk = chunks[i] as Chunk;
    if (chunk.type === 'verb-group') hasVerb ||= chunk.form === 'finite';
    if (isTag(chunk, 'relative')) {
      const owner = isGoverning(chunks[i - 1]) ? i - 2 : i - 1;
      return hasVerb && phraseOf(chunks[owner]) ? nearest(chunks, owner, depth + 1) : undefined;
    }
    const isList = isTag(chunk, 'coordinator') && phraseOf(chunks[i + 1]) !== undefined;
    if (chunk.type === 'particle' && !isList && !isTag(chunk, 'adverb') && !isTag(chunk, 'preposition'))
      return undefined;
  }
  return undefined;
}

/** "Launched in 1977, Voyager 1 ..." and "Did NASA launch ...?": the subject follows. */
function leading(chunks: readonly Chunk[], at: number, verb: VerbGroup, depth: number): Subject {
  if (verb.form === 'finite' && !verb.maybeParticiple) {
    const next = chunks[at + 1];
    return next?.type === 'noun-phrase' ? own([next], at + 1, false) : NONE;
  }
  const main = chunks.findIndex((chunk, i) => i > at && chunk.type === 'verb-group' && chunk.form === 'finite');
  const subject = main > 0 ? subjectOf(chunks, main, depth + 1) : NONE;
  if (
    subject.phrases.length > 0 &&
    !subject.isRelative &&
    chunks.slice(at + 1, main).some((chunk) => isTag(chunk, 'comma'))
  )
    return { ...own(subject.phrases, at, false) };
  for (let i = at + 1; i < chunks.length; i++) {
    if (!isTag(chunks[i], 'comma')) continue;
    const candidate = chunks[i + 1];
    if (candidate?.type === 'noun-phrase') return own([candidate], at, false);
    if (candidate?.type !== 'prepositional-phrase') return NONE;
  }
  return NONE;
}

function relative(chunks: readonly Chunk[], pronoun: number): Subject {
  const [it, be] = [chunks[pronoun - 3], chunks[pronoun - 2]];
  const isDenied = it?.type === 'noun-phrase' && it.head.lower === 'it' && be?.type === 'verb-group' && be.isNegated;
  return { ...NONE, phrases: antecedentOf(chunks, pronoun), isRelative: true, isDenied };
}

/** "... and landed": the subject of the verb before. */
function shared(chunks: readonly Chunk[], coordinator: number, depth: number): Subject {
  for (let i = coordinator - 1; i >= 0; i--) {
    const chunk = chunks[i] as Chunk;
    if (chunk.type === 'verb-group' && chunk.form !== 'infinitive') {
      const subject = subjectOf(chunks, i, depth + 1);
      // "surveyed the sky that IRAS had surveyed, and was": behind a comma the main clause goes on.
      const isMain = subject.isRelative && isTag(chunks[coordinator - 1], 'comma');
      const main = isMain ? mainSubject(chunks, i, depth).phrases : [];
      return {
        ...subject,
        phrases: [...main, ...subject.phrases],
        isFronted: subject.isFronted && isPreparing(chunks, i),
      };
    }
    if (isTag(chunk, 'close')) i = Math.max(lastIndex(chunks, i, 'open'), 0);
    else if (isTag(chunk, 'stop') || isTag(chunk, 'subordinator') || isTag(chunk, 'open')) break;
  }
  return NONE;
}

/** "sent X to study Y", "the first to land": the governing verb's object, else its subject. */
function governed(chunks: readonly Chunk[], at: number, depth: number): Subject {
  const before = phraseOf(chunks[at - 1]);
  const isListed = isTag(chunks[at - 1], 'comma');
  for (let i = at - 1; i >= 0; i--) {
    const chunk = chunks[i] as Chunk;
    if (chunk.type === 'verb-group') {
      const subject = subjectOf(chunks, i, depth + 1);
      if (isListed && chunk.form === 'infinitive') return subject;
      const object = chunk.isPassive || chunk.lemma === 'be' ? undefined : phraseOf(chunks[i + 1]);
      return { ...NONE, phrases: [...(object ? [object] : []), ...subject.phrases] };
    }
    if (isTag(chunk, 'stop')) break;
  }
  return before ? { ...NONE, phrases: [before] } : NONE;
}

/** A participle after its noun, or after a comma: "Rosetta, launched in 2004,". */
function reduced(chunks: readonly Chunk[], before: number, verb: VerbGroup, depth: number): Subject {
  const chunk = chunks[before];
  const phrase = phraseOf(chunk);
  const beside = chunks[before - 1];
  // "spent four years circling Venus"
  if (verb.form === 'gerund' && isVerb(beside, /^(?:spend|stop|finish|keep|continue)$/))
    return mainSubject(chunks, before, depth);
  // "began developing Dragon": whoever begins does it.
  if (verb.form === 'gerund' && isVerb(chunk, BEGINNING) && !chunk.isPassive && !chunk.isNegated)
    return { ...subjectOf(chunks, before, depth + 1), isFronted: false };
  if (phrase && phrase.head.tag !== 'date') {
    const last = toldApart(phrase);
    return { ...NONE, phrases: last ? [last] : [deepestOf(phrase), ...(phrase.of ? [phrase] : [])] };
  }
  // "While flying on STS-7, she photographed ...", "She photographed it while flying on STS-7"
  if (verb.form === 'gerund' && isTag(chunk, 'subordinator'))
    return isAtFront(chunks, before) ? leading(chunks, before + 1, verb, depth) : mainSubject(chunks, before, depth);
  if (verb.form === 'participle' && isTag(chunk, 'dash')) return besideDash(chunks, before);
  // "Akatsuki: launched in 2010": what a line is of stands before the colon.
  if (verb.form === 'participle' && before === 1 && isParticle(chunk, /^:$/) && chunks[0]?.type === 'noun-phrase')
    return { ...NONE, phrases: [chunks[0]] };
  const isComma = isTag(chunk, 'comma');
  const antecedent = phraseOf(beside);
  if (verb.form === 'participle' && isTag(chunk, 'open')) return { ...NONE, phrases: beforeBracket(beside) };
  // ", and MTG-S1, carrying Sentinel-4,"
  if (isComma && verb.form === 'gerund' && beside?.type === 'noun-phrase' && isTag(chunks[before - 2], 'coordinator'))
    return { ...NONE, phrases: [beside] };
  // "will work with Europa Clipper, launching in 2024": without an object it may be either that does so.
  if (isComma && verb.form === 'gerund' && chunks[chunks.indexOf(verb) + 1]?.type !== 'noun-phrase') {
    const main = mainSubject(chunks, before, depth);
    return antecedent && antecedent.names.length > 0 ? { ...main, phrases: [...main.phrases, antecedent] } : main;
  }
  if (isComma && verb.form === 'participle' && antecedent && antecedent.head.tag !== 'date')
    return {
      ...NONE,
      phrases: [...depictedIn(antecedent), antecedent, ...mainSubject(chunks, before, depth).phrases],
    };
  return isComma || isTag(chunk, 'preposition') || phrase ? mainSubject(chunks, before, depth) : NONE;
}

const BEGINNING = /^(?:begin|start|finish|complete|stop|cease|keep|continue|resume)$/;

const isVerb = (chunk: Chunk | undefined, lemmas: RegExp): chunk is VerbGroup =>
  chunk?.type === 'verb-group' && lemmas.test(chunk.lemma);

/** "four moons – Io, Europa ... – discovered in 1610", "Giotto – launched in 1985 – flew past Halley". */
function besideDash(chunks: readonly Chunk[], dash: number): Subject {
  const opening = dashOpening(chunks, dash);
  const isOpening = chunks.some((_, i) => i > dash && dashOpening(chunks, i) === dash);
  const owner = phraseOf(chunks[(opening > 0 ? opening : isOpening ? dash : 0) - 1]);
  const inside = opening > 0 ? chunks[opening + 1] : undefined;
  if (!owner || owner.head.tag === 'date') return NONE;
  return { ...NONE, phrases: [...(inside?.type === 'noun-phrase' && inside.names.length > 0 ? [inside] : []), owner] };
}

function mainSubject(chunks: readonly Chunk[], before: number, depth: number): Subject {
  for (let i = before - 1; i >= 0; i--) {
    const chunk = chunks[i] as Chunk;
    if (chunk.type === 'verb-group' && chunk.form === 'finite') {
      const subject = subjectOf(chunks, i, depth + 1);
      // "Hera flies to the moon that DART struck, launched in 2024": the relative clause has its object, and is over.
      if (subject.object === undefined || !isTag(chunks[before], 'comma')) return { ...subject, isFronted: false };
      return { ...NONE, phrases: [subject.object, ...mainSubject(chunks, subject.first, depth + 1).phrases] };
    }
    if (isTag(chunk, 'stop')) break;
  }
  const first = chunks.slice(0, before).find((chunk) => chunk.type === 'noun-phrase');
  const verb = chunks[before + 1];
  const isGerundNext = verb?.type === 'verb-group' && verb.form === 'gerund';
  // "A navy pilot before joining NASA, John Young flew": what somebody was stands before the name.
  const isToldFirst =
    first === chunks[0] && /^an?$/.test(first?.type === 'noun-phrase' ? (first.determiner ?? '') : '');
  const named = isGerundNext && isToldFirst ? leading(chunks, before + 1, verb, depth) : NONE;
  if (named.phrases[0]?.head.tag === 'name') return named;
  if (first?.type === 'noun-phrase') return own([first], 0, false);
  // "After landing on the Moon, the crew ...": the subject follows.
  return isGerundNext ? leading(chunks, before + 1, verb, depth) : NONE;
}

/** "NP, ..., VERB": the subject stands before what the commas, dashes or brackets enclose. */
function overParenthesis(chunks: readonly Chunk[], closing: number, depth: number): Subject {
  const opening = isTag(chunks[closing], 'close') ? 'open' : isTag(chunks[closing], 'dash') ? 'dash' : 'comma';
  const told = opening === 'comma' ? beforeRelative(chunks, closing) : -1;
  if (told >= 0) {
    // "All probes, with the exception of Luna 15, which crashed, landed"
    const isInserted = chunks[told]?.type === 'prepositional-phrase' && isTag(chunks[told - 1], 'comma');
    return nearest(chunks, isInserted && phraseOf(chunks[told - 2]) ? told - 2 : told, depth + 1);
  }
  // "the crew moved into Columbia, the command module, jettisoned ...": the subject has had its verb.
  const isOpen =
    opening !== 'comma' || lacksMainVerb(chunks.slice(clauseStart(chunks, closing), closing + 1), closing, 0);
  const next = isOpen ? undefined : behindDate(chunks, closing);
  if (next) return own([next], closing - 1);
  for (let i = closing - 1; i > 0 && isOpen; i--) {
    if (!isTag(chunks[i], opening)) continue;
    // "who, on Gemini 4 in June 1965, made": what is inserted says when and where.
    if (isTag(chunks[i - 1], 'relative') && chunks.slice(i + 1, closing).every(isAdjunct))
      return relative(chunks, i - 1);
    // "The largest telescope yet, ..."
    const owner = skipBack(chunks, i - 1, (chunk) => isTag(chunk, 'adverb'));
    const phrase = phraseOf(chunks[owner]);
    const inside = isTag(chunks[i + 1], 'adverb') ? chunks[i + 2] : chunks[i + 1];
    const isWhich = isGoverning(inside) && isTag(chunks[i + 2], 'relative');
    // "The probe, however, ..."
    const isAdverb = i + 2 === closing && isTag(chunks[i + 1], 'adverb');
    const isSet =
      isWhich ||
      isAdverb ||
      inside?.type === 'noun-phrase' ||
      isTag(inside, 'relative') ||
      (isTag(inside, 'subordinator') && isGerund(chunks[i + 2])) ||
      (inside?.type === 'verb-group' && inside.form !== 'finite') ||
      inside?.type === 'prepositional-phrase' ||
      (inside?.type === 'verb-group' && inside.maybeParticiple);
    if (!phrase || !isSet || phrase.head.tag === 'date') continue;
    const subject = nearest(chunks, owner, depth);
    const isPlaced = chunks[owner]?.type === 'prepositional-phrase';
    const name = isPlaced && inside?.type === 'noun-phrase' && i + 2 === closing ? inside : undefined;
    if (name && isNameOf(subject, name)) return { ...subject, phrases: [name] };
    return subject.phrases.length > 0 ? subject : shared(chunks, closing, depth);
  }
  return shared(chunks, closing, depth);
}

/** "was launched in 2001, the third satellite, Planck, was launched": a date has nothing set beside it, so that the comma stands for a full stop. */
function behindDate(chunks: readonly Chunk[], closing: number): NounPhrase | undefined {
  const isBehind = (_: Chunk, i: number): boolean =>
    i < closing - 2 && isTag(chunks[i], 'comma') && phraseOf(chunks[i - 1])?.head.tag === 'date';
  const first = chunks[chunks.findLastIndex(isBehind) + 1];
  const last = chunks[closing - 1];
  if (!chunks.some(isBehind) || first?.type !== 'noun-phrase' || first.head.tag === 'date') return undefined;
  const opened = chunks.indexOf(first);
  if (!isTag(chunks[opened + 1], 'comma') || chunks.slice(opened, closing).some((one) => one.type === 'verb-group'))
    return undefined;
  return first.names.length === 0 && last?.type === 'noun-phrase' ? last : first;
}

/** "The first woman in space, Valentina Tereshkova, flew": who is meant says the name. */
const isNameOf = ({ phrases: [called, another] }: Subject, name: NounPhrase): boolean =>
  called !== undefined &&
  another === undefined &&
  called.names.length === 0 &&
  called.head.tag === 'noun' &&
  name.head.tag === 'name' &&
  name.others.length === 0;

/** The nearest phrase to the left that no preposition governs. */
function nearest(chunks: readonly Chunk[], before: number, depth: number): Subject {
  // "after a Soyuz from Baikonur had flown"
  for (let i = before; chunks[i]?.type === 'prepositional-phrase'; i--) {
    const conjoined = subordinated(chunks, i);
    if (conjoined) return own([conjoined], i, false);
  }
  for (let i = before; i >= 0; i--) {
    const chunk = chunks[i] as Chunk;
    if (chunk.type === 'noun-phrase') return atPhrase(chunks, i, chunk, depth);
    if (chunk.type === 'prepositional-phrase' || isTag(chunk, 'adverb')) continue;
    if (chunk.type === 'verb-group' && (chunk.form !== 'finite' || chunk.maybeParticiple)) continue;
    if (isTag(chunk, 'close')) {
      const opening = lastIndex(chunks, i, 'open');
      if (opening > 0) {
        i = opening;
        continue;
      }
    }
    if (isTag(chunk, 'comma')) return overParenthesis(chunks, i, depth + 1);
    // "was chosen and in June 2012 became"
    if (isTag(chunk, 'coordinator') && i < before) return shared(chunks, i, depth + 1);
    break;
  }
  return NONE;
}

/** A phrase right before the verb: after a relative pronoun it is the subject and the antecedent the object. */
function atPhrase(chunks: readonly Chunk[], i: number, phrase: NounPhrase, depth: number): Subject {
  const before = chunks[i - 1];
  if (phrase.head.tag === 'date') return nearest(chunks, i - 1, depth + 1);
  const place = placeBefore(chunks, i - 1);
  if (place) return { ...NONE, phrases: [phrase], complements: [place], isRelative: true, first: i };
  if (isTag(before, 'relative') && isParticle(before, /^(which|that|whom)$/)) {
    const object = antecedentOf(chunks, i - 1)[0];
    const governor = chunks[i - 2];
    if (object && governor?.type !== 'verb-group')
      return { ...NONE, phrases: [phrase], object, isRelative: true, first: i };
  }
  // "The first spacecraft to orbit Jupiter was": the object of the infinitive is no subject.
  if (
    before?.type === 'verb-group' &&
    before.form === 'infinitive' &&
    phraseOf(chunks[i - 2]) &&
    isAtFront(chunks, i - 2)
  )
    return nearest(chunks, i - 2, depth + 1);
  // "A rocket carrying a probe lifted off": the object of what only tells which rocket is no subject.
  if (
    before?.type === 'verb-group' &&
    before.form === 'gerund' &&
    chunks[i - 2]?.type === 'noun-phrase' &&
    isAtFront(chunks, i - 2)
  )
    return nearest(chunks, i - 2, depth + 1);
  // "NP1, NP2, VERB": NP2 is in apposition to NP1.
  if (isTag(before, 'comma') && isTag(chunks[i + 1], 'comma')) {
    const main = phraseOf(chunks[i - 2]);
    if (main && chunks[i - 2]?.type === 'noun-phrase') return own([main, phrase], i - 2);
  }
  return own([phrase], i);
}
