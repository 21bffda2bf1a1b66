import type { Clause, Description, Stance } from './clause.ts';
import { complementsAfter } from './complements.ts';
import { NAMING } from './lexicon.ts';
import { type Chunk, isName, type NounPhrase, type VerbGroup } from './phrases.ts';
import { subjectOf } from './subjects.ts';

/** "X was the first woman in space": a description for each reading of the subject; nothing where no noun phrase follows. */
export function copulaOf(chunks: readonly Chunk[], at: number, stance: Stance): Description[] | undefined {
  const verb = chunks[at] as VerbGroup;
  // "There are moons around other planets" says nothing of what stands before, nor does "and so is its successor".
  const before = chunks[at - 1];
  if (before?.type === 'particle' && /^(?:there|so|nor|neither|as|than)$/.test(before.token.lower)) return [];
  const { object, complements, times, end } = complementsAfter(chunks, at);
  const among = complements.find(({ preposition }) => preposition === 'among')?.phrase;
  const fronted = amongInFront(chunks, at);
  const told = fronted ?? (object && oneOf(object)) ?? among;
  const [one, another] = subjectOf(chunks, at).phrases;
  // "One of the Belgian astronauts is Dirk Frimout."
  const isTurned = told !== undefined && told === object && isName(told) && one && !another && oneOf(one) !== one;
  const is = isTurned ? oneOf(one) : told;
  if (!is || is.head.tag === 'date' || is.head.tag === 'quantity') return undefined;
  const { phrases, isDenied } = subjectOf(chunks, at);
  const subjects = (fronted || isTurned) && object ? [object] : phrases;
  const held = isCompared(chunks, at)
    ? 'unreadable'
    : isDenied || is.isNegative || subjects.some((subject) => subject.isNegative)
      ? 'denied'
      : stance;
  return subjects.map((subject) => ({
    subject,
    is,
    construction: 'copula',
    stance: held,
    tense: verb.tense,
    complements,
    times,
    start: subject.start,
    end,
  }));
}

/** "is one of the member states of ESA": a member state. Of the first or the largest it is another matter. */
function oneOf(phrase: NounPhrase): NounPhrase {
  const { head, of, determiner, modifiers } = phrase;
  const isPlain =
    head.lower === 'one' &&
    determiner === undefined &&
    modifiers.length === 0 &&
    of?.head.tag === 'noun' &&
    of.others.length === 0 &&
    (of.determiner === 'the' || of.possessor !== undefined) &&
    [...of.modifiers, ...of.nouns].every(
      ({ lower }) => lower === 'best' || !/(?:est|st|nd|rd|th|most|few|only)$|^\d/.test(lower),
    );
  return isPlain && of ? of : phrase;
}

/** "Among the moons of Jupiter are Io and Europa": those among whom the subject is, which stands behind. */
function amongInFront(chunks: readonly Chunk[], at: number): NounPhrase | undefined {
  const [first] = chunks;
  const own = chunks.findIndex(
    (chunk) => chunk.type === 'verb-group' && chunk.form === 'finite' && chunk.lemma === 'be',
  );
  return own === at && first?.type === 'prepositional-phrase' && first.preposition === 'among'
    ? first.phrase
    : undefined;
}

/** "was less an orbiter than a probe", "is almost a planet": it is said what it comes near to. */
const isCompared = (chunks: readonly Chunk[], at: number): boolean => {
  const next = chunks[at + 1];
  return (
    next?.type === 'particle' &&
    /^(?:less|more|almost|nearly|practically|virtually|essentially|effectively|hardly|scarcely|barely|supposedly)$/.test(
      next.token.lower,
    )
  );
};

/** "made it the first probe to ...", "a mission named Psyche": what the clause says that its object is, or is called. */
export function namedAs(chunks: readonly Chunk[], at: number, clause: Clause): Description[] {
  const verb = chunks[at] as VerbGroup;
  const held = {
    stance: clause.stance,
    tense: verb.tense,
    complements: [],
    times: clause.times,
    construction: 'copula' as const,
  };
  const [first, second] = [chunks[at + 1], chunks[at + 2]];
  if (verb.lemma === 'make' && !verb.isPassive && first?.type === 'noun-phrase' && second?.type === 'noun-phrase')
    return [{ ...held, subject: first, is: second, start: first.start, end: second.end }];
  const name = clause.complements.find(({ preposition, phrase }) => preposition === '' && phrase.head.tag === 'name');
  // "a cluster of stars called X": either may be meant.
  const [theme, ...more] = clause.themes.filter(
    ({ head, determiner, possessor }) => head.tag !== 'name' || determiner || possessor,
  );
  if (!NAMING.has(verb.lemma) || !theme || more.length > 0 || !name || verb.tense === 'future') return [];
  return [{ ...held, subject: name.phrase, is: theme, times: [], start: verb.start, end: name.phrase.end }];
}
