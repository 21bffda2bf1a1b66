import { dashOpening } from './antecedents.ts';
import { NAMING } from './lexicon.ts';
import { type Chunk, isTagged, type NounPhrase, type VerbGroup } from './phrases.ts';

/** Decides, for verb forms that are past and participle alike, which they are here. */
export function settleForms(chunks: readonly Chunk[]): Chunk[] {
  return settleShared(settleParticiples(chunks));
}

/** "to reach the Moon and return", "will launch and land": a bare verb after "and" is what the verb before it is. */
function settleShared(chunks: readonly Chunk[]): Chunk[] {
  const settled = [...chunks];
  let governor: VerbGroup | undefined;
  for (let i = 0; i < settled.length; i++) {
    const verb = settled[i] as Chunk;
    if (isTagged(verb, /^(stop|relative|subordinator)$/)) governor = undefined;
    if (verb.type !== 'verb-group') continue;
    const isBare = verb.form === 'finite' && verb.from + 1 === verb.to && verb.verb.verbs.some((form) => form.base);
    let before = i - 1;
    while (isTagged(settled[before], /^adverb$/)) before--;
    if (isBare && governor && isTagged(settled[before], /^(comma|coordinator)$/) && verb.verb.tag === 'verb')
      settled[i] = sharing(verb, governor);
    const now = settled[i] as VerbGroup;
    governor = now.form === 'infinitive' || now.modal !== undefined || now.tense === 'future' ? now : undefined;
  }
  return settled;
}

const sharing = (verb: VerbGroup, { form, tense, modal, isPlanned, isNegated }: VerbGroup): VerbGroup => ({
  ...verb,
  form,
  tense,
  isPlanned,
  isNegated,
  ...(modal === undefined ? {} : { modal }),
});

function settleParticiples(chunks: readonly Chunk[]): Chunk[] {
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

/** "swung by Jupiter": who does so is not swung by somebody. */
const MOVING_BY =
  /^(?:swing|sweep|speed|zoom|zip|whizz|swoop|glide|cruise|sail|race|hurtle|coast|soar|streak|rush|buzz)$/;

function isParticiple(chunks: readonly Chunk[], at: number): boolean {
  let before = at - 1;
  while (isTagged(chunks[before], /^adverb$/)) before--;
  const previous = chunks[before];
  // "the rover – the largest – landed on Mars": what the dashes enclose tells nothing of it.
  const opening = dashOpening(chunks, before);
  if (opening > 0)
    return isParticiple([...chunks.slice(0, opening), ...chunks.slice(before + 1)], at - (before + 1 - opening));
  if (previous === undefined || isTagged(previous, /^(stop|subordinator|open|dash|quote)$/)) return true;
  if (isSubjectPronoun(previous)) return false;
  if (isSetApart(chunks, at)) return true;
  const hasEarlier = finiteBetween(chunks, 0, before, -1);
  const hasLater = finiteBetween(chunks, at + 1, chunks.length, 1);
  const isPassingBy = MOVING_BY.test((chunks[at] as VerbGroup).lemma) && !hasEarlier && !hasLater;
  if (isDoneBy(chunks, at) && !isPassingBy) return true;
  if (isListedPassive(chunks, at, previous)) return true;
  const after = chunks[at + 1];
  if (isTagged(previous, /^comma$/) && isLineBefore(chunks, before)) return true;
  if (isTagged(previous, /^comma$/) && !isThing(after) && isListedLast(chunks, before)) return true;
  if (isTagged(previous, /^comma$/) && !hasLater && lacksMainVerb(chunks, at)) return false;
  const own = ownSubject(chunks, at);
  if (isTagged(previous, /^comma$/) && own > 0 && !hasLater && lacksMainVerb(chunks.slice(own, at), at - own))
    return false;
  if (isTagged(previous, /^comma$/))
    return (
      hasLater ||
      (hasEarlier &&
        !isThing(after) &&
        !chunks
          .slice(at + 1)
          .some((chunk, i, rest) => isTagged(chunk, /^coordinator$/) && rest[i + 1]?.type === 'verb-group'))
    );
  if (isNamed(chunks, at) && (hasEarlier || hasLater || chunks[at + 2]?.type === 'verb-group')) return true;
  if (previous.type === 'prepositional-phrase') {
    if (isConjunction(previous) && !hasLater) return false;
    return hasEarlier || hasLater;
  }
  if (previous.type !== 'noun-phrase') return false;
  // "IKAROS, which ESA launched": the phrase before it is its subject.
  if (isTagged(chunks[before - 1], /^relative$/)) return false;
  // "When the craft came back, the crew saw": the main clause has no other verb than this.
  if (isTagged(chunks[before - 1], /^comma$/) && !hasMainVerbLater(chunks, at) && lacksMainVerb(chunks, at, 0))
    return isBesideSubject(chunks, before, at);
  return after?.type !== 'noun-phrase' && (hasEarlier || (hasLater && hasMainVerbLater(chunks, at)));
}

/** "..., and Sunita Williams, who had come up on STS-116, left": where a clause begins whose subject a ", who ..." parts from its verb. */
const ownSubject = (chunks: readonly Chunk[], at: number): number => {
  for (let i = at - 1; i > 0; i--) {
    if (isTagged(chunks[i], /^stop$/)) return 0;
    const [subject, comma, pronoun] = chunks.slice(i + 1, i + 4);
    if (isTagged(chunks[i], /^coordinator$/))
      return subject?.type === 'noun-phrase' && isTagged(comma, /^comma$/) && isTagged(pronoun, /^relative$/)
        ? i + 1
        : 0;
  }
  return 0;
};

/** "Mars Observer, the first craft sent to Mars for years, was lost": what stands beside the subject, whose verb comes behind the comma. */
const isBesideSubject = (chunks: readonly Chunk[], before: number, at: number): boolean =>
  chunks[0]?.type === 'noun-phrase' &&
  chunks.slice(0, before).every((chunk) => /phrase$/.test(chunk.type) || isTagged(chunk, /^comma$/)) &&
  chunks.some((chunk, i) => {
    const next = chunks[i + 1];
    return i > at && isTagged(chunk, /^comma$/) && next?.type === 'verb-group' && next.form === 'finite';
  });

/** "saw IUE, FUSE, and GALEX, launched in 2003": the last of a list that a verb has. */
const isListedLast = (chunks: readonly Chunk[], comma: number): boolean =>
  chunks[comma - 1]?.type === 'noun-phrase' &&
  isTagged(chunks[comma - 2], /^coordinator$/) &&
  chunks.slice(0, comma - 2).some((chunk) => chunk.type === 'verb-group' && chunk.form === 'finite');

/** ", France included,": who is counted in or left out, between commas. */
const isSetApart = (chunks: readonly Chunk[], at: number): boolean => {
  const verb = chunks[at];
  return (
    verb?.type === 'verb-group' &&
    /^(?:include|except|exclude)$/.test(verb.lemma) &&
    chunks[at - 1]?.type === 'noun-phrase' &&
    isTagged(chunks[at - 2], /^(comma|open|dash)$/) &&
    (chunks[at + 1] === undefined || isTagged(chunks[at + 1], /^(comma|close|dash|stop)$/))
  );
};

/** "A model of Giotto, launched ...": no subject is parted from its verb by one comma. */
const isLineBefore = (chunks: readonly Chunk[], comma: number): boolean =>
  chunks.slice(0, comma).every((chunk) => /^(noun|prepositional)-phrase$/.test(chunk.type)) &&
  chunks[0]?.type === 'noun-phrase';

/** "the first ferry called Johannes Kepler": a name follows, and no more. */
const isNamed = (chunks: readonly Chunk[], at: number): boolean => {
  const [verb, name] = [chunks[at], chunks[at + 1]];
  return (
    verb?.type === 'verb-group' &&
    NAMING.has(verb.lemma) &&
    name?.type === 'noun-phrase' &&
    (name.head.tag === 'name' || name.head.isCapitalised) &&
    chunks[at + 2]?.type !== 'noun-phrase'
  );
};

/** "it rounded the Sun", "as they landed": these are subjects of what follows. */
const isSubjectPronoun = (chunk: Chunk): boolean => {
  const phrase = chunk.type === 'prepositional-phrase' && isConjunction(chunk) ? chunk.phrase : chunk;
  return phrase.type === 'noun-phrase' && /^(it|he|she|they|we|i)$/.test(phrase.head.lower);
};

/** "before a storm engulfed Mars": the phrase after the conjunction is the subject of what follows. */
const isConjunction = (chunk: Chunk): boolean =>
  chunk.type === 'prepositional-phrase' && /^(as|before|after|since|until|till)$/.test(chunk.preposition);

/** "made in the 1990s by the Cassini team": an agent with "by", though a time or place comes before it. */
function isDoneBy(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at + 1; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk;
    const isDate = chunk.type === 'noun-phrase' && chunk.head.tag === 'date';
    if (chunk.type !== 'prepositional-phrase') {
      // "set free by the crew": what it was made is no object.
      const isState = i === at + 1 && chunk.type === 'noun-phrase' && /^(?:free|loose|adrift)$/.test(chunk.head.lower);
      if (isDate || isState || isTagged(chunk, /^adverb$/)) continue;
      return false;
    }
    if (chunk.preposition !== 'by') continue;
    if (i === at + 1) return !isManner(chunk.phrase);
    return !/^(date|quantity|number)$/.test(chunk.phrase.head.tag) && isSomebody(chunk.phrase);
  }
  return false;
}

/** "was designed, built and run by ESA": a list of passives of which the last says by whom. */
function isListedPassive(chunks: readonly Chunk[], at: number, previous: Chunk): boolean {
  const first = chunks[chunks.indexOf(previous) - 1];
  if (!isTagged(previous, /^comma$/) || first?.type !== 'verb-group' || !first.isPassive) return false;
  let last = at;
  while (isTagged(chunks[last + 1], /^(?:comma|coordinator)$/)) {
    const next = isTagged(chunks[last + 2], /^coordinator$/) ? last + 3 : last + 2;
    if (chunks[next]?.type !== 'verb-group') break;
    last = next;
  }
  return last > at && isDoneBy(chunks, last);
}

/** "descended by parachute": how, and not by whom. */
const isManner = ({ head, determiner }: NounPhrase): boolean =>
  determiner === undefined &&
  /^(?:parachutes?|hand|radio|remote|accident|chance|rail|road|sea|air|ship|boat|truck|helicopter|train|design|default)$/.test(
    head.lower,
  );

/** "launched 36 days later": how long is no object. */
const isThing = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'noun-phrase' && !/^(?:quantity|date|number)$/.test(chunk.head.tag);

const isSomebody = (phrase: NounPhrase): boolean =>
  phrase.names.length > 0 || phrase.determiner !== undefined || phrase.head.isCapitalised;

/** "The probe launched in 1977 reached ...": a later verb that nothing sets off can be the main one. */
function hasMainVerbLater(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at + 1; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk;
    if (chunk.type === 'verb-group' && chunk.form === 'finite') return true;
    if (isTagged(chunk, /^(comma|stop|relative|subordinator|coordinator|dash)$/)) return false;
  }
  return false;
}

/** To the left every finite verb has its own relative pronoun or conjunction, so that the main clause still wants its verb. */
export function lacksMainVerb(chunks: readonly Chunk[], at: number, least = 1): boolean {
  const left = chunks.slice(0, at);
  const verbs = left.filter((chunk) => chunk.type === 'verb-group' && chunk.form === 'finite').length;
  const openers = left.filter(
    (chunk) =>
      isTagged(chunk, /^(relative|subordinator)$/) ||
      // "Contrary to what was reported, ..."
      (chunk.type === 'particle' ? chunk.token.lower : chunk.type === 'noun-phrase' ? chunk.head.lower : '') === 'what',
  ).length;
  return verbs >= least && verbs <= openers;
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
