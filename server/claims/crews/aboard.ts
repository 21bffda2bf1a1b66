import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Clause, ClauseTime, Complement } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { SentenceContext } from '../context.ts';

/** Somebody said to have been aboard something. */
export interface Aboard {
  /** With those who are listed with them. */
  readonly people: NounPhrase;
  readonly flight: NounPhrase;
  readonly times: readonly ClauseTime[];
  /** The sentence is about the flight, so that the name is the likelier error; otherwise it is about the person. */
  readonly isOfFlight: boolean;
  /** Came home in it: another craft may have taken them up. */
  readonly isReturn: boolean;
}

const INSIDE = /^(aboard|on board|inside)$/;
const OUT_OF = /^(out of|outside|from inside|from aboard|back into|back inside)$/;
const MOVING =
  /^(step|climb|float|drift|crawl|walk|emerge|venture|look|lean|peer|watch|film|photograph|swim|scramble|squeeze|get|come|go|return|work|exit|slip|move|make|perform|push|pull|ease|haul|heave|wriggle|glide|spend)$/;
const FLYING =
  /^(fly|travel|ride|launch|lift|ascend|blast|rocket|soar|send|carry|take|reach|arrive|visit|go|get|come|return|orbit|circle|travel|journey)$/;
const GOING = /^(fly|travel|go|journey|ascend|ride|send|take|carry|bring|ferry|return|visit|rocket|lift)$/;
const RETURNING = /^(return|come|bring|land|descend|splash|touch|recover|pick|rescue|get)$/;
const BEARING = /^(carry|take|bring|send|ferry|fly|transport|deliver|launch|lift|boost|hurl|propel|return)$/;
/** What may be done on account of a flight without going along. */
const NOT_ALOFT =
  /^(assign|select|back|name|announce|train|plan|prepare|work|serve|help|assist|begin|start|collaborate|comment|report|write|focus|concentrate|base|depend|rely|miss|replace|bump|model|centre|center|see|meet|follow|join|appear|lecture|speak|talk|act|star|pass|vote|insist|cooperate|agree|decide|call|consult|advise|sign|participate|be|become|get|tell|say|ask|hear|listen|support|monitor|direct|manage|oversee|lose|learn|build|design|develop|invent|criticise|criticize|praise|admire|discuss|describe|recall|remember|cover|film|narrate|promote|push|resign|retire|marry|live|go|watch|launch)$/;
/** Of somebody on the ground. */
export const GROUND =
  /\b(?:capcom|capsule communicator|mission control|control cent(?:re|er)|flight director|flight controller|houston|back-?ups?|reserve|support crew|assigned|reassigned|replaced|replacing|trained|training|simulator|originally|selected|chosen|would have|slated|console|ground|recovery|helicopter|museum|film|movie|book|novel|documentary|actor|series|episode)\b/i;
const DYING = /^(die|kill|perish|lose)$/;
const PILOTING =
  /^(fly|command|pilot|copilot|crew|man|ride|drive|steer|land|dock|guide|board|leave|exit|enter|reenter|lead|skipper|captain|head|bring|take|nurse|manoeuvre|maneuver|share|occupy|undock|park|join)$/;
const STAYING = /^(live|stay|work|serve|be|spend|remain|sleep|celebrate|play|wait|sit|conduct|sing)$/;
/** What only who is in space does, wherever the words "on" or "from" with a flight stand beside it. */
const DEED =
  /^(walk|step|spacewalk|float|drift|photograph|die|perish|kill|repair|capture|retrieve|deploy|release|drive|hit|land|leave|climb|stand|orbit|circle|carry|stay|live|spend|fly)$/;
/** What is done in space only where it is said what: "made a spacewalk", "took the picture". */
const DOING = /^(make|take|perform|complete|conduct|set|do|carry|achieve|snap|shoot|collect|gather|see|get|watch)$/;
const DONE =
  /^(spacewalks?|walks?|moonwalks?|evas?|flights?|landings?|dockings?|rendezvous|orbits?|excursions?|command|record|records|photos?|photographs?|pictures?|images?|shots?|samples?|rocks?|debut)$/;
/** What may be won, lost and declined before a flight. */
const SEAT = /^(?:seat|place|berth|slot|spot|assignment|chance|offer|opportunity|invitation)s?$/;
const WITH_OTHERS = /^(with|alongside|together with|along with)$/;
export const CREW = /^(crew|crewmates?|team|astronauts?|cosmonauts?)$/;
const CONSISTING = /^(consist|comprise|include|compose|make|contain|number)$/;
export const OWN_CRAFT = /^(capsule|spacecraft|spaceship|ship|craft|flight|spaceflight|mission)$/;
/** Said of those who were of a crew and did not fly. */
export const TAKEN_OFF =
  /\b(?:until|grounded|bumped|(?:removed|dropped|withdrawn) from|taken off|stood down|would have|was to have)\b/i;
const FORMING = /^(make|form|constitute|complete|comprise)$/;
export const OF_A_CREW =
  /^(astronauts?|cosmonauts?|taikonauts?|men|women|crewmen|crewmembers|members|man|woman|person|human|american|pilot|commander|physician|doctor|engineer|specialist|member|passenger|crew|crewmember|crewman|part|one|briton|german|canadian|african|european|japanese|tourist|spacewalker|mother|citizen|teacher|scientist|being|geologist|moonwalker|veteran|astronomer|pilots|commanders|skipper|captain|pair|duo|trio|crewmates|companions|colleagues)$/;
/** Those who are named beside a flight and need not have flown: crews change, and some only trained. */
const NOT_PRIME = /\b(?:back-?up|reserve|support|capcom|prime|former|future|original|would-be|alternate)\b/i;

/** What a clause says of who was aboard what. */
export function aboardIn(clause: Clause, context: SentenceContext): Aboard[] {
  if (clause.stance !== 'asserted') return [];
  const all = [
    ...riders(clause, context),
    ...fliers(clause, context),
    ...borne(clause, context),
    ...owners(clause, context),
    ...members(clause, context),
  ];
  return all.filter(({ people, flight }) => isPrime(people, context) && isPrime(flight, context));
}

/** "flew on Gemini 8", "set a record with X in Gemini 5", "died aboard Soyuz 11", "flew on Gemini 7 and Apollo 8". */
function riders(clause: Clause, context: SentenceContext): Aboard[] {
  const isDeath = DYING.test(clause.verb) && (clause.verb !== 'lose' || isOfLives(clause));
  // "died a year before Apollo 11": not on it.
  const isFatal = ({ preposition, phrase }: Complement): boolean =>
    isDeath && /^(?:in|on|aboard|on board|inside|during|with|by)$/.test(preposition) && isAccident(phrase);
  if ([...clause.themes, ...clause.complements.map(({ phrase }) => phrase)].some(({ head }) => SEAT.test(head.lower)))
    return [];
  const complements = clause.complements.filter((one) => isFatal(one) || isAboardBy(clause, one, context));
  if (complements.length === 0) return [];
  const [main, beside] = [mainPeople(clause, context), companions(clause, context)];
  return complements.flatMap((complement) => {
    const { phrase } = complement;
    const flights = [phrase, ...phrase.others].map((one) => context.alone(one));
    const near = beside.filter((who) => flights.length === 1 && isNearest(phrase, who, context));
    const [first, ...more] = [...main, ...near];
    if (!first) return [];
    // "Conrad and Cooper flew on Gemini 5 and 11": who was on which is not said.
    if (flights.length > 1 && first.others.length > 0) return [];
    // "flew with X": those aboard together are judged together.
    const people = { ...first, others: [...first.others, ...more.flatMap((who) => [who, ...who.others])] };
    const isReturn = RETURNING.test(clause.verb);
    return flights
      .map((flight) =>
        isFatal(complement) ? { ...flight, head: flight.names.at(-1) ?? flight.head, nouns: [] } : flight,
      )
      .map((flight) => around(flight, clause, context))
      .filter((flight) => isFlown(flight, context))
      .map((flight) => ({ people, flight, times: clause.times, isOfFlight: false, isReturn }));
  });
}

/** "from the cargo bay of Challenger", "was on the crew of STS-7": the craft or flight. */
function around(phrase: NounPhrase, { verb }: Clause, context: SentenceContext): NounPhrase {
  const flown = flightOfPart(phrase, context);
  if (flown) return flown;
  if (!phrase.of || isFlown(phrase, context)) return phrase;
  if (CREW.test(phrase.head.lower))
    return /^(?:be|serve|fly)$/.test(verb) && isPrime(phrase, context) ? phrase.of : phrase;
  return ROOMS.test(phrase.head.lower) ? phrase.of : phrase;
}
const ROOMS = /^(?:bay|cabin|cockpit|airlock|hold|deck|hatch|arm)$/;

const PARTS = /(?:^| )(?:modules?|lander|ascender|capsule|spacecraft|spaceship|ship|craft|rover|buggy|orbiter)$/;
/** "the lunar module of Apollo 10", "Apollo 10's lunar module": the flight that it was part of. */
const flightOfPart = (phrase: NounPhrase, context: SentenceContext): NounPhrase | undefined =>
  phrase.names.every((name) => name === phrase.head) && phrase.others.length === 0 && PARTS.test(phrase.head.lower)
    ? [phrase.of, phrase.possessor].find((whole) => whole !== undefined && isNamedFlight(whole, context))
    : undefined;

/** Who acts, or is acted on; of two of whom either may be meant neither is. */
function mainPeople(clause: Clause, context: SentenceContext): NounPhrase[] {
  const isBearing = BEARING.test(clause.verb) || clause.construction === 'passive' || clause.verb === 'kill';
  const main = [...clause.agents, ...(isBearing ? clause.themes : [])].filter((phrase) => isPeople(phrase, context));
  const meant = new Set(main.map((phrase) => context.referentAlone(phrase)));
  // Whoever sends or builds something that is not a person need not go along.
  const hasCargo =
    /^(send|ferry|fly|transport|deliver|launch)$/.test(clause.verb) &&
    clause.construction !== 'passive' &&
    clause.themes.length > 0 &&
    !clause.themes.some((theme) => isPeople(theme, context) || isFlown(theme, context));
  return meant.size > 1 || hasCargo ? [] : main.slice(0, 1);
}

const companions = (clause: Clause, context: SentenceContext): NounPhrase[] =>
  clause.complements
    .filter(({ preposition, phrase }) => WITH_OTHERS.test(preposition) && isPeople(phrase, context))
    .map(({ phrase }) => phrase);

/** "on Gemini 7 with X, and Gemini 12 with Y": no other flight stands between the two; "with X and then on Gemini 12": nor an "and". */
const isNearest = (flight: NounPhrase, who: NounPhrase, context: SentenceContext): boolean =>
  !/\b(?:and|then|later)\b/.test(context.text.slice(who.end, flight.start)) &&
  !context.reading.tokens.some((token) => {
    const index = token.tag === 'name' ? context.meaning(token) : undefined;
    return (
      index !== undefined &&
      token.start >= Math.min(flight.end, who.end) &&
      token.end <= Math.max(flight.start, who.start) &&
      FLOWN.has(context.kindOf(index))
    );
  });

function isAboardBy(clause: Clause, { preposition, phrase }: Complement, context: SentenceContext): boolean {
  const { verb } = clause;
  const isBackIn = preposition === 'into' && clause.adverbs.includes('back');
  if (OUT_OF.test(preposition) || isBackIn) return MOVING.test(verb) && kindOf(phrase, context) !== 'station';
  if (INSIDE.test(preposition)) return FLYING.test(verb) || STAYING.test(verb) || DEED.test(verb) || doesDeed(clause);
  if (preposition === 'to') return GOING.test(verb) && kindOf(phrase, context) === 'station';
  if (preposition === 'as part of') return isNamedFlight(phrase, context) && (DEED.test(verb) || doesDeed(clause));
  if (!/^(on|in|during|from|with)$/.test(preposition)) return false;
  if (kindOf(phrase, context) === 'station') return preposition === 'on' && /^(live|stay|spend|be|serve)$/.test(verb);
  if (/^(on|in|during)$/.test(preposition))
    return (
      (FLYING.test(verb) && preposition !== 'during') ||
      (verb === 'be' && preposition === 'on') ||
      DEED.test(verb) ||
      doesDeed(clause) ||
      (preposition !== 'during' && isDoneOnFlight(clause, phrase, context))
    );
  if (preposition === 'from')
    return (
      /^(walk|step|spacewalk|photograph|float|climb)$/.test(verb) ||
      (doesDeed(clause) && verb !== 'watch') ||
      isDoneOnFlight(clause, phrase, context)
    );
  return preposition === 'with' && /^(fly|go|travel|land|walk|be)$/.test(verb);
}

/** "tested the lunar module on Apollo 9": whatever those who fly do on a flight, but for what is done on the ground; during one, or with its crew, others may do it. */
const isDoneOnFlight = (
  { verb, tense, construction, agents, complements }: Clause,
  phrase: NounPhrase,
  context: SentenceContext,
): boolean =>
  tense === 'past' &&
  construction !== 'passive' &&
  !NOT_ALOFT.test(verb) &&
  phrase.head.tag === 'name' &&
  /^(?:crewed-flight|expedition)$/.test(kindOf(phrase, context) ?? '') &&
  agents.some((agent) => hasFlown(agent, context)) &&
  !complements.some((one) => one.preposition === 'with' && CREW.test(one.phrase.head.lower)) &&
  !GROUND.test(context.shown(context.reading.sentence));

const hasFlown = (phrase: NounPhrase, context: SentenceContext): boolean => {
  const index = context.referentAlone(phrase);
  return index !== undefined && context.knowledge.flightsOf(context.entry(index).id).length > 0;
};

/** "were lost in", "lost their lives in". */
const isOfLives = ({ construction, themes }: Clause): boolean =>
  construction === 'passive' || themes.some(({ head }) => /^(?:life|lives)$/.test(head.lower));

/** "in the Apollo 1 fire", "in the Challenger disaster". */
const isAccident = ({ head, names }: NounPhrase): boolean =>
  names.length > 0 &&
  (head.tag === 'name' || /^(fire|accident|disaster|explosion|crash|tragedy|launch)$/.test(head.lower));

const doesDeed = ({ verb, themes }: Clause): boolean =>
  DOING.test(verb) && themes.some(({ head }) => DONE.test(head.lower));

/** "commanded Apollo 12", "flown by X and Y", "left Voskhod 2". */
function fliers(clause: Clause, context: SentenceContext): Aboard[] {
  if (!PILOTING.test(clause.verb)) return [];
  // "flew Gemini 3, Gemini 10 and Apollo 10": each of them, of somebody alone.
  const isAlone = clause.agents.every(({ others }) => others.length === 0);
  const listed = clause.themes.slice(0, 1).flatMap((theme) => (isAlone ? theme.others : []));
  const flights = [...clause.themes, ...crewsLed(clause, context)]
    .map((theme) => flightOfPart(theme, context) ?? (isAlone ? context.alone(theme) : theme))
    .filter((theme) => isFlown(theme, context) && kindOf(theme, context) !== 'station')
    .slice(0, 1);
  const others = flights.length > 0 ? listed.filter((one) => isNamedFlight(one, context)) : [];
  // The agents of a participle beside several names may be any of them.
  return clause.agents
    .filter((phrase) => isPeople(phrase, context))
    .slice(0, 1)
    .flatMap((people) =>
      [...flights, ...others].map((flight) => ({
        people,
        flight,
        times: clause.times,
        // Not every flight had such a part.
        isOfFlight: clause.construction !== 'active' || clause.themes.some((theme) => flightOfPart(theme, context)),
        isReturn: /^(land|leave|exit)$/.test(clause.verb),
      })),
    );
}

const LEADING = /^(?:command|lead|head|skipper|captain|join)$/;

/** "led the crew of STS-54", "joined the crew of STS-60": the flight of that crew; who joins one at a station is not of it. */
export const crewsLed = ({ verb, themes }: Clause, context: SentenceContext): NounPhrase[] =>
  LEADING.test(verb)
    ? themes.flatMap((theme) => {
        const flight = flightOf([theme], context);
        return flight && kindOf(flight, context) === 'crewed-flight' ? [flight] : [];
      })
    : [];

/** "Gordon Cooper named his capsule Faith 7", "climbed out of her Vostok 6": somebody's own craft. */
function owners({ agents, themes, complements, construction, times }: Clause, context: SentenceContext): Aboard[] {
  const [who] = construction === 'active' ? agents : [];
  if (!who || who.others.length > 0 || !isPeople(who, context)) return [];
  const own = [...themes, ...complements.map(({ phrase }) => phrase)].find(
    (phrase) => /^(?:his|her)$/.test(phrase.determiner ?? '') && isNamedFlight(phrase, context),
  );
  return own ? [{ people: who, flight: own, times, isOfFlight: false, isReturn: false }] : [];
}

/** "lived on the station as a member of Expedition 18" */
function members({ agents, complements, construction, times, tense }: Clause, context: SentenceContext): Aboard[] {
  const [who] = construction === 'active' && tense === 'past' ? agents : [];
  const part = complements.find(
    ({ preposition, phrase }) => preposition === 'as part of' && CREW.test(phrase.head.lower),
  );
  const as = complements.find(
    ({ preposition, phrase }) =>
      preposition === 'as' && /^(?:member|part)$/.test(phrase.head.lower) && isPrime(phrase, context),
  );
  const of = as?.phrase.of;
  const flight = part
    ? flightOf([part.phrase], context)
    : of && (isNamedFlight(of, context) ? of : flightOf([of], context));
  return who && flight && isPeople(who, context) && who.others.length === 0
    ? [{ people: who, flight, times, isOfFlight: false, isReturn: false }]
    : [];
}

/** "Gemini 8 carried X and Y", "lifted off with X aboard", "the crew of Apollo 7 consisted of". */
function borne(clause: Clause, context: SentenceContext): Aboard[] {
  const isCrew =
    CONSISTING.test(clause.verb) &&
    (/^(?:passive|participle)$/.test(clause.construction) ? clause.themes : clause.agents).some(({ head }) =>
      CREW.test(head.lower),
    );
  const isExpedition =
    !isCrew && CONSISTING.test(clause.verb) && clause.agents.some((one) => kindOf(one, context) === 'expedition');
  // "A, B and C make up the crew of Apollo 7"
  const isFormed =
    FORMING.test(clause.verb) &&
    clause.construction !== 'passive' &&
    (clause.verb !== 'make' || clause.adverbs.includes('up')) &&
    clause.themes.some(({ head }) => CREW.test(head.lower));
  if (
    !isCrew &&
    !isExpedition &&
    !isFormed &&
    !BEARING.test(clause.verb) &&
    !clause.adverbs.some((word) => INSIDE.test(word))
  )
    return [];
  const carrier = [...clause.agents, ...(clause.construction === 'active' ? [] : clause.themes)].find((phrase) =>
    isFlown(phrase, context),
  );
  // "Spacelab, set free by the Space Shuttle with X aboard"
  if (clause.construction !== 'active' && clause.agents.some((one) => isCrewedVehicle(context.referent(one), context)))
    return [];
  const flight = isCrew || isFormed ? flightOf([...clause.agents, ...clause.themes], context) : carrier;
  if (!flight) return [];
  const listed = ({ preposition }: Complement): boolean =>
    isCrew || isExpedition
      ? preposition === 'of'
      : preposition === 'with' && clause.adverbs.some((word) => INSIDE.test(word));
  const people = [
    ...(isFormed ? clause.agents : []),
    ...(isCrew || isExpedition || (BEARING.test(clause.verb) && carrier && clause.agents.includes(carrier))
      ? clause.themes
      : []),
    ...clause.complements.filter(listed).map(({ phrase }) => phrase),
  ].filter((phrase) => isPeople(phrase, context));
  return people.map((who) => ({
    people: who,
    flight,
    times: clause.times,
    isOfFlight: true,
    isReturn: RETURNING.test(clause.verb),
  }));
}

/** The flight whose crew a phrase is: "the crew of Apollo 7", "Apollo 7's crew", "the Apollo 7 crew". */
export function flightOf(phrases: readonly NounPhrase[], context: SentenceContext): NounPhrase | undefined {
  return phrases
    .filter((phrase) => CREW.test(phrase.head.lower) && isPrime(phrase, context))
    .flatMap((phrase) => [phrase.of, phrase.possessor, phrase])
    .find((phrase) => phrase !== undefined && isFlown(phrase, context));
}

export const isPeople = (phrase: NounPhrase, context: SentenceContext): boolean =>
  [phrase, ...phrase.others].some((one) => kindOf(one, context) === 'person');

/** A vehicle that holds the crew itself, as the Space Shuttle did: what it carries has none. */
export const isCrewedVehicle = (index: EntryIndex | undefined, context: SentenceContext): boolean =>
  index !== undefined &&
  context.kindOf(index) === 'launch-vehicle' &&
  context.knowledge.ids(context.entry(index), 'types').includes('crewed-spacecraft');

export const FLOWN: ReadonlySet<string> = new Set([
  'crewed-flight',
  'expedition',
  'spacecraft',
  'station',
  'programme',
]);
export const isFlown = (phrase: NounPhrase, context: SentenceContext): boolean =>
  FLOWN.has(kindOf(phrase, context) ?? '') && phrase.others.length === 0 && !isServiced(phrase, context);

/** "floats inside the Hubble Space Telescope": a telescope is worked on by those who came in another craft. */
function isServiced(phrase: NounPhrase, context: SentenceContext): boolean {
  const index = context.referentAlone(phrase);
  if (index === undefined || context.kindOf(index) !== 'spacecraft') return false;
  return context.knowledge.ids(context.entry(index), 'types').some((type) => /telescope|observatory/.test(type));
}

export const isNamedFlight = (phrase: NounPhrase, context: SentenceContext): boolean =>
  phrase.names.length > 0 && ['crewed-flight', 'expedition'].includes(kindOf(phrase, context) ?? '');

export function kindOf(phrase: NounPhrase, context: SentenceContext): string | undefined {
  const index: EntryIndex | undefined = context.referentAlone(phrase);
  return index === undefined ? undefined : context.kindOf(index);
}

export const isPrime = (phrase: NounPhrase, context: SentenceContext): boolean =>
  !NOT_PRIME.test(context.shown(phrase));
