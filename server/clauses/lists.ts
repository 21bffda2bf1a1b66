import { isOrdinal, OFFICE, SPAN_OF_TIME } from './lexicon.ts';
import { type Chunk, isTagged, type NounPhrase, phraseOf, phraseWith } from './phrases.ts';

/** Joins "A and B", "A, B and C" into one phrase where no verb of a new clause follows. */
export function coordinate(chunks: readonly Chunk[]): Chunk[] {
  const joined: Chunk[] = [];
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk;
    const phrase = phraseOf(chunk);
    const rest = phrase ? listAfter(chunks, i, joined) : undefined;
    if (
      phrase &&
      rest &&
      (isAppositiveList(phrase, rest.members) ||
        isDescribed(phrase, rest.members, behindComplements(chunks, rest.next)))
    ) {
      joined.push(chunk, chunks[i + 1] as Chunk);
      i++;
      continue;
    }
    if (!phrase || !rest) {
      joined.push(chunk);
      continue;
    }
    const whole = withMembers(phrase, rest.members);
    joined.push(
      chunk.type === 'prepositional-phrase' ? { ...chunk, phrase: whole, to: whole.to, end: whole.end } : whole,
    );
    i = rest.next - 1;
  }
  return joined;
}

/** The list as one phrase: its members, the shared owners of its last, or what "of" lists. */
function withMembers(phrase: NounPhrase, members: readonly NounPhrase[]): NounPhrase {
  const last = members.at(-1) as NounPhrase;
  const span = { to: last.to, end: last.end };
  if (last.possessor && isOwnerList(phrase, members)) return owned(phrase, members.slice(0, -1), last.possessor, last);
  if (isListOfNames(phrase, members) && phrase.of)
    return phraseWith(phrase, { ...span, of: withMembers(phrase.of, members) });
  return phraseWith(phrase, { ...span, others: [...phrase.others, ...members], isPlural: true });
}

/** "NASA, ESA and CSA's telescope": all of them own it. */
const isOwnerList = (first: NounPhrase, members: readonly NounPhrase[]): boolean => {
  const owner = members.at(-1)?.possessor;
  return (
    owner !== undefined &&
    [first, ...members.slice(0, -1), owner].every(
      (one) =>
        (one.head.isAcronym || one.head.tag === 'country') &&
        one.nouns.length === 0 &&
        one.of === undefined &&
        (one === owner || one.possessor === undefined),
    )
  );
};

const owned = (first: NounPhrase, others: readonly NounPhrase[], owner: NounPhrase, thing: NounPhrase): NounPhrase =>
  phraseWith(thing, {
    start: first.start,
    from: first.from,
    possessor: phraseWith(first, { others: [...others, owner], isPlural: true, end: owner.end }),
  });

/** "flybys of Earth, Venus and Mercury": bare names after a name with "of" are more of these. */
function isListOfNames(phrase: NounPhrase, members: readonly NounPhrase[]): boolean {
  const named = phrase.of;
  return (
    named !== undefined &&
    named.of === undefined &&
    phrase.head.tag === 'noun' &&
    named.head.tag === 'name' &&
    members.every(
      (member) =>
        !member.possessor &&
        !member.of &&
        ((member.head.tag === 'name' && member.determiner === undefined) || isHouse(member)),
    )
  );
}

function listAfter(
  chunks: readonly Chunk[],
  at: number,
  before: readonly Chunk[],
): { members: NounPhrase[]; next: number } | undefined {
  const members: NounPhrase[] = [];
  let i = at + 1;
  while (i < chunks.length) {
    const separator = chunks[i] as Chunk;
    const isComma = isTagged(separator, /^comma$/);
    let next = i + 1;
    let isLast = isAnd(separator);
    if (isComma && isAnd(chunks[next])) {
      next++;
      isLast = true;
    }
    if (!isComma && !isLast) return undefined;
    // "first Vesta, then Ceres", "Jupiter and later Saturn"
    if (isNext(chunks[next])) {
      next++;
      // "Goldin, then head of NASA,": what he was at the time.
      if (isComma && isOfficeOf(chunks[next])) return undefined;
      isLast ||= !isAnotherNext(chunks, next);
    }
    const member = chunks[next];
    // "the Moon, Mars and beyond"
    if (isLast && members.length > 0 && isBeyond(member)) return { members, next: next + 1 };
    if (member?.type !== 'noun-phrase' || !isAlike(phraseOf(chunks[at]), member)) return undefined;
    if (isDoerWithObject(member) && isOfVerb(before)) return undefined;
    members.push(member);
    if (isLast)
      return isGapped(chunks, at, next, before) ||
        startsClause(chunks, at, next, before) ||
        (isOfVerb(before) && hasVerbBehindInsertion(chunks, next)) ||
        (isComma &&
          members.length === 1 &&
          (isSetOff(chunks, at, next, before) || isOfAnotherKind(chunks[at] as Chunk, member)))
        ? undefined
        : { members, next: next + 1 };
    i = next + 1;
  }
  return undefined;
}

const isOfficeOf = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'noun-phrase' &&
  chunk.head.tag === 'noun' &&
  OFFICE.test(chunk.head.lower) &&
  (chunk.of ?? chunk.possessor ?? chunk.names[0]) !== undefined;

const isBeyond = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'particle' && /^(?:beyond|elsewhere|more|farther|further|so on|others)$/.test(chunk.token.lower);

/** "Cassini studied Saturn, and New Horizons Pluto": of two names side by side the first does to the other what the verb says. */
const isDoerWithObject = ({ names, nouns, modifiers, countries, determiner, possessor, head }: NounPhrase): boolean =>
  names.length === 2 &&
  head === names[1] &&
  names[0]?.end === head.start - 1 &&
  nouns.length + modifiers.length + countries.length === 0 &&
  /^(?:the|undefined)$/.test(`${determiner}`) &&
  possessor === undefined;

const isNext = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'particle' &&
  /^(then|later|next|finally|afterwards|subsequently|eventually|lastly)$/.test(chunk.token.lower);

/** "first Vesta, then Ceres, finally Pallas": the member at `at` is followed by one that is said to come later yet. */
const isAnotherNext = (chunks: readonly Chunk[], at: number): boolean =>
  isNext(chunks[at + 2]) || (isAnd(chunks[at + 2]) && isNext(chunks[at + 3])) || isAnd(chunks[at + 1]);

const isAnd = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'particle' && /^(and|or|&|as well as)$/.test(chunk.token.lower);

/** A date is listed with dates only, and "proved successful and the first launch ..." is no list. */
function isAlike(first: NounPhrase | undefined, member: NounPhrase): boolean {
  if (first === undefined) return false;
  if ((member.head.tag === 'date') !== (first.head.tag === 'date')) return false;
  // "flew four times, and its last flight ...", "on Soyuz 35, and two months later": how often and how long are no members of a list of things.
  if (isMeasured(member) !== isMeasured(first)) return false;
  // "found in the Solar System, and the first that": a place in a row is said of what has one.
  if (isOrdinal(member.head.lower) && member.determiner === 'the' && first.head.tag === 'name') return false;
  return !(first.head.tag === 'adjective' && first.determiner === undefined && member.determiner !== undefined);
}

const isMeasured = ({ head }: NounPhrase): boolean => head.lower === 'times' || SPAN_OF_TIME.test(head.lower);

/** A name, or a word with a capital that may be one. */
export const isProper = ({ head }: NounPhrase): boolean =>
  head.tag === 'name' || (head.tag === 'noun' && head.isCapitalised);

/** "... in Gale crater and Perseverance in Jezero crater": the last member begins a clause without a verb. */
function isGapped(chunks: readonly Chunk[], first: number, last: number, before: readonly Chunk[]): boolean {
  const after = chunks[last + 1];
  const member = chunks[last] as NounPhrase;
  if (member.head.tag === 'date') return false;
  if (after?.type === 'noun-phrase') return true;
  const opener = chunks[first];
  return (
    after?.type === 'prepositional-phrase' &&
    opener?.type === 'prepositional-phrase' &&
    before.some((chunk) => chunk.type === 'verb-group') &&
    // "in Gusev crater and Opportunity in Meridiani Planum", "on Gemini 8 and Aldrin on Gemini 12": the preposition comes again.
    (after.preposition === opener.preposition || bringsBefore(after.preposition, before)
      ? isProper(member) && /^(?:the|undefined)$/.test(`${member.determiner}`)
      : member.determiner === undefined && member.head.tag === 'name' && opener.phrase.names.length === 0)
  );
}

/** "went to the Moon on a Falcon 9 and Hope to Mars": what the clause's verb is followed by comes again. */
const bringsBefore = (preposition: string, before: readonly Chunk[]): boolean =>
  before
    .slice(before.findLastIndex(({ type }) => type === 'verb-group'))
    .some((chunk) => chunk.type === 'prepositional-phrase' && chunk.preposition === preposition);

/** Nouns that stand for several. */
const COLLECTIVE = /^(?:crew|pair|duo|trio|quartet|team|couple|twins|sisters|brothers|siblings)$/;

/** "Two Belgian astronauts, A and B," "the last crew of Skylab, A, B and C,": the names are not more of the first phrase. */
const isAppositiveList = (first: NounPhrase, members: readonly NounPhrase[]): boolean =>
  members.length > 1 &&
  standsForSeveral(first) &&
  members.every((member) => member.head.tag === 'name' || member.head.isCapitalised);

const standsForSeveral = ({ head, names, isPlural, of }: NounPhrase): boolean =>
  (head.tag === 'noun' &&
    (names.length === 0 ? isPlural || COLLECTIVE.test(head.lower) : COLLECTIVE.test(head.lower))) ||
  // "two of the crew"
  (head.tag === 'number' && of !== undefined);

/** "Piazzi, a priest and astronomer, found Ceres": what somebody was, set off by commas, is nobody else. */
const isDescribed = (first: NounPhrase, members: readonly NounPhrase[], after: Chunk | undefined): boolean =>
  members.length > 1 &&
  (first.head.tag === 'name' || first.head.isCapitalised) &&
  ((isOffice(members) && (after === undefined || isTagged(after, /^(?:comma|stop)$/))) ||
    (isTagged(after, /^comma$/) &&
      ((/^an?$/.test(members[0]?.determiner ?? '') && members.every(isCommon)) || listsWithOf(members))));

const isCommon = ({ head, isPlural }: NounPhrase): boolean =>
  /^(?:noun|adjective)$/.test(head.tag) && !head.isCapitalised && !isPlural;

/** "Cassini, a mission of NASA, ESA and ASI,": the others are listed with the one that "of" names. */
const listsWithOf = ([described, ...others]: readonly NounPhrase[]): boolean =>
  described?.of !== undefined &&
  (described.determiner !== undefined || described.possessor !== undefined) &&
  described.head.tag === 'noun' &&
  described.names.length === 0 &&
  others.every(
    ({ head, determiner }) =>
      (head.tag === described.of?.head.tag && determiner === described.of.determiner) ||
      // "a mission of NASA and the Japanese agency,"
      (described.of?.head.tag === 'name' && isHouse({ head, determiner })),
  );

/** "the Japanese agency" */
const isHouse = ({ head, determiner }: Pick<NounPhrase, 'head' | 'determiner'>): boolean =>
  determiner === 'the' && HOUSE.test(head.lower);
const HOUSE =
  /^(?:(?:space )?agency|agencies|organisation|organization|administration|institute|ministry|centre|center|government)$/;

/** "adviser to the president,": what belongs to the last member comes first. */
function behindComplements(chunks: readonly Chunk[], next: number): Chunk | undefined {
  let at = next;
  while (chunks[at]?.type === 'prepositional-phrase') at++;
  return chunks[at];
}

/** "Goddard, head of the group and its founder,", "Peter Beck, founder and CEO of Rocket Lab". */
const isOffice = ([office, ...others]: readonly NounPhrase[]): boolean =>
  office !== undefined &&
  OFFICE.test(office.head.lower) &&
  (office.of !== undefined ||
    (others.at(-1)?.of !== undefined && others.every(({ head }) => OFFICE.test(head.lower)))) &&
  others.every(({ head }) => head.tag === 'noun');

/** "…landed on Mars and Opportunity fell silent": what looks like a list is a new clause. */
function startsClause(chunks: readonly Chunk[], first: number, last: number, before: readonly Chunk[]): boolean {
  let next = last + 1;
  // "..., and the last flights to Tiangong flew"
  while (chunks[next]?.type === 'prepositional-phrase') next++;
  const isRightBefore = next === last + 1;
  while (isTagged(chunks[next], /^adverb$/)) next++;
  const verb = chunks[next];
  if (verb?.type !== 'verb-group' || verb.form !== 'finite') return false;
  // "agencies such as A, B and C have": the verb has its subject.
  const opener = chunks[first];
  if (opener?.type === 'prepositional-phrase' && /^(such as|including|like)$/.test(opener.preposition)) return false;
  // "After a pause, Shepard and Mitchell walked": the verb wants a subject.
  if (opener?.type === 'prepositional-phrase' && isTagged(chunks[first + 1], /^comma$/) && isRightBefore) return true;
  // "..., and Mohri was the first": of two it would be "were".
  const joiner = chunks[last - 1];
  if (verb.isSingular && joiner?.type === 'particle' && joiner.token.lower === 'and') return true;
  if (!isOfVerb(before)) return false;
  return !verb.maybeParticiple || opener?.type === 'prepositional-phrase';
}

/** "ran the station and Pam Melroy, on STS-120, ran Discovery": what is inserted stands between a subject and its verb. */
function hasVerbBehindInsertion(chunks: readonly Chunk[], last: number): boolean {
  let next = last + 2;
  while (chunks[next]?.type === 'prepositional-phrase') next++;
  const isInserted = isTagged(chunks[last + 1], /^comma$/) && next > last + 2 && isTagged(chunks[next], /^comma$/);
  const verb = chunks[next + 1];
  return isInserted && verb?.type === 'verb-group' && verb.form === 'finite';
}

/** "came home with Discovery, and Sunita Williams, who had come up on STS-116, left": a comma on both sides, and a verb to come. */
const isSetOff = (chunks: readonly Chunk[], first: number, last: number, before: readonly Chunk[]): boolean => {
  if (chunks[first]?.type !== 'prepositional-phrase' || !isTagged(chunks[last + 1], /^comma$/)) return false;
  const rest = chunks.slice(last + 2);
  const stop = rest.findIndex((chunk) => isTagged(chunk, /^stop$/));
  return (
    isOfVerb(before) &&
    rest.slice(0, stop < 0 ? undefined : stop).some((chunk) => chunk.type === 'verb-group' && chunk.form === 'finite')
  );
};

/** "the Mercury capsule, which flew on a short hop, and the Gemini 11 capsule": behind a comma, what has a name is listed with what had one. */
const isOfAnotherKind = (first: Chunk, member: NounPhrase): boolean =>
  first.type === 'prepositional-phrase' &&
  first.phrase.names.length === 0 &&
  first.phrase.determiner !== member.determiner &&
  first.phrase.head.tag === 'noun' &&
  member.names.length > 0;

/** Whether what comes next can belong to a verb before it: nothing sets it off from one. */
function isOfVerb(before: readonly Chunk[]): boolean {
  for (let i = before.length - 1; i >= 0; i--) {
    const chunk = before[i] as Chunk;
    if (chunk.type === 'verb-group') return true;
    if (isTagged(chunk, /^(comma|stop|subordinator|relative|dash|open)$/)) return false;
  }
  return false;
}
