import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { QuantityName } from '../../../glossary/schema/quantities.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import { NUMBER_WORDS } from '../../mentions/quantities.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { flightFlown } from '../crews/flights-flown.ts';
import type { Needs } from '../frame-needs.ts';

/** Nouns that are counted, and the quantity that holds the count. */
const COUNTED: readonly (readonly [RegExp, QuantityName])[] = [
  [/^(moons|satellites)$/, 'moons'],
  [/^orbits$/, 'orbits'],
  [/^(members|states|countries)$/, 'members'],
  [/^(parties)$/, 'parties'],
  [/^(astronauts|cosmonauts|crewmen|people|men|taikonauts)$/, 'crew'],
  [/^wheels$/, 'wheels'],
  [/^segments$/, 'segments'],
  [/^instruments$/, 'instruments'],
  [/^(flights|spaceflights|missions|voyages|trips|launches|liftoffs|sorties|hops)$/, 'flights'],
  [/^(spacewalks|moonwalks|evas)$/, 'spacewalks'],
];
/** What is said of all moons of a small world: those of the great ones are told apart by it. */
const SMALL = /^(tiny|small|little|known|natural|space)$/;
const HAVING =
  /^(have|complete|make|carry|fly|take|send|bear|possess|hold|be|perform|undertake|boast|feature|log|span|record|amass|conduct|include)$/;
/** "retired after 33 missions": all that there were. */
const ENDING = /^(retire|decommission|ground)$/;

/** "Apollo 8 completed 30 orbits", "Mars has three moons", "the three moons of Mars": counts held against those that are known. */
export function judgeTallies(context: SentenceContext): Verdict[] {
  const owned = context.reading.phrases.flatMap(({ phrase, stance }) => {
    const owner = phrase.of ?? phrase.possessor;
    // "two moons of Mars" may leave others; "the two moons", "Mars's two moons" are all.
    const isAll = phrase.possessor !== undefined || /^(the|all)$/.test(phrase.determiner ?? '');
    return stance === 'asserted' && owner && isAll && owner.others.length === 0 ? judge(phrase, owner, context) : [];
  });
  const had = context.reading.clauses.flatMap((clause) => {
    const subject = clause.agents[0];
    if (clause.stance !== 'asserted' || !HAVING.test(clause.verb) || !subject || clause.agents.length > 1) return [];
    if (subject.others.length > 0 || clause.tense === 'future') return [];
    return clause.themes.flatMap((theme) => judge(theme, subject, context));
  });
  const ended = context.reading.clauses.flatMap((clause) => {
    const [subject, another] = clause.themes;
    if (clause.stance !== 'asserted' || clause.construction !== 'passive' || !subject || another) return [];
    if (subject.others.length > 0 || clause.tense !== 'past') return [];
    const [doer, other] = clause.agents;
    if (clause.verb === 'fly' && doer && !other && doer.others.length === 0) return judge(subject, doer, context);
    if (!ENDING.test(clause.verb)) return [];
    return clause.complements
      .filter(({ preposition }) => /^(?:after|with)$/.test(preposition))
      .flatMap(({ phrase }) => judge(phrase, subject, context));
  });
  const veterans = context.reading.descriptions.flatMap(({ subject, is, stance }) =>
    stance === 'asserted' && is.head.lower === 'veteran' && is.of ? judgeVeteran(subject, is.of, context) : [],
  );
  return [...owned, ...had, ...ended, ...veterans, ...judgeOrbits(context), ...judgeFlightsFlown(context)];
}

/** "Musgrave, a veteran of three spaceflights," */
function judgeVeteran(who: NounPhrase, counted: NounPhrase, context: SentenceContext): Verdict[] {
  const [number, another] = counted.modifiers;
  const isOfFlights = /^(?:spaceflights|flights|missions)$/.test(counted.head.lower) && counted.nouns.length < 2;
  const [index, value] = [context.soleReferent(who), number && countOf(number)];
  return number && !another && isOfFlights && index !== undefined && value !== undefined && counted.names.length === 0
    ? flights(value, number, index, counted.head.lower, context)
    : [];
}

const FLOWN_TIMES = /^(?:fly|go|launch|fire)$/;

/** "flew in space four times", "was launched three times": how often somebody or a rocket went up. */
function judgeFlightsFlown(context: SentenceContext): Verdict[] {
  const { tokens, clauses, isQuestion } = context.reading;
  if (isQuestion || !context.words.has('times')) return [];
  return tokens.flatMap((number, i): Verdict[] => {
    if (number.tag !== 'number' || tokens[i + 1]?.lower !== 'times') return [];
    const clause = clauses.findLast(
      ({ verb, verbSpan, construction }) =>
        FLOWN_TIMES.test(verb) && construction !== 'nominal' && verbSpan.end < number.start,
    );
    const between = clause && context.text.slice(clause.verbSpan.end, number.start);
    const isPassive = clause?.construction === 'passive';
    const [subject, another] = (isPassive ? clause.themes : clause?.agents) ?? [];
    if (
      !clause ||
      !subject ||
      another ||
      (!isPassive && /^(?:fire|launch)$/.test(clause.verb)) ||
      clause.stance !== 'asserted' ||
      (clause.tense !== 'past' && !clause.isPerfect)
    )
      return [];
    if (!/^ (?:only |just )?(?:(?:in|into|to) (?:outer )?(?:space|orbit) )?(?:only |just )?$/.test(between ?? ''))
      return [];
    const [index, value] = [context.soleReferent(subject), countOf(number)];
    const isCounted =
      index !== undefined &&
      (/^(?:person|launch-vehicle)$/.test(context.kindOf(index)) || isOverAndCounted(index, context));
    return isCounted && value !== undefined ? flights(value, number, index, 'times', context) : [];
  });
}

/** A craft or programme that flew again and again, and does no more. */
const isOverAndCounted = (index: EntryIndex, context: SentenceContext): boolean => {
  const { kind, quantities, relations } = context.entry(index);
  return (
    /^(?:spacecraft|programme)$/.test(kind) &&
    quantities.flights !== undefined &&
    quantities.flights.asOf === undefined &&
    relations.status?.list.some(({ value }) => /^(?:ended|lost|retired|on-display)$/.test(value)) === true
  );
};

/** Fewer may be meant of a time before the last of them, or of one craft. */
const OF_A_TIME =
  /\b(?:by|before|until|when|then|already|so far|had|has|have|after|since|first|more|again|later|next|last|previous|earlier|successful|crewed|test|of (?:his|her|its|their)|in (?:\d{4}|[A-Z]))\b/;

/** Of somebody who flew on several craft. */
const ON_ONE_CRAFT = /\b(?:on|aboard|with|as|shuttle|Soyuz|Gemini|Apollo|Mercury|station|for)\b/;

const IN_AIRCRAFT =
  /\b(?:X-\d+\w*|rocket ?planes?|aircraft|aeroplanes?|airplanes?|jets?|gliders?|balloons?|combat|Navy|Air Force)\b/;
/** Nobody has been in space more often. */
const MOST_FLIGHTS = 9;

function flights(value: number, number: Token, index: EntryIndex, what: string, context: SentenceContext): Verdict[] {
  const { quantities } = context.entry(index);
  const name = context.kindOf(index) === 'launch-vehicle' ? 'launches' : 'flights';
  const known = quantities[name];
  if (!known) return [];
  const isFewer = value < known.min;
  const words = context.shown(context.reading.sentence);
  const isPerson = context.kindOf(index) === 'person';
  // "flew 78 combat missions"
  if (isPerson && (value > MOST_FLIGHTS || IN_AIRCRAFT.test(words))) return [];
  if (isFewer && (OF_A_TIME.test(words) || (isPerson && ON_ONE_CRAFT.test(words)))) return [];
  return compare(value, name, number, index, what, context);
}

/** Of a life: without it fewer spacewalks may be those of one flight or stay, or of the years until then. */
const OF_A_LIFE = /\b(?:career|lifetime|in all|in total|altogether|a total of)\b/;
/** Nobody has gone out more often. */
const MOST_WALKS = 16;

/** "Musgrave made nine spacewalks": no more can be meant than there were. */
function walks(value: number, number: Token, index: EntryIndex, what: string, context: SentenceContext): Verdict[] {
  const known = context.entry(index).quantities.spacewalks;
  if (!known || known.asOf || value > MOST_WALKS) return [];
  const words = context.shown(context.reading.sentence);
  if (value < known.min && !(context.kindOf(index) === 'person' && OF_A_LIFE.test(words) && !OF_A_TIME.test(words)))
    return [];
  return compare(value, 'spacewalks', number, index, what, context);
}
judgeTallies.needs = { tags: ['number'] } satisfies Needs;

const ROUND = /^(?:orbit|circle)$/;
const FLOWN = /^(?:fly|spend|last|land|return|splash|come|stay|circle|orbit|make|complete|end)$/;

/** "Glenn circled the Earth three times", "landed after 64 orbits": how often a flight went round. */
function judgeOrbits(context: SentenceContext): Verdict[] {
  const { tokens, clauses, isQuestion } = context.reading;
  if (isQuestion || !(context.words.has('orbits') || context.words.has('times'))) return [];
  return tokens.flatMap((number, i): Verdict[] => {
    const noun = tokens[i + 1]?.lower;
    if (number.tag !== 'number' || (noun !== 'orbits' && noun !== 'times')) return [];
    const clause = clauses.find(
      ({ start, end, construction }) => construction !== 'nominal' && start < number.start && number.end <= end + 1,
    );
    const subject = clause?.agents[0];
    if (!clause || !subject || clause.stance !== 'asserted' || clause.tense !== 'past') return [];
    if (clause.agents.length > 1 || !(noun === 'times' ? ROUND : FLOWN).test(clause.verb)) return [];
    const often = /^ times (?:a|each|every|per) day\b/.test(context.text.slice(number.end, number.end + 16));
    if (often) return [];
    const flight = flightFlown(subject, context);
    const index = flight
      ? context.knowledge.glossary.indexOf(flight.id)
      : (onlyFlight(subject, context) ?? context.soleReferent(subject));
    const value = countOf(number);
    return index === undefined || value === undefined || isHedged(number, context)
      ? []
      : compare(value, 'orbits', number, index, 'orbits', context);
  });
}

/** "Glenn circled the Earth three times in Friendship 7": somebody of several flights, and the only one that is named. */
function onlyFlight(who: NounPhrase, context: SentenceContext): EntryIndex | undefined {
  const person = context.soleReferent(who);
  if (person === undefined || context.kindOf(person) !== 'person') return undefined;
  const [only, another] = new Set(
    context.mentions.flatMap(({ entry }) => (context.kindOf(entry) === 'crewed-flight' ? [entry] : [])),
  );
  const isAboard =
    only !== undefined && context.knowledge.ids(context.entry(only), 'crew').includes(context.entry(person).id);
  return isAboard && another === undefined ? only : undefined;
}

function judge(counted: NounPhrase, owner: NounPhrase, context: SentenceContext): Verdict[] {
  const number = counted.modifiers.find(({ tag }) => tag === 'number');
  if (!number) return [];
  const name = COUNTED.find(([pattern]) => pattern.test(counted.head.lower))?.[1];
  const others = counted.modifiers.filter(
    (word) => word !== number && !(name !== undefined && isPart(name) ? OF_ALL_PARTS : SMALL).test(word.lower),
  );
  // Of the parts that something has, some may be told of.
  if (
    name !== undefined &&
    isPart(name) &&
    !/^(?:[.,;!?]|$| (?:are|were|and|is|was)\b)/.test(context.text.slice((counted.of ?? counted).end))
  )
    return [];
  const isMembers =
    name === 'members' && /^(?:member|participating) (?:states|countries)$|^members$/.test(shownNouns(counted));
  if (
    name === undefined ||
    others.length > 0 ||
    (name === 'members'
      ? !isMembers
      : counted.nouns.some((noun) => noun !== counted.head && !(isPart(name) && OF_ALL_PARTS.test(noun.lower))))
  )
    return [];
  const value = countOf(number);
  const index = context.referent(owner);
  if (name === 'crew' && isSomeOfCrew(counted, context) && !isMoreThanFlew(counted, value, index, context)) return [];
  if (name === 'flights')
    return value === undefined || index === undefined || isHedged(number, context) || isOfThat(counted, context)
      ? []
      : flights(value, number, index, counted.head.lower, context);
  if (name === 'spacewalks')
    return value === undefined || index === undefined || isHedged(number, context)
      ? []
      : walks(value, number, index, counted.head.lower, context);
  return value === undefined || index === undefined || isHedged(number, context)
    ? []
    : compare(value, name, number, index, counted.head.lower, context);
}

/** "made seven flights in that plane": those in what was told of before. */
function isOfThat({ end }: NounPhrase, { reading }: SentenceContext): boolean {
  const at = reading.tokens.findIndex(({ start }) => start >= end);
  const [preposition, pointing] = reading.tokens.slice(at, at + 2);
  return (
    /^(?:in|on|aboard|with|of)$/.test(preposition?.lower ?? '') &&
    /^(?:this|that|these|those|it|one|them)$/.test(pointing?.lower ?? '')
  );
}

/** "The two astronauts of Apollo 12 who walked on the Moon": those of whom it is said may be some of the crew. */
const isSomeOfCrew = (counted: NounPhrase, context: SentenceContext): boolean =>
  /^ (?:who|whom|that|to|on|in|at|down|aboard|outside|\p{L}+ing)\b/u.test(
    context.text.slice((counted.of ?? counted).end),
  ) ||
  /\b(?:moon|lunar|surface|walk(?:s|ed|ing)?|moonwalk\w*|spacewalk\w*|outside|rover|first|other)\b/i.test(
    context.shown(context.reading.sentence),
  );

/** Some of a crew are not more than all of it; of a flight that brought others home more may be told. */
const isMoreThanFlew = (
  counted: NounPhrase,
  value: number | undefined,
  index: EntryIndex | undefined,
  context: SentenceContext,
): boolean => {
  const entry = index === undefined ? undefined : context.entry(index);
  const known = entry?.quantities.crew;
  // "carried six cosmonauts to Salyut 1": all of them went up in it.
  const isUp = /^ to /.test(context.text.slice((counted.of ?? counted).end));
  const shown = context.shown(context.reading.sentence);
  const words = isUp ? shown.replace(/\b(?:station|ISS|Mir|Salyut)\b/g, '') : shown;
  return (
    value !== undefined &&
    known !== undefined &&
    value > known.max &&
    entry?.relations.crew?.list.every(({ role }) => role !== 'returning') === true &&
    !/\b(?:station|ISS|Mir|Salyut|docked|joined|together|other|return\w*|brought|back-?up|support|trained|planned|rescue)\b/.test(
      words,
    )
  );
};

const isPart = (name: QuantityName): boolean => /^(?:wheels|segments|instruments)$/.test(name);
/** What is said of all of them. */
const OF_ALL_PARTS =
  /^(?:science|scientific|mirror|hexagonal|beryllium|gold-coated|primary|metal|aluminium|aluminum|large|big|wide|onboard)$/;

const shownNouns = ({ nouns }: NounPhrase): string => nouns.map(({ lower }) => lower).join(' ');

const isHedged = (number: Token, context: SentenceContext): boolean =>
  /\b(?:first|last|next|least|another|over|than|about|some|nearly|almost|of|other|every)\s*$/.test(
    context.text.slice(Math.max(0, number.start - 24), number.start),
  );

function compare(
  value: number,
  name: QuantityName,
  number: Token,
  index: EntryIndex,
  what: string,
  context: SentenceContext,
): Verdict[] {
  const entry = context.entry(index);
  const known = entry.quantities[name];
  // Of the great planets more moons are found each year.
  if (!known || (name === 'moons' && known.max > 16) || (name === 'crew' && entry.kind !== 'crewed-flight')) return [];
  // Members join over the years: fewer there once were, but never so many more.
  if (/^(?:members|parties)$/.test(name) && value <= known.max * 1.1 + 1) return [];
  const base = {
    check: 'wrong-quantity' as const,
    claim: `${name} of ${entry.id}`,
    ...context.quoted(number),
    about: entry.id,
  };
  if (value >= known.min - 0.5 && value <= known.max + (name === 'orbits' ? 1 : 0.5))
    return [{ ...base, state: 'supported' }];
  const shown = known.min === known.max ? inWriting(known.max, number) : `${known.min} to ${known.max}`;
  return [
    {
      ...base,
      state: 'contradicted',
      message:
        name === 'orbits'
          ? 'wrong-quantity.orbits'
          : FLIGHTS.includes(name)
            ? 'wrong-quantity.flights'
            : name === 'spacewalks'
              ? 'wrong-quantity.spacewalks'
              : 'wrong-quantity.count',
      known: shown,
      correction: shown,
      ...(known.asOf ? { asOf: known.asOf } : {}),
      ...(known.source ? { source: known.source } : {}),
      details: { subject: context.knowledge.spoken(entry.id), what },
    },
  ];
}

const FLIGHTS: readonly QuantityName[] = ['flights', 'launches'];

function countOf(token: Token): number | undefined {
  const value = /^\d+$/.test(token.lower) ? Number(token.lower) : NUMBER_WORDS[token.lower];
  return value !== undefined && Number.isInteger(value) ? value : undefined;
}

/** In figures where the writer used figures. */
const inWriting = (value: number, token: Token): string =>
  /^\d/.test(token.lower)
    ? String(value)
    : (Object.entries(NUMBER_WORDS).find(([, one]) => one === value)?.[0] ?? String(value));
