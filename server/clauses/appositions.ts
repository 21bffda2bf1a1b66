import { isSubjectBehindPlace, skipBack } from './antecedents.ts';
import type { Description, Stance } from './clause.ts';
import { isSpliced } from './comma-splices.ts';
import { complementsAfter } from './complements.ts';
import { OFFICE } from './lexicon.ts';
import { aloneOf, type Chunk, isColon, isName, isTag, type NounPhrase, phraseOf, phraseWith } from './phrases.ts';

/** "three more beside Saturn: Saturn's moon Titan": nothing is its own moon. */
const isOfItself = (first: NounPhrase, { possessor }: NounPhrase): boolean =>
  possessor?.head.tag === 'name' && possessor.head.lower === first.head.lower;

/** "Kaguya, a Japanese orbiter," and "the Japanese orbiter Kaguya": what stands beside a name describes it. */
export function appositionsIn(chunks: readonly Chunk[], stance: Stance): Description[] {
  const found: Description[] = [];
  for (let i = 0; i < chunks.length; i++) {
    const first = phraseOf(chunks[i]);
    // "giant planets, including Saturn,"
    const listed = chunks[isTag(chunks[i + 1], 'comma') ? i + 2 : i + 1];
    if (first && listed?.type === 'prepositional-phrase' && /^(such as|including)$/.test(listed.preposition))
      found.push(beside(listed.phrase, first, stance));
    // "giant planets, among them Saturn,"
    const named = chunks[isTag(chunks[i + 1], 'comma') ? i + 3 : i + 2];
    if (
      first &&
      isAmongThem(listed) &&
      named?.type === 'noun-phrase' &&
      (isName(named) || named.head.tag === 'country')
    )
      found.push(beside(named, first, stance));
    if (first) found.push(...described(first, stance));
    // "Goldin, then head of NASA,"
    const isOfThen = isTag(chunks[i + 1], 'comma') && chunks[i + 2]?.type === 'particle' && wasThen(chunks[i + 2]);
    if (first && isOfThen) found.push(...officeThen(first, chunks[i + 3], chunks[i + 4], stance));
    const second = chunks[i + 2];
    const isSet =
      isTag(chunks[i + 1], 'comma') ||
      isColon(chunks[i + 1]) ||
      isTag(chunks[i + 1], 'dash') ||
      isTag(chunks[i + 1], 'open');
    if (!first || !isSet || second?.type !== 'noun-phrase' || isOfEither(chunks, i, second) || isThatOf(chunks, i + 3))
      continue;
    if (isOfItself(first, second)) continue;
    if (isColon(chunks[i + 1]) && isSumming(chunks, i, second)) continue;
    if (i === 0 && isSubjectBehindPlace(chunks)) continue;
    if (isSpliced(chunks, i)) continue;
    // "According to ESA, the rocket that carried Gaia was": the subject of the main clause, told apart from others.
    if (i === 0 && chunks[0]?.type === 'prepositional-phrase' && isThatOne(chunks[i + 3])) continue;
    const after = chunks[i + 3];
    const ends =
      after === undefined ||
      isTag(after, 'comma') ||
      isTag(after, 'stop') ||
      isTag(after, 'dash') ||
      isTag(after, 'close') ||
      (after.type === 'verb-group' && after.form !== 'finite') ||
      (after.type === 'verb-group' &&
        chunks[i]?.type === 'noun-phrase' &&
        second.determiner !== undefined &&
        /^an?$/.test(second.determiner)) ||
      // "(Venera plus Gallei)": what goes on in the brackets is no name of what stands before them.
      (after.type === 'prepositional-phrase' && !isTag(chunks[i + 1], 'open')) ||
      (isTag(after, 'adverb') && chunks[i + 4]?.type !== 'verb-group') ||
      isTag(after, 'negator') ||
      isTag(after, 'relative') ||
      isTag(after, 'coordinator') ||
      (i === 0 && isSetInFront(first, second, after));
    const pair = ends
      ? (behindErrand(chunks, i, second) ??
        behindWhatItIs(chunks, i, second) ??
        oriented(first, second, chunks, i) ??
        behindPlace(chunks, i, second))
      : undefined;
    if (!pair) continue;
    const rest = complementsAfter(chunks, i + 2);
    found.push({
      ...pair,
      construction: 'apposition',
      stance,
      tense: 'none',
      complements: rest.complements,
      times: rest.times,
      start: first.start,
      end: second.end,
    });
  }
  return found;
}

/** One phrase set beside another that it describes, whichever comes first. */
const beside = (subject: NounPhrase, is: NounPhrase, stance: Stance): Description => ({
  subject,
  is,
  construction: 'apposition',
  stance,
  tense: 'none',
  complements: [],
  times: [],
  start: Math.min(subject.start, is.start),
  end: Math.max(subject.end, is.end),
});

const isAmongThem = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'prepositional-phrase' && chunk.preposition === 'among' && chunk.phrase.head.lower === 'them';

/** "the last test before the crewed flight, MA-5", "the first craft sent to a station, the Progress": the name may be that of the test, or the craft. */
function isOfEither(chunks: readonly Chunk[], at: number, name: NounPhrase): boolean {
  const chunk = chunks[at];
  if (name.head.tag === 'name' && isOfWhatHas(chunks, at)) return true;
  const isSent = isSending(chunks[at - 1]);
  const before = chunks[isSent ? at - 2 : at - 1];
  return (
    name.head.tag === 'name' &&
    chunk?.type === 'prepositional-phrase' &&
    (isSent ? /^(?:to|for)$/ : /^(?:before|after|until|since|than)$/).test(chunk.preposition) &&
    chunk.phrase.head.tag === 'noun' &&
    chunk.phrase.names.length === 0 &&
    before?.type === 'noun-phrase' &&
    before.head.tag === 'noun'
  );
}

/** "the first asteroid known to have a moon: Ida": the name may be that of the asteroid. */
function isOfWhatHas(chunks: readonly Chunk[], at: number): boolean {
  const isBare = (chunk: Chunk | undefined): boolean => {
    const phrase = phraseOf(chunk);
    return phrase?.head.tag === 'noun' && phrase.names.length === 0;
  };
  const owner = skipBack(chunks, at - 1, (chunk) => chunk.type === 'verb-group' && chunk.form !== 'finite');
  return owner < at - 1 && chunks[at]?.type === 'noun-phrase' && isBare(chunks[at]) && isBare(chunks[owner]);
}

/** "sent to", in a line of its own too, where it may be taken for the verb of a sentence. */
const isSending = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'verb-group' && (chunk.form === 'participle' || chunk.lemma === 'send');

/** "Venus was the target of Mariner 2, the Moon that of Danuri": another subject, whose verb is left out. */
const isThatOf = (chunks: readonly Chunk[], at: number): boolean => {
  const [word, owner] = [chunks[at], chunks[at + 1]];
  const isThat =
    (word?.type === 'particle' && /^(?:that|those)$/.test(word.token.lower)) ||
    (word?.type === 'noun-phrase' && /^(?:that|those)$/.test(word.head.lower));
  return (
    isThat &&
    ((owner?.type === 'prepositional-phrase' && owner.preposition === 'of') || phraseOf(word)?.of !== undefined)
  );
};

const isThatOne = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'particle' && chunk.token.tag === 'relative' && chunk.token.lower === 'that';

const wasThen = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'particle' && /^(?:then|still|already|now)$/.test(chunk.token.lower);

/** "Goldin, then head of NASA,": what somebody was at the time that the sentence tells of. */
const officeThen = (who: NounPhrase, is: Chunk | undefined, after: Chunk | undefined, stance: Stance): Description[] =>
  is?.type === 'noun-phrase' && isName(who) && who.others.length === 0 && isTag(after, 'comma') && isDescription(is)
    ? [beside(who, is, stance)]
    : [];

const TIME =
  /^(?:second|minute|hour|day|night|morning|afternoon|evening|week|month|season|spring|summer|autumn|fall|winter|year|decade|century|moment|time|instant|era|age|result|consequence|fact)s?$/;

/** "She worked outside with Leonov: the first spacewalk by a woman": a deed behind the colon is all that was told before it. */
const isSumming = (chunks: readonly Chunk[], at: number, { head }: NounPhrase): boolean =>
  /^(?:spacewalk|moonwalk|walk|flight|spaceflight|landing|touchdown|launch|liftoff|flyby|docking|rendezvous|visit|trip|voyage|mission|crossing|encounter|crash)$/.test(
    head.lower,
  ) && chunks.slice(0, at).some((chunk) => chunk.type === 'verb-group' && chunk.form === 'finite');

/** "A Japanese probe, Akatsuki entered orbit": a description set in front of the subject that it is of. */
const isSetInFront = (first: NounPhrase, second: NounPhrase, after: Chunk | undefined): boolean =>
  after?.type === 'verb-group' &&
  after.form === 'finite' &&
  isName(second) &&
  second.determiner === undefined &&
  second.others.length === 0 &&
  first.others.length === 0 &&
  first.names.length === 0 &&
  !first.isPlural &&
  !first.isNegative &&
  first.date === undefined &&
  !TIME.test(first.head.lower) &&
  !/^(each|every|some|any|no|another)$/.test(first.determiner ?? '') &&
  isDescription(first);

/** "its first station (Salyut 1)": by what stands in brackets behind it. */
const described = (phrase: NounPhrase, stance: Stance): Description[] =>
  [phrase, ...phrase.others].flatMap((one) => {
    const [only, ...more] = one.aside ?? [];
    const bare = one.others.length > 0 ? { ...one, others: [] } : one;
    const pair = only?.type === 'noun-phrase' && more.length === 0 ? oriented(bare, only, [], 0) : undefined;
    return pair
      ? [
          {
            ...pair,
            construction: 'apposition',
            stance,
            tense: 'none',
            complements: [],
            times: [],
            start: one.start,
            end: only?.end ?? one.end,
          },
        ]
      : [];
  });

/** "the second planet from the Sun, Venus, ...": a name describes no name, so the one is the thing that stands before the place. */
function behindPlace(chunks: readonly Chunk[], i: number, second: NounPhrase): Pair | undefined {
  const [thing, place] = [chunks[i - 1], chunks[i]];
  const isPlaced =
    place?.type === 'prepositional-phrase' &&
    isName(place.phrase) &&
    thing?.type === 'noun-phrase' &&
    thing.determiner === 'the' &&
    thing.head.tag === 'noun' &&
    isTag(chunks[i + 1], 'comma');
  return isPlaced && isName(second) && second.others.length === 0 && thing.others.length === 0
    ? { subject: second, is: thing }
    : undefined;
}

const SENT = /^(?:mission|probe|spacecraft|craft|orbiter|lander|rover|flight|expedition)$/;

/** "India's first mission to another planet, Mangalyaan, ...": the name is that of what goes there, not of the goal. */
function behindErrand(chunks: readonly Chunk[], i: number, second: NounPhrase): Pair | undefined {
  const [thing, goal] = [chunks[i - 1], chunks[i]];
  const isGoal = goal?.type === 'prepositional-phrase' && /^(?:to|for|around)$/.test(goal.preposition);
  const isThing =
    thing?.type === 'noun-phrase' &&
    SENT.test(thing.head.lower) &&
    thing.names.length === 0 &&
    (thing.determiner === 'the' || thing.possessor !== undefined) &&
    thing.modifiers.some(({ lower }) => /^(?:first|second|third|last|only|latest)$/.test(lower));
  return isGoal && isThing && isTag(chunks[i + 1], 'comma') && isName(second) && second.others.length === 0
    ? { subject: second, is: thing }
    : undefined;
}

/** "The first American on Mir, Norman Thagard, ...": the name is that of what the sentence begins with, whatever stands between. */
function behindWhatItIs(chunks: readonly Chunk[], i: number, second: NounPhrase): Pair | undefined {
  const [thing, last, after] = [chunks[0], chunks[i], chunks[i + 4]];
  const isThing =
    i > 0 &&
    thing?.type === 'noun-phrase' &&
    thing.determiner === 'the' &&
    /^(?:noun|country)$/.test(thing.head.tag) &&
    thing.names.length === 0 &&
    thing.others.length === 0 &&
    !thing.isPlural &&
    !TIME.test(thing.head.lower);
  const isBetween = (chunk: Chunk): boolean =>
    chunk.type === 'prepositional-phrase' || (chunk.type === 'verb-group' && chunk.form !== 'finite');
  const isSetOff = isTag(chunks[i + 1], 'comma') && isTag(chunks[i + 3], 'comma');
  return isThing &&
    isSetOff &&
    isName(second) &&
    second.others.length === 0 &&
    last?.type === 'prepositional-phrase' &&
    chunks.slice(1, i + 1).every(isBetween) &&
    after?.type === 'verb-group' &&
    after.form === 'finite'
    ? { subject: second, is: thing }
    : undefined;
}

interface Pair {
  readonly subject: NounPhrase;
  readonly is: NounPhrase;
}

/** Which of the two names the thing and which describes it. */
function oriented(first: NounPhrase, second: NounPhrase, chunks: readonly Chunk[], i: number): Pair | undefined {
  if (
    isName(second) &&
    second.others.length > 0 &&
    first.others.length === 0 &&
    first.isPlural &&
    // "comets, stars, Titan and Rhea": one of the list itself.
    !(first.determiner === undefined && first.modifiers.length === 0 && isTag(chunks[i - 1], 'comma')) &&
    (first.names.length === 0 || (isColon(chunks[i + 1]) && first.head.tag === 'noun'))
  )
    return { subject: second, is: first };
  const last = first.others.at(-1);
  // "Jupiter and its largest moon, Titan": the last of them is the one described.
  if (last && second.others.length === 0 && isName(second) && isOwned(last)) return { subject: second, is: last };
  if (
    first.others.length > 0 &&
    second.others.length === 0 &&
    isName(first) &&
    (second.isPlural || TOGETHER.test(second.head.lower)) &&
    (isDescription(second) || isCounted(second, first))
  )
    return { subject: first, is: second };
  // "Elon Musk, head of SpaceX and owner of Twitter,": each of the offices is theirs.
  if (isName(first) && first.others.length === 0 && second.others.length > 0 && isOffice(second))
    return { subject: first, is: firstOffice(second) };
  if (first.others.length > 0 || second.others.length > 0) return undefined;
  const inner = innermost(first);
  if (inner && isName(inner) && WORLD.test(second.head.lower) && isDescription(second) && !WORLD.test(first.head.lower))
    return { subject: inner, is: second };
  // "the flight of Vostok 6, the first by a woman": the flight goes by the name of what flew.
  if (inner && isName(inner) && [first, second].every(({ head }) => FLIGHT.test(head.lower)) && isDescription(second))
    return { subject: inner, is: second };
  const [a, b] = [isName(first), isName(second)];
  if (a && isDescription(second)) return { subject: first, is: second };
  // "Titania is the largest moon of Uranus, Charon of Pluto": the same is said of another.
  if (b && second.of !== undefined && first.of !== undefined) return undefined;
  if (b && isDescription(first) && !startsNewClause(chunks, i)) return { subject: second, is: first };
  return undefined;
}

/** "its largest moon", "Saturn's moon": one that belongs to what was named before. */
const isOwned = (phrase: NounPhrase): boolean =>
  phrase.names.length === 0 &&
  !phrase.isPlural &&
  (phrase.determiner === 'its' || phrase.possessor !== undefined) &&
  isDescription(phrase);

/** "Vega 1 and 2, two probes": as many as were named. */
const isCounted = ({ head, modifiers, names }: NounPhrase, listed: NounPhrase): boolean =>
  head.tag === 'noun' &&
  names.length === 0 &&
  [listed, ...listed.others].every((one) => one.head.tag === 'name' || /^\d+[A-Z]?$/.test(one.head.lower)) &&
  modifiers[0]?.lower === ['two', 'three', 'four'][listed.others.length - 1];

/** What several people are, in one word. */
const TOGETHER = /^(?:crew|pair|duo|trio|couple|team|men|women|people)$/;
const FLIGHT = /^(?:flight|spaceflight|mission|launch)$/;

/** What only a thing in the sky is called: "the shadow of Callisto, a moon of Jupiter" describes no shadow. */
const WORLD = /^(?:moon|planet|star|galaxy|nebula|asteroid|comet)$/;

/** "Callisto" in "the shadow of Callisto". */
const innermost = ({ of }: NounPhrase): NounPhrase | undefined =>
  of && (of.of ? innermost(of) : of.others.length === 0 ? of : undefined);

const isDescription = (phrase: NounPhrase): boolean =>
  !isProperNoun(phrase) &&
  (phrase.head.tag === 'noun' ||
    (phrase.head.tag === 'adjective' && phrase.of !== undefined) ||
    isOneOf(phrase) ||
    (phrase.head.tag === 'country' && phrase.determiner !== undefined)) &&
  (phrase.determiner !== undefined ||
    phrase.possessor !== undefined ||
    isOneOf(phrase) ||
    isPartOf(phrase) ||
    (!phrase.isPlural && (phrase.nouns.length > 1 || phrase.countries.length > 0 || phrase.names.length > 0))) &&
  !/^(this|that|these|those|it)$/.test(phrase.determiner ?? '');

/** "Homunculus Nebula", "Barnard's Star": a name that the glossary does not hold. */
const isProperNoun = ({ head, determiner, possessor, names, countries, nouns, modifiers }: NounPhrase): boolean => {
  const before = [...nouns, ...modifiers].filter((token) => token !== head);
  return (
    WORLD.test(head.lower) &&
    head.isCapitalised &&
    determiner === undefined &&
    possessor === undefined &&
    names.length === 0 &&
    countries.length === 0 &&
    before.length > 0 &&
    before.every(({ isCapitalised }) => isCapitalised)
  );
};

/** "part of NASA's Discovery programme", "successor to": such nouns need no article. */
const isPartOf = ({ head, of, isPlural }: NounPhrase): boolean =>
  of !== undefined &&
  !isPlural &&
  (OFFICE.test(head.lower) ||
    /^(?:part|member|home|discoverer|co-?discoverer|inventor|heir|successor|predecessor|forerunner|builder|maker|operator|owner|manufacturer|developer|contractor|twin|commander|author|winner|capital|daughter|subsidiary)$/.test(
      head.lower,
    ));

/** "founder and CEO of SpaceX": what the last is of, the first is of too. */
const firstOffice = (offices: NounPhrase): NounPhrase =>
  offices.of ? aloneOf(offices) : phraseWith(aloneOf(offices), { of: offices.others.at(-1)?.of });

const isOffice = (phrase: NounPhrase): boolean =>
  OFFICE.test(phrase.head.lower) && phrase.others.every(({ head }) => head.tag === 'noun');

/** "one of Saturn's moons" */
const isOneOf = (phrase: NounPhrase): boolean => phrase.head.lower === 'one' && phrase.of !== undefined;

/** "After the launch, NASA said": the second phrase is the subject of its own verb, the first is set before it. */
const startsNewClause = (chunks: readonly Chunk[], i: number): boolean =>
  chunks[i]?.type === 'prepositional-phrase' && chunks[i + 3]?.type === 'verb-group';
