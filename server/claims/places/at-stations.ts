import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import { flightFlown } from '../crews/flights-flown.ts';
import type { Needs } from '../frame-needs.ts';
import { inWords } from '../lists-in-words.ts';

/** What only happens where something is to dock with. */
const DOCKING = /^(?:dock|berth|board|link|moor|redock)$/;
const COMING =
  /^(?:visit|reach|arrive|fly|travel|go|launch|head|rendezvous|stay|live|work|supply|resupply|take|bring|carry|send)$/;
/** What people do at the station that their flight took them to. */
const CALLING = /^(?:visit|board|dock|reach|arrive)$/;
const WITH = /^(?:with|to|at|aboard|on board|on|for|into|towards?)$/;
const CREW =
  /^(?:crew|crewmembers|cosmonauts|astronauts|taikonauts|spacefarers|travellers|travelers|tourists|amateurs|civilians|passengers|members|men|women|people|pair|trio)$/;
/** What nobody does at a station without docking with it. */
const ABOARD = /^(?:visit|board)$/;
const FLIGHTS: ReadonlySet<string> = new Set(['crewed-flight', 'expedition']);
const PARTNERS: ReadonlySet<string> = new Set(['station', 'spacecraft', 'mission', 'crewed-flight']);

/** "Shenzhou 9 docked with Tianwen-1", "the crew of Soyuz 11 boarded Skylab": a flight at another station than its own. */
export function judgeAtStations(clause: Clause, context: SentenceContext): Verdict[] {
  const isDocking = DOCKING.test(clause.verb);
  if (clause.stance !== 'asserted' || clause.tense === 'future') return [];
  if (!isDocking && !COMING.test(clause.verb)) return [];
  const [doer, another] = [...clause.agents, ...(isDocking ? [] : clause.themes)].flatMap((phrase) => {
    const flight = flightOf(phrase, context);
    return flight ? [flight] : [];
  });
  const isPerson = !doer && CALLING.test(clause.verb);
  const flight = doer ?? (isPerson && clause.agents[0] ? flightFlown(clause.agents[0], context) : undefined);
  if (!flight || another) return [];
  const places = [
    ...clause.themes,
    ...clause.complements.filter(({ preposition }) => WITH.test(preposition)).map(({ phrase }) => phrase),
  ];
  return flight.completeEvents.includes('docking') && flight.events.every(({ type }) => type !== 'docking')
    ? places.flatMap((place) => judgeUndocked(flight, place, isDocking || ABOARD.test(clause.verb), context))
    : places.flatMap((place) => judge(flight, place, isDocking, context));
}
judgeAtStations.verbs = [DOCKING, COMING];
judgeAtStations.needs = { kinds: ['crewed-flight', 'person', 'spacecraft'] } satisfies Needs;

const TRIP = /^(?:flight|mission|visit|expedition|crew|spacecraft)$/;

/** "Shenzhou 12 was the first crewed flight to Tiangong-2", "the third Mir crew": what a flight is said to have been, and to where. */
export function judgeFlightsToStations(context: SentenceContext): Verdict[] {
  return context.reading.descriptions.flatMap(({ subject, is, stance, tense }): Verdict[] => {
    const flight = stance === 'asserted' && tense !== 'future' ? tripOf(subject, context) : undefined;
    if (!flight || !TRIP.test(is.head.lower) || subject.head.tag !== 'name' || is.isNegative) return [];
    const [own, another] = is.names;
    if (own && !another) {
      const isBefore = /^ (?:space station |station )?$/.test(context.text.slice(own.end, is.head.start));
      const verdict = isBefore ? atAnotherStation(flight, own, context) : undefined;
      return verdict ? [verdict] : [];
    }
    const [between = ''] = /^ (?:to|aboard|on board|at) (?:the )?/.exec(context.text.slice(is.end, is.end + 20)) ?? [];
    const place =
      between === '' ? undefined : context.reading.tokens.find(({ start }) => start === is.end + between.length);
    const verdict = place?.tag === 'name' ? atAnotherStation(flight, place, context) : undefined;
    return verdict ? [verdict] : [];
  });
}
judgeFlightsToStations.needs = { kinds: ['station'] } satisfies Needs;

/** A flight, or who stayed at a station. */
function tripOf(phrase: NounPhrase, context: SentenceContext): Entry | undefined {
  const stay = phrase.others.length === 0 ? context.soleEntry(phrase) : undefined;
  return stay?.kind === 'expedition' ? stay : flightOf(phrase, context);
}

/** A flight by its name, or its crew: "the crew of Soyuz 11". */
function flightOf(phrase: NounPhrase, context: SentenceContext): Entry | undefined {
  if (phrase.others.length > 0) return undefined;
  const isCrew = CREW.test(phrase.head.lower);
  const owner = isCrew ? (phrase.of ?? phrase.possessor ?? phrase) : phrase;
  const token = isCrew || phrase.head.tag === 'name' ? owner.names[0] : undefined;
  const index = token && context.meaning(token);
  const entry = index === undefined ? undefined : context.entry(index);
  return entry?.kind === 'crewed-flight' || (entry && isCargoFlight(entry, context)) ? entry : undefined;
}

/** A craft that was built for one flight with cargo. */
const isCargoFlight = ({ kind, events, id }: Entry, { knowledge }: SentenceContext): boolean =>
  kind === 'spacecraft' &&
  ['launch', 'docking'].every((one) => events.filter(({ type }) => type === one).length === 1) &&
  knowledge.idsOf(id, 'types').includes('cargo-spacecraft');

/** What goes to one station: a flight with people or cargo, or who stayed there. */
export const isFlightToStation = (entry: Entry, context: SentenceContext): boolean =>
  FLIGHTS.has(entry.kind) || isCargoFlight(entry, context);

function judge(flight: Entry, place: NounPhrase, isDocking: boolean, context: SentenceContext): Verdict[] {
  const index = place.others.length === 0 && place.head.tag === 'name' ? context.referentAlone(place) : undefined;
  // "a Soyuz": one of many, which may have been there before.
  if (index === undefined || /^(?:an?|another|no)$/.test(place.determiner ?? '')) return [];
  const partner = context.entry(index);
  if (isDocking ? !PARTNERS.has(partner.kind) : partner.kind !== 'station') return [];
  return elsewhere(flight, partner, context.nameToken(place), context) ?? [];
}

/** A name of another station than that of a flight or expedition. */
export function atAnotherStation(flight: Entry, token: Token, context: SentenceContext): Verdict | undefined {
  const index = context.meaning(token);
  if (index === undefined || context.kindOf(index) !== 'station' || !isFlightToStation(flight, context))
    return undefined;
  return elsewhere(flight, context.entry(index), token, context)?.[0];
}

function elsewhere(flight: Entry, partner: Entry, token: Token, context: SentenceContext): [Verdict] | undefined {
  const { knowledge } = context;
  const docked = flight.events.filter(({ type }) => type === 'docking');
  const known = [...new Set([...knowledge.ids(flight, 'station'), ...docked.flatMap(({ roles }) => roles.to ?? [])])];
  // With whom it docked is not always told.
  if (known.length === 0 || docked.some(({ roles }) => roles.to === undefined)) return undefined;
  const readings = [partner.id, ...context.alternatives(token).map((one) => context.entry(one).id)];
  if (readings.some((id) => known.some((one) => isOne(id, one, context)) || isOfFlight(id, flight, context)))
    return undefined;
  const names = known.map((id) => knowledge.nameOf(id));
  return [
    {
      state: 'contradicted',
      check: 'wrong-target',
      claim: `${flight.id} at ${partner.id}`,
      ...context.quoted(token),
      message: 'wrong-target.station',
      known: inWords(names),
      ...anyOf(names),
      about: flight.id,
      details: { subject: knowledge.spoken(flight.id) },
    },
  ];
}

/** "Inspiration4 docked with the ISS": a flight that docked with nothing. */
function judgeUndocked(flight: Entry, place: NounPhrase, isDocked: boolean, context: SentenceContext): Verdict[] {
  const index = place.others.length === 0 && place.head.tag === 'name' ? context.referentAlone(place) : undefined;
  if (index === undefined || !isDocked || context.kindOf(index) !== 'station') return [];
  const { knowledge } = context;
  if (knowledge.ids(flight, 'station').length > 0 || isOfFlight(context.entry(index).id, flight, context)) return [];
  const token = context.nameToken(place);
  return [
    {
      state: 'contradicted',
      check: 'wrong-outcome',
      claim: `${flight.id} docked`,
      ...context.quoted(token),
      message: 'wrong-outcome.not-docked',
      about: flight.id,
      details: { subject: knowledge.spoken(flight.id) },
    },
  ];
}

/** The same station, a part of it, or the whole of a part. */
const isOne = (a: EntryId, b: EntryId, { knowledge }: SentenceContext): boolean => {
  const one = knowledge.byId(a);
  return (
    a === b || knowledge.isEitherWithin(a, b) || (one !== undefined && knowledge.family(one).some(({ id }) => id === b))
  );
};

/** Its own craft, or what belongs to it. */
const isOfFlight = (id: EntryId, flight: Entry, { knowledge }: SentenceContext): boolean =>
  knowledge.ids(flight, 'craft').includes(id) || knowledge.family(flight).some((one) => one.id === id);
