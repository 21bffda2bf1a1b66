import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { EventType } from '../../../glossary/schema/events.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { SentenceContext } from '../context.ts';
import { commonFlight } from '../crews/crewmates.ts';
import { wholeOf } from '../places/targets.ts';
import type { EventFrame } from './event-frame.ts';
import { isPartial } from './fitting-frames.ts';
import { PIECES } from './shared-event-frames.ts';

/** The phrases that may name what the event befell: each of its own, or the one whose craft, mission or signal it is. */
export const craftPhrases = (frame: EventFrame, clause: Clause, context: SentenceContext): readonly NounPhrase[] =>
  phrasesOf(frame, clause, context)
    .filter(
      (phrase) => !isRocketByName(phrase, clause, context) && !mayBeAboardAnother(phrase, context) && !isOfName(phrase),
    )
    .map((phrase) => cometInPieces(flightOwning(phrase, context), frame, context));

/** "All the fragments of Comet Shoemaker–Levy 9 struck Jupiter": so did the comet. */
function cometInPieces(phrase: NounPhrase, { types }: EventFrame, context: SentenceContext): NounPhrase {
  const { of } = phrase;
  const comet =
    of && types.includes('impact') && PIECES.test(phrase.head.lower) ? context.referentAlone(of) : undefined;
  return of && comet !== undefined && context.kindOf(comet) === 'body' ? of : phrase;
}

/** The phrases in which the frame's craft may stand. */
function phrasesOf(frame: EventFrame, clause: Clause, context: SentenceContext): readonly NounPhrase[] {
  const isThrough = clause.themes.every(({ head }) => frame.through?.test(head.lower));
  const isSubject = frame.craft === 'agent' || clause.themes.length === 0 || isThrough;
  const phrases = isSubject ? clause.agents : clause.themes;
  const { bearer } = frame;
  if (bearer)
    return phrases
      .filter((phrase) => isBearer(phrase, frame) && !(bearer.test(phrase.head.lower) && isPartial(phrase)))
      .map((phrase) => ownerOf(phrase, bearer, context));
  return frame.craft === 'agent' ? phrases.map(wholeOf) : phrases;
}

/** "the last signal", "the voyage of Dawn": where a frame asks for that, and not for the craft alone. */
const isBearer = ({ modifiers, head }: NounPhrase, { bearer, isBorne, isNamed, isLast }: EventFrame): boolean =>
  (!isBorne || (head.tag !== 'name' && bearer?.test(head.lower) === true)) &&
  (!isNamed || head.tag === 'name' || bearer?.test(head.lower) === true) &&
  (!isLast || modifiers.some(({ lower }) => /^(?:last|final)$/.test(lower)));

/** "Rosetta's mission", "the mission of Phobos 2", "contact with Beagle 2": whose it is. */
function ownerOf(phrase: NounPhrase, bearer: RegExp, context: SentenceContext): NounPhrase {
  if (phrase.head.tag === 'name' || !bearer.test(phrase.head.lower)) return phrase;
  const owner = phrase.possessor ?? phrase.of;
  if (owner) return owner;
  const attached = context.reading.phrases.find(
    (other) =>
      other.phrase.start > phrase.end &&
      / (?:with|from) $/.test(`${context.text.slice(phrase.end, other.phrase.start)}`),
  );
  return attached && attached.phrase.start - phrase.end < ' with '.length + 1 ? attached.phrase : phrase;
}

/** "Crew-8's Dragon", "Apollo 12's lunar module": what befell the one craft of a flight befell the flight. */
function flightOwning(phrase: NounPhrase, context: SentenceContext): NounPhrase {
  const possessor = phrase.possessor ?? phrase.of;
  const flight = context.soleReferent(possessor);
  if (!possessor || flight === undefined || context.kindOf(flight) !== 'crewed-flight') return phrase;
  const craft = phrase.head.tag === 'name' ? context.referentAlone(phrase) : undefined;
  const isOwn =
    craft === undefined
      ? /^(?:capsule|spacecraft|craft|spaceship|crew|astronauts|cosmonauts)$/.test(phrase.head.lower)
      : context.knowledge.ids(context.entry(flight), 'craft').includes(context.entry(craft).id);
  return isOwn ? possessor : phrase;
}

/** "the Shenzhou 20 crew came home in Shenzhou 21's ship": where another flight is named, what befell the crew need not have befallen their own. */
function mayBeAboardAnother(phrase: NounPhrase, context: SentenceContext): boolean {
  if (!/^(?:crew|astronauts|cosmonauts|taikonauts)$/.test(phrase.head.lower)) return false;
  const flight = context.referentAlone(phrase.possessor ?? phrase.of ?? phrase);
  const isFlight = (index: EntryIndex): boolean => context.kindOf(index) === 'crewed-flight';
  return (
    flight !== undefined &&
    isFlight(flight) &&
    context.mentions.some(({ entry }) => entry !== flight && isFlight(entry))
  );
}

/** "the name Apollo 1 was retired": what befell a name did not befall what bears it. */
const isOfName = ({ nouns }: NounPhrase): boolean =>
  nouns.some(({ lower }) => /^(?:name|designation|number|title|call-?sign|moniker|nickname)$/.test(lower));

/** "The Vostok-2 was first launched in 1962": what is launched more than once is the rocket of that name, and not the flight. */
function isRocketByName(phrase: NounPhrase, { adverbs }: Clause, context: SentenceContext): boolean {
  const isBare = phrase.determiner === 'the' && phrase.head.tag === 'name' && phrase.nouns.length === 0;
  const index = isBare && adverbs.includes('first') ? context.referentAlone(phrase) : undefined;
  return index !== undefined && context.kindOf(index) === 'crewed-flight';
}

/** "Conrad, Gordon and Bean splashed down": the one flight that they have in common. */
export function withFlightOfCrew(
  referents: readonly (EntryIndex | undefined)[],
  types: readonly EventType[],
  context: SentenceContext,
): readonly (EntryIndex | undefined)[] {
  const people = referents.map((index) =>
    index !== undefined && context.kindOf(index) === 'person' ? context.entry(index) : undefined,
  );
  if (people.length < 2 || people.includes(undefined) || !types.some((type) => FLIGHT_EVENTS.has(type)))
    return referents;
  const flight = commonFlight(
    people.flatMap((one) => one ?? []),
    context,
  );
  return flight ? [context.knowledge.glossary.indexOf(flight.id)] : referents;
}

const FLIGHT_EVENTS: ReadonlySet<EventType> = new Set<EventType>(['launch', 'flyby', 'landing', 'orbit-insertion']);
const CRAFT_NOUN =
  /^(?:probe|craft|spacecraft|satellite|mission|orbiter|lander|rover|telescope|observatory|vehicle|rocket|booster|stage|ship|module|capsule|station|laboratory|shuttle|payload|instrument|experiment|camera|radar|spectrometer|detector|sensor|antenna|laser|spaceplane|plane|balloon|robot|machine|crew|flight|twin|pair|successor|predecessor|one|it|they|that|this|these|those)s?$/;

/** A phrase that the glossary does not know, and that could be launched or land: "great detail" could not. */
export const couldBeMeant = (phrase: NounPhrase, frame: EventFrame): boolean =>
  !frame.types.some((type) => FLIGHT_EVENTS.has(type)) ||
  phrase.head.isCapitalised ||
  phrase.head.tag !== 'noun' ||
  CRAFT_NOUN.test(phrase.head.lower);
