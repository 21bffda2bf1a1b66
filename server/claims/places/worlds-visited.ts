import type { EntryId } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import { ORGANISED_KINDS } from '../../../glossary/schema/kinds.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import type { Knowledge } from '../knowledge.ts';
import { inWords } from '../lists-in-words.ts';
import { workedOut } from '../worked-out.ts';

/** Verbs of a body's own going; with "humanity" and "we" they are said of robots as well, and are not judged. */
const GOING = /^(walk|step|stand|land|set|go|travel|fly|journey|orbit|circle|visit|reach|venture|bounce|drive)$/;
const TAKING = /^(send|take|carry|put|land|fly|bring|launch|transport|deliver)$/;
const TOWARDS = /^(on|onto|to|around|at|upon|on the surface of)$/;
const PEOPLE =
  /^(astronauts?|cosmonauts?|taikonauts?|crews?|crewmen|men|man|women|woman|people|humans?|persons?|americans?|russians?|europeans?|scientists?|geologists?|moonwalkers?)$/;
/** Where nobody stands, or a craft may pass without a name for it. */
const NO_PLACE = /^(?:region|belt|point|solar-system|universe)$/;
/** The part of a world that stands for it. */
const PART = /^(surface|soil|far|near|side|face|ground)$/;

/** The crewed flights to each world but the Earth, worked out once. */
const flightsTo = workedOut((knowledge) => {
  const made = new Map<EntryId, EntryId[]>();
  const flown = knowledge
    .allOf('crewed-flight')
    .map((flight) => ({ flight, day: knowledge.dayOf(flight, 'launch')?.first ?? Number.NaN }))
    .filter(({ day }) => !Number.isNaN(day))
    .sort((a, b) => a.day - b.day);
  for (const { flight } of flown) {
    for (const world of worldsOf(flight.id, knowledge)) made.set(world, [...(made.get(world) ?? []), flight.id]);
  }
  return made;
});

function worldsOf(flightId: EntryId, knowledge: Knowledge): EntryId[] {
  const flight = knowledge.byId(flightId);
  if (!flight) return [];
  const bodies = flight.events.flatMap(({ roles }) => roles.body ?? []);
  return [...new Set([...knowledge.ids(flight, 'targets'), ...bodies])].filter((id) => id !== 'earth');
}

/** Somebody, or people at all, walked on, flew to or were sent to a world: held against the flights that there have been. */
export function judgeWorldsVisited(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.construction === 'nominal') return [];
  const isPast =
    clause.construction === 'infinitive' ? isOfSomebody(clause, context) : clause.tense === 'past' || clause.isPerfect;
  if (!isPast || !(GOING.test(clause.verb) || TAKING.test(clause.verb))) return [];
  const worlds = worldsIn(clause, context);
  const [world] = worlds;
  if (!world || worlds.length > 1) return [];
  const taken = TAKING.test(clause.verb) ? clause.themes : [];
  const travellers = taken.some((phrase) => isHuman(phrase, context)) ? taken : clause.agents;
  const [traveller] = travellers.filter((phrase) => isHuman(phrase, context));
  if (!traveller || (travellers === clause.agents && !GOING.test(clause.verb))) return [];
  const senders = travellers === taken ? clause.agents : [];
  return [traveller, ...traveller.others].flatMap((one) => judgeTraveller(one, senders, world, context)).slice(0, 1);
}
judgeWorldsVisited.verbs = [GOING, TAKING];

/** "was the ninth person to walk on Mars": somebody did; of "the first person to walk on Mars", as a subject, more may be said. */
function isOfSomebody({ verbSpan }: Clause, { reading }: SentenceContext): boolean {
  const isDescribed = reading.descriptions.some(
    ({ is, tense, construction }) => construction === 'copula' && tense === 'past' && is.end <= verbSpan.start,
  );
  return (
    isDescribed || reading.clauses.every(({ tense, construction }) => tense === 'none' || construction === 'relative')
  );
}

interface World {
  readonly index: EntryIndex;
  readonly phrase: NounPhrase;
}

function worldsIn(clause: Clause, context: SentenceContext): World[] {
  const isObject = /^(orbit|circle|visit|reach)$/.test(clause.verb);
  const phrases = [
    ...(isObject ? clause.themes : []),
    ...clause.complements.filter(({ preposition }) => TOWARDS.test(preposition)).map(({ phrase }) => phrase),
  ];
  return phrases.flatMap((whole) => {
    const phrase = whole.of && PART.test(whole.head.lower) ? whole.of : whole;
    const isNamed = phrase.head.tag === 'name' || phrase.head.lower === 'moon';
    const index = isNamed ? context.referentAlone(phrase) : undefined;
    if (index === undefined || context.kindOf(index) !== 'body' || context.entry(index).id === 'earth') return [];
    const types = context.knowledge.ids(context.entry(index), 'body-types');
    const { id } = context.entry(index);
    // Who goes anywhere goes through the Milky Way, and past the belts around the Earth.
    const isAround = context.knowledge.isWithin('moon', id) && id !== 'moon';
    const isAtHome = context.knowledge.isWithin(id, 'earth') && !context.knowledge.isWithin(id, 'moon');
    return types.length === 0 || types.some((type) => NO_PLACE.test(type)) || isAround || isAtHome
      ? []
      : [{ index, phrase }];
  });
}

/** Astronauts and the like, or somebody by name; nobody who is denied. */
function isHuman(phrase: NounPhrase, context: SentenceContext): boolean {
  if (phrase.isNegative) return false;
  if (phrase.head.tag === 'noun' && PEOPLE.test(phrase.head.lower)) return phrase.possessor === undefined;
  const index = context.referentAlone(phrase);
  return index !== undefined && context.kindOf(index) === 'person';
}

function judgeTraveller(
  traveller: NounPhrase,
  senders: readonly NounPhrase[],
  world: World,
  context: SentenceContext,
): Verdict[] {
  const { knowledge } = context;
  const person = context.referentAlone(traveller);
  const id = context.entry(world.index).id;
  const flights = flightsTo(knowledge).get(id) ?? [];
  if (flightsTo(knowledge).size === 0 || isPartOfVisited(id, knowledge)) return [];
  if (person !== undefined && context.kindOf(person) === 'person') return judgePerson(person, world, context);
  if (flights.length === 0) return [nobody(traveller, world, context)];
  return senders.slice(0, 1).flatMap((sender) => judgeSender(sender, world, flights, context));
}

/** A crater or region of a world where people have been. */
const isPartOfVisited = (id: EntryId, knowledge: Knowledge): boolean =>
  !flightsTo(knowledge).has(id) && [...flightsTo(knowledge).keys()].some((world) => knowledge.isWithin(id, world));

/** A person all of whose flights are known went elsewhere. */
function judgePerson(person: EntryIndex, world: World, context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const somebody = context.entry(person);
  const flights = knowledge.flightsOf(somebody.id).filter((id) => knowledge.kind(id) === 'crewed-flight');
  if (flights.length === 0 || somebody.quantities.flights?.max !== flights.length) return [];
  const id = context.entry(world.index).id;
  const worlds = [...new Set(flights.flatMap((flight) => worldsOf(flight, knowledge)))];
  const claim = { claim: `${somebody.id} at ${id}`, check: 'wrong-crew' as const, about: somebody.id };
  const span = context.nameToken(world.phrase);
  const place = { start: span.start, end: span.end };
  if (worlds.some((one) => knowledge.isEitherWithin(id, one)))
    return [{ ...claim, state: 'supported', span: place, found: '' }];
  return [
    {
      ...claim,
      state: 'contradicted',
      ...context.quoted(place),
      message: 'wrong-crew.world',
      known: inWords(flights.map((flight) => knowledge.nameOf(flight))),
      details: { who: knowledge.spoken(somebody.id), world: knowledge.spoken(id) },
    },
  ];
}

/** People on a world where there has been no crewed flight. */
function nobody(traveller: NounPhrase, world: World, context: SentenceContext): Verdict {
  const { knowledge } = context;
  const worlds = [...flightsTo(knowledge).keys()];
  const last = [...flightsTo(knowledge).values()].at(-1)?.at(-1) as EntryId;
  const span = { start: traveller.head.start, end: traveller.head.end };
  return {
    state: 'contradicted',
    check: 'wrong-crew',
    claim: `people at ${context.entry(world.index).id}`,
    ...context.quoted(span),
    message: 'wrong-crew.nobody',
    known: inWords(worlds.map((one) => knowledge.spoken(one))),
    about: last,
    details: { world: knowledge.spoken(context.entry(world.index).id) },
  };
}

/** An agency, company or country that has sent nobody there. */
function judgeSender(
  sender: NounPhrase,
  world: World,
  flights: readonly EntryId[],
  context: SentenceContext,
): Verdict[] {
  const { knowledge } = context;
  const who = context.referentAlone(sender);
  if (who === undefined || !ORGANISED_KINDS.has(context.kindOf(who)) || sender.others.length > 0) return [];
  const somebody = context.entry(who);
  const all = knowledge.entriesOf(flights);
  const operators = [...new Set(all.flatMap((flight) => knowledge.ids(flight, 'operator')))];
  const took = [
    ...operators,
    ...all.flatMap((flight) => knowledge.ids(flight, 'country')),
    ...operators.flatMap((id) => knowledge.ids(knowledge.byId(id) ?? somebody, 'country')),
  ];
  const [last] = all.slice(-1);
  // Makers sent people as well, in a way.
  const isMaker = context.kindOf(who) !== 'country' && context.kindOf(who) !== 'agency';
  const indexes = flights.map((id) => knowledge.glossary.indexOf(id)).filter((index) => index !== undefined);
  if (!last || operators.length === 0) return [];
  if (isMaker && indexes.some((index) => knowledge.circleOf(index).has(somebody.id))) return [];
  if ([somebody.id, ...knowledge.ids(somebody, 'part-of')].some((id) => took.includes(id))) return [];
  const token = context.nameToken(sender);
  const names = operators.map((id) => knowledge.shortNameOf(id));
  return [
    {
      state: 'contradicted',
      check: 'wrong-operator',
      claim: `${somebody.id} and people at ${context.entry(world.index).id}`,
      ...context.quoted(token),
      message: 'wrong-operator.people',
      known: inWords(names),
      ...anyOf(names),
      about: last.id,
      details: { who: knowledge.shortNameOf(somebody.id), world: knowledge.spoken(context.entry(world.index).id) },
    },
  ];
}
