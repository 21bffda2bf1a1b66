import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf, orElse } from '../corrections.ts';
import { firstFlight } from '../events/never-flown.ts';
import { inWords } from '../lists-in-words.ts';
import { soleDate } from '../times/sole-dates.ts';
import type { Aboard } from './aboard.ts';
import { broughtHomeBy } from './brought-home.ts';
import { craftThen, isDuring } from './craft-then.ts';
import { strangerAmong } from './strangers.ts';
import { cameHomeWith } from './ways-home.ts';

/** The largest crew of one launch: a list that left somebody out would say that they were not aboard. */
const MOST_NAMED = 8;

/** One of those said to have been aboard, and the word that names them. */
interface Member {
  readonly entry: Entry;
  readonly token: Token;
}

/** Everybody said to have been aboard, held against the crew of the flight, or against the flights of each. */
export function judgeAboard(said: Aboard, context: SentenceContext): Verdict[] {
  const claim = { ...said, people: announced(said.people, context) };
  const index = context.referentAlone(claim.flight);
  if (index === undefined) return [];
  const flight = context.entry(index);
  if (mayBeOfAnotherStation(flight, context)) return [];
  const members = membersOf(claim.people, context);
  const right = members.filter((member) => isAboard(member, flight, claim, context));
  const wrong = members.filter((member) => !right.includes(member));
  const isFlight = flight.kind === 'crewed-flight' || flight.kind === 'expedition';
  const judged = wrong.flatMap((member) =>
    isFlight
      ? judgeFlight({ member, right, wrong, flight, claim }, context)
      : judgeCraft(member, flight, claim.flight, context),
  );
  const stranger = isFlight && wrong.length === 0 ? judgeStranger(claim, flight, context) : [];
  const held = right.map(
    (member) =>
      (claim.isReturn ? wayHome(member, flight, claim, context) : anotherCraft(member, flight, claim, context)) ??
      supported(member, flight, context),
  );
  return [...held, ...judged, ...stranger];
}

/** "Two cosmonauts, A and B, boarded Soyuz 4": those whom the words announce. */
const announced = (people: NounPhrase, context: SentenceContext): NounPhrase =>
  (people.names.length === 0 &&
    context.reading.descriptions.find(
      ({ is, subject, construction }) =>
        construction === 'apposition' &&
        is.start === people.start &&
        is.end === people.end &&
        subject.others.length > 0,
    )?.subject) ||
  people;

const HOME = /\b(?:home|to Earth|landed|splashed down|touched down)\b/;
const OUTWARD =
  /\b(?:to|for|towards|into|reach\w*) (?:the )?(?:ISS|International|Mir|Salyut|Skylab|Tiangong|Moon|space|orbit|station)\b/;

/** "came home in Starliner": who went up in it, and came home with another. "came to the station in Soyuz" is no way home. */
function wayHome(member: Member, flight: Entry, claim: Aboard, context: SentenceContext): Verdict | undefined {
  const sentence = context.shown(context.reading.sentence);
  if (!HOME.test(sentence) || OUTWARD.test(sentence)) return undefined;
  const home = cameHomeWith(member.entry, flight, context);
  const token = context.nameToken(claim.flight);
  if (!home || context.alternatives(token).some((index) => context.entry(index).id === home.id)) return undefined;
  const { knowledge } = context;
  const known = knowledge.nameOf(home.id);
  return {
    ...base(member, flight),
    state: 'contradicted',
    ...context.quoted(token),
    message: 'wrong-crew.home',
    known,
    ...anyOf([known]),
    details: { who: knowledge.spoken(member.entry.id) },
  };
}

/** "flew on Discovery in August 1983": on a craft on which they flew in other years. */
function anotherCraft(member: Member, craft: Entry, claim: Aboard, context: SentenceContext): Verdict | undefined {
  const days = soleDate(claim)?.days;
  if (!days || craft.kind !== 'spacecraft' || !isKnownInFull(member.entry, context)) return undefined;
  const then = craftThen(member.entry, days, context);
  const token = context.nameToken(claim.flight);
  const mayBeMeant = [craft, ...others(token, context)].some(
    ({ id }) => then && vehiclesOf(then.flight.id, context).includes(id),
  );
  if (!then || mayBeMeant) return undefined;
  const { knowledge } = context;
  const known = knowledge.nameOf(then.craft.id);
  return {
    ...base(member, craft),
    about: then.flight.id,
    state: 'contradicted',
    ...context.quoted(token),
    message: 'wrong-crew.then',
    known,
    ...anyOf([known]),
    details: { who: knowledge.spoken(member.entry.id), flight: knowledge.nameOf(then.flight.id) },
  };
}

/** "Shepard, Roosa and John Doe": somebody of whom nothing is known stands where the third of three should. */
function judgeStranger(claim: Aboard, flight: Entry, context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const crew = knowledge.ids(flight, 'crew');
  const found = knowledge.isComplete(flight, 'crew') ? strangerAmong(claim.people, crew, context) : undefined;
  if (!found) return [];
  const who = context.shown(found.span);
  return [
    {
      check: 'wrong-crew',
      claim: `${who} aboard ${flight.id}`,
      about: flight.id,
      state: 'contradicted',
      span: found.span,
      found: who,
      message: 'wrong-crew',
      known: inWords(crew.map((id) => knowledge.nameOf(id))),
      correction: knowledge.nameOf(found.missing),
      details: { subject: knowledge.spoken(flight.id), who },
    },
  ];
}

const membersOf = (people: NounPhrase, context: SentenceContext): Member[] =>
  [people, ...people.others].flatMap((one) => {
    const index = context.referentAlone(one);
    return index !== undefined && context.kindOf(index) === 'person'
      ? [{ entry: context.entry(index), token: context.nameToken(one) }]
      : [];
  });

const base = (member: Member, flight: Entry) => ({
  check: 'wrong-crew' as const,
  claim: `${member.entry.id} aboard ${flight.id}`,
  about: flight.id,
});

const supported = (member: Member, flight: Entry, context: SentenceContext): Verdict => ({
  ...base(member, flight),
  state: 'supported',
  ...context.quoted(member.token),
});

const isNamedIn = (phrase: NounPhrase, flight: Entry, context: SentenceContext): boolean => {
  const index = context.meaning(context.nameToken(phrase));
  return index !== undefined && context.entry(index).id === flight.id;
};

/** In any reading of the two names. */
function isAboard({ entry, token }: Member, flight: Entry, claim: Aboard, context: SentenceContext): boolean {
  // "the third Skylab mission": what the name in it may mean besides is not what is meant.
  const isNamed = isNamedIn(claim.flight, flight, context);
  const flights = [flight, ...(isNamed ? others(context.nameToken(claim.flight), context) : [])];
  const people = [entry, ...others(token, context).filter(({ kind }) => kind === 'person')];
  return people.some((somebody) =>
    flights.some(
      (one) =>
        context.knowledge.ids(one, 'crew', 'animals').includes(somebody.id) || flightsAboard(somebody, one, context),
    ),
  );
}

/** What else a name may mean; of a bare surname everybody who has flown and bears it. */
const others = (token: Token, context: SentenceContext): Entry[] =>
  token.tag === 'name'
    ? context.alternatives(token).map((index: EntryIndex) => context.entry(index))
    : context.knowledge.travellersCalled(token.lower);

interface Case {
  readonly member: Member;
  readonly right: readonly Member[];
  readonly wrong: readonly Member[];
  readonly flight: Entry;
  readonly claim: Aboard;
}

/** A flight whose crew is listed in full, or a person whose every flight is known: the name is wrong, or the flight. */
function judgeFlight(found: Case, context: SentenceContext): Verdict[] {
  const { member, flight, claim } = found;
  const { knowledge } = context;
  const crew = knowledge.ids(flight, 'crew');
  const isClosed = knowledge.isComplete(flight, 'crew') || (isKnownInFull(member.entry, context) && !claim.isReturn);
  if (!isClosed || crew.length === 0) return [];
  const own = meantFlight(found, context);
  return [own ? wrongFlight(found, own, context) : wrongPerson(found, crew, context)];
}

function wrongFlight({ member, flight, claim }: Case, own: Entry, context: SentenceContext): Verdict {
  const isNamed = isNamedIn(claim.flight, flight, context);
  const token = isNamed ? context.nameToken(claim.flight) : claim.flight;
  const known = context.knowledge.nameOf(own.id);
  return {
    ...base(member, flight),
    about: own.id,
    // Whatever else does not fit the flight named may fit the one that was meant.
    insteadOf: flight.id,
    state: 'contradicted',
    ...context.quoted(token),
    message: 'wrong-crew.craft',
    known,
    ...(isNamed ? { correction: known } : {}),
    details: {
      subject: context.knowledge.spoken(member.entry.id),
      craft: context.knowledge.spoken(flight.id),
    },
  };
}

function wrongPerson(
  { member, right, wrong, flight, claim }: Case,
  crew: readonly EntryId[],
  context: SentenceContext,
): Verdict {
  const { knowledge } = context;
  const { token } = member;
  const left = crew.filter((id) => !right.some(({ entry }) => entry.id === id));
  const names = crew.slice(0, MOST_NAMED).map((id) => knowledge.nameOf(id));
  const flown = isKnownInFull(member.entry, context) && right.length === 0 ? launchesOf(member.entry, context) : [];
  return {
    ...base(member, flight),
    state: 'contradicted',
    ...context.quoted(token),
    message: 'wrong-crew',
    known: names.join(', '),
    ...(wrong.length === 1 && token.tag === 'name' ? anyOf(left.map((id) => knowledge.nameOf(id))) : {}),
    ...(wrong.length === 1 && flight.kind === 'crewed-flight'
      ? orElse(context.nameToken(claim.flight), inOrder(flown, context))
      : {}),
    details: { subject: knowledge.spoken(flight.id), who: knowledge.spoken(member.entry.id) },
  };
}

/** Flights by name, the earliest first. */
const inOrder = (flights: readonly EntryId[], { knowledge }: SentenceContext): string[] =>
  knowledge
    .entriesOf(flights)
    .sort((a, b) => (knowledge.dayOf(a, 'launch')?.first ?? 0) - (knowledge.dayOf(b, 'launch')?.first ?? 0))
    .map(({ id }) => knowledge.nameOf(id));

/** The flight that was meant, where it is the flight that is wrong: by its date, by those aboard, by what the text is about. */
function meantFlight({ member, right, wrong, flight, claim }: Case, context: SentenceContext): Entry | undefined {
  if (right.length > 0) return undefined;
  const { knowledge, discourse } = context;
  const shared = knowledge.flightsOf(member.entry.id).flatMap((id) => {
    const one = knowledge.byId(id);
    const isShared = wrong.every(({ entry }) => knowledge.flightsOf(entry.id).includes(id));
    return one && isShared && one.kind === flight.kind ? [one] : [];
  });
  const days = claim.flight.date?.date?.days ?? soleDate(claim)?.days;
  const then = days ? shared.filter((one) => isDuring(days, one, context)) : [];
  // A date that fits one of the two and not the other tells which was meant.
  if (days && isDuring(days, flight, context) !== then.length > 0) return then.length === 1 ? then[0] : undefined;
  const programmes = knowledge.ids(flight, 'programme');
  const alike = shared.filter((one) => knowledge.ids(one, 'programme').some((id) => programmes.includes(id)));
  const about = [discourse.section, discourse.topic].find((index) => index !== undefined);
  const topic = about === undefined ? undefined : context.entry(about).id;
  const isOfPerson = topic === member.entry.id;
  const [only, another] = alike.length === 0 && isOfPerson ? shared : alike;
  if (!only || another) return undefined;
  if (topic === flight.id) return undefined;
  // Two that flew together are not both wrong: their flight is.
  return claim.isOfFlight && !isOfPerson && wrong.length < 2 ? undefined : only;
}

/** Every launch of the person is among the flights that are known. */
export function isKnownInFull(somebody: Entry, context: SentenceContext): boolean {
  const flights = launchesOf(somebody, context);
  const count = somebody.quantities.flights;
  if (context.knowledge.ids(somebody, 'professions').includes('animal')) return flights.length > 0;
  return count !== undefined && flights.length > 0 && flights.length >= count.max;
}

/** What took somebody up: a crewed flight; of an animal, a craft without a crew. */
const launchesOf = (somebody: Entry, { knowledge }: SentenceContext): EntryId[] =>
  knowledge
    .flightsOf(somebody.id)
    .filter(
      (id) => knowledge.kind(id) === 'crewed-flight' || knowledge.ids(somebody, 'professions').includes('animal'),
    );

const CRAFT: ReadonlySet<string> = new Set(['spacecraft', 'launch-vehicle', 'programme', 'station']);

/** A craft that flies often: contradicted where every flight of the person is known and none was on it. */
function judgeCraft(member: Member, craft: Entry, what: NounPhrase, context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const somebody = member.entry;
  if (!isKnownInFull(somebody, context) || !CRAFT.has(craft.kind)) return [];
  // Enterprise only glided, and few flights of the X-15 rose into space: who flew it did so on none of their flights there.
  if (isGroundBound(craft, context) || fliesLow(craft, context)) return [];
  const flights = launchesOf(somebody, context);
  const isPlaced = (id: EntryId): boolean =>
    knowledge.kind(id) !== 'crewed-flight' || vehiclesOf(id, context).length > 1;
  if (!flights.every(isPlaced)) return [];
  const span = context.nameToken(what);
  const isBare = what.nouns.length === 0;
  // A name that something else may bear is not that of a craft for nobody, and "the Tethered Satellite mission" is that which carried it.
  const isMore = context.isAmbiguous(span) || !isBare;
  if (isMore && craft.kind === 'spacecraft' && !isForCrews(craft, context)) return [];
  const stations = craft.kind === 'station' ? stationsOf(somebody, context) : [];
  const right = stations.length > 0 ? stations : flights;
  const known = inWords(right.slice(0, 3).map((id) => knowledge.nameOf(id)));
  return [
    {
      ...base(member, craft),
      about: somebody.id,
      state: 'contradicted',
      ...context.quoted(span),
      message: 'wrong-crew.craft',
      known,
      ...(isBare ? anyOf(right.map((id) => knowledge.nameOf(id))) : {}),
      details: { subject: knowledge.spoken(somebody.id), craft: knowledge.spoken(craft.id) },
    },
  ];
}

/** Neither a flight of it is known nor a rocket for it. */
const isGroundBound = (craft: Entry, context: SentenceContext): boolean =>
  craft.kind === 'spacecraft' &&
  craft.events.length > 0 &&
  !craft.events.some(({ type }) => type === 'last-flight') &&
  context.knowledge.ids(craft, 'vehicles').length === 0 &&
  firstFlight(craft, false, context) === undefined;

/** A rocket plane that flew more often than it is known to have reached space. */
const fliesLow = ({ id, quantities }: Entry, { knowledge }: SentenceContext): boolean =>
  quantities.flights !== undefined &&
  knowledge.idsOf(id, 'types').includes('suborbital') &&
  knowledge.allOf('crewed-flight').filter((flight) => knowledge.ids(flight, 'craft').includes(id)).length <
    quantities.flights.min;

const isForCrews = (craft: Entry, { knowledge }: SentenceContext): boolean =>
  knowledge.ids(craft, 'types').some((type) => /crewed|plane|command-module|lunar-module/.test(type));

const stationsOf = (somebody: Entry, context: SentenceContext): EntryId[] => {
  const { knowledge } = context;
  const all = knowledge.flightsOf(somebody.id).flatMap((id) => vehiclesOf(id, context));
  return [...new Set(all.filter((id) => knowledge.kind(id) === 'station'))];
};

function vehiclesOf(flightId: EntryId, { knowledge }: SentenceContext): EntryId[] {
  const flight = knowledge.byId(flightId);
  if (!flight) return [];
  const direct = [
    ...knowledge.ids(flight, 'craft', 'programme', 'carries', 'vehicles'),
    ...flight.events.flatMap((event) => [...(event.roles.by ?? []), ...(event.roles.to ?? [])]),
    ...knowledge.ids(flight, 'station'),
  ];
  const around = direct.flatMap((id) => knowledge.idsOf(id, 'part-of', 'family', 'programme'));
  return [flightId, ...direct, ...around];
}

const flightsAboard = (somebody: Entry, craft: Entry, context: SentenceContext): boolean =>
  [...context.knowledge.flightsOf(somebody.id), ...broughtHomeBy(somebody.id, context.knowledge)].some(
    (id) =>
      vehiclesOf(id, context).includes(craft.id) ||
      isOfProgramme(id, craft, context) ||
      context.knowledge
        .ids(craft, 'part-of')
        .some((whole) => vehiclesOf(id, context).includes(whole) && craft.kind !== 'spacecraft'),
  );

/** "the Mercury capsule that carried Ham": a kind of craft that flew many times did so on flights of its programme. */
function isOfProgramme(id: EntryId, craft: Entry, { knowledge }: SentenceContext): boolean {
  const isKind = craft.kind === 'spacecraft' && craft.events.every(({ type }) => type !== 'launch');
  const programmes = isKind ? knowledge.ids(craft, 'programme') : [];
  return knowledge.idsOf(id, 'programme').some((one) => programmes.includes(one));
}

/** "Expedition 2" where Mir is spoken of and the ISS is not: the crews of either were numbered. */
function mayBeOfAnotherStation(flight: Entry, context: SentenceContext): boolean {
  if (flight.kind !== 'expedition') return false;
  const own = context.knowledge.ids(flight, 'station');
  const spoken = context.mentionsAround
    .map(({ entry }) => context.entry(entry))
    .flatMap(({ kind, id }) => (kind === 'station' ? [id] : []));
  return spoken.length > 0 && !spoken.some((id) => own.includes(id));
}
