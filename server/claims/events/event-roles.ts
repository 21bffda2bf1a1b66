import { areDisjoint, type Days, dayOf, daysOf, yearOf } from '../../../glossary/dates.ts';
import type { Entry, EntryEvent, EntryId } from '../../../glossary/entry.ts';
import type { Clause, ClauseTime } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { DateMention } from '../../mentions/dates.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { SentenceContext } from '../context.ts';
import { bodyIn, type NamedBody } from '../places/named-bodies.ts';
import { adjectiveOf } from '../places/world-words.ts';
import { dateLike, whenInWords } from '../times/words-of-dates.ts';
import { isOrbiter } from './craft-of-flights.ts';
import type { EventFrame } from './event-frame.ts';
import { partnerRoles } from './partners.ts';
import { isRidden, ofPads, rocketCalled } from './rockets-called.ts';
import { areInOtherStates } from './states.ts';

/** A role of an event as claimed, held against one event that is known. */
export interface RoleVerdict {
  readonly role: 'date' | 'vehicle' | 'site' | 'body' | 'place' | 'station' | 'partner';
  readonly agrees: boolean;
  readonly span: { readonly start: number; readonly end: number };
  readonly known: string;
  readonly correction?: string;
  /** Of a world: which is claimed. */
  readonly body?: EntryId;
  /** Of a date: what was written. */
  readonly days?: Days;
}

/** Prepositions under which a date is that of the event. */
const AT = /^(in|on|at|during|of||around|about|early|late)$/;

/** Every role that the clause gives, held against one event. */
export function rolesOf(
  event: EntryEvent,
  clause: Clause,
  context: SentenceContext,
  bodies: readonly NamedBody[],
  slack = 1,
): RoleVerdict[] {
  const roles: RoleVerdict[] = [];
  const dates = clause.times.flatMap((time) => dateRole(event, time, clause.verb, context, slack));
  // "A and B, born in 1934 and 1937": which of the dates is whose is not read.
  const isShared =
    clause.times.some(({ among }) => among?.length) && clause.themes.some(({ others }) => others.length > 0);
  // "flew in 1987 with Polyus and in 1988 with Buran": each date has an event of its own.
  const fitting = dates.filter(({ agrees }) => agrees);
  roles.push(...(fitting.length > 0 || isShared ? fitting : dates));
  roles.push(
    ...vehicleRoles(event, clause, context),
    ...siteRoles(event, clause, context),
    ...landingRoles(event, clause, context),
    ...dockingRoles(event, clause, context),
    ...partnerRoles(event, clause, context),
  );
  roles.push(...bodyRoles(event, bodies, context));
  return roles;
}

/** Of worlds in a list each may have an event of its own: those that fit this one are held against it, if any do. */
function bodyRoles(event: EntryEvent, bodies: readonly NamedBody[], context: SentenceContext): RoleVerdict[] {
  const single = bodies.filter(({ isListed }) => !isListed).flatMap((body) => bodyRole(event, body, context));
  const listed = bodies.filter(({ isListed }) => isListed).flatMap((body) => bodyRole(event, body, context));
  const fitting = listed.filter(({ agrees }) => agrees);
  return [...single, ...(fitting.length > 0 ? fitting : listed)];
}

function bodyRole(event: EntryEvent, named: NamedBody, context: SentenceContext): RoleVerdict[] {
  const { body, token, isSystem } = named;
  const places = [...(event.roles.body ?? []), ...(event.roles.in ?? []), ...(event.roles.to ?? [])];
  if (places.length === 0) return [];
  const id = context.entry(body).id;
  // A crater is held against the landing place, a planet against the planet.
  const isFiner = (event.roles.body ?? []).some(
    (whole) => whole !== id && context.knowledge.isWithin(id, whole) && !isMoonBeside(event, whole, id, context),
  );
  const compared = isFiner ? (event.roles.in ?? []) : places;
  if (compared.length === 0) return [];
  const agrees = compared.some(
    (place) => context.knowledge.isEitherWithin(place, id) && (isSystem || !isMoonBeside(event, place, id, context)),
  );
  return [
    {
      role: 'body',
      agrees,
      body: id,
      span: { start: token.start, end: token.end },
      known: context.knowledge.nameOf(compared[0] as EntryId),
      ...correctionOf(compared[0] as EntryId, named, context),
    },
  ];
}

/** The body to write; an adjective for an adjective. */
function correctionOf(
  id: EntryId,
  { token, isAdjective }: NamedBody,
  context: SentenceContext,
): { correction?: string } {
  if (context.knowledge.kind(id) !== 'body') return {};
  const correction = isAdjective ? adjectiveOf(id, token, context) : context.knowledge.nameOf(id);
  return correction === undefined ? {} : { correction };
}

/** Who lands on Titan does not land on Saturn. */
function isMoonBeside(event: EntryEvent, place: EntryId, body: EntryId, { knowledge }: SentenceContext): boolean {
  if (event.type !== 'landing' && event.type !== 'impact' && event.type !== 'end') return false;
  const systems = (id: EntryId): EntryId[] => knowledge.idsOf(id, 'system');
  return place !== body && (systems(place).includes(body) || systems(body).includes(place));
}

/** "in August and September 1977": the first month has its year from the second. */
const isOneOfMonths = ({ start }: Span, { text }: SentenceContext): boolean =>
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December),? (?:and|or|to) $/.test(
    text.slice(Math.max(0, start - 20), start),
  );

/** "dates from 1974", "dating back to 1974" */
const isDatedFrom = ({ start }: Span, { text }: SentenceContext): boolean =>
  /\bdat(?:es?|ed|ing) (?:from|back to) $/.test(text.slice(Math.max(0, start - 20), start));

/** Days: a Shuttle stayed up for less, and was retired some time after the last of its flights. */
const LAST_FLIGHT = 20;
const RETIRING = 150;

/** The days of an event: a last flight is known by its start, and told by its end as well. */
function daysOfEvent({ type, at }: EntryEvent, verb: string): Days | undefined {
  const days = daysOf(at);
  if (!days || type !== 'last-flight') return days;
  return { first: days.first, last: days.last + (verb === 'retire' ? RETIRING : LAST_FLIGHT) };
}

function dateRole(
  event: EntryEvent,
  time: ClauseTime,
  verb: string,
  context: SentenceContext,
  slack: number,
): RoleVerdict[] {
  const known = daysOfEvent(event, verb);
  const days = time.token.date?.days ?? (known && dayInYearOf(known, time.token.date));
  const isAt = AT.test(time.preposition) || isDatedFrom(time.token, context);
  if (!days || !known || !isAt || isOneOfMonths(time.token, context)) return [];
  const written = context.shown(time.token);
  const correction = dateLike(event.at as string, written.replace(/^the /, ''));
  return [
    {
      role: 'date',
      ...(time.token.date?.days ? { days } : {}),
      agrees: [days, ...(time.among ?? []).flatMap(({ date }) => date?.days ?? [])].some(
        (one) => !areDisjoint(one, known, slack),
      ),
      span: time.token,
      known: whenInWords(event.at as string),
      ...(correction === undefined ? {} : { correction }),
    },
  ];
}

/** "on September 5": a day without a year is that of the year in which the event was, where its day is known. */
function dayInYearOf(known: Days, date: DateMention | undefined): Days | undefined {
  if (date?.month === undefined || date.day === undefined || known.first !== known.last) return undefined;
  const year = yearOf(known.first);
  const [near] = [year - 1, year, year + 1]
    .map((one) => dayOf(one, date.month as number, date.day as number))
    .sort((a, b) => Math.abs(a - known.first) - Math.abs(b - known.first));
  return near === undefined ? undefined : { first: near, last: near };
}

/** "went up on Soyuz TM-21 and home on Atlantis": another ride than that of the launch. */
const isWayHome = ({ from }: NounPhrase, { reading: { tokens } }: SentenceContext): boolean =>
  /^(?:home|back|down)$/.test(tokens[from - 2]?.lower ?? '');

const VEHICLE_PREPOSITIONS = /^(by|on|in|aboard|atop|with|in|on board|on top of|using|via|from)$/;

function vehicleRoles(event: EntryEvent, clause: Clause, context: SentenceContext): RoleVerdict[] {
  const known = event.roles.by ?? [];
  if (known.length === 0 || event.type !== 'launch') return [];
  const phrases = [
    ...clause.agents.filter((agent) => !clause.complements.some(({ phrase }) => phrase === agent)),
    ...clause.complements
      .filter(({ preposition, phrase }) => VEHICLE_PREPOSITIONS.test(preposition) && !isWayHome(phrase, context))
      .map(({ phrase }) => phrase),
  ];
  const roles: RoleVerdict[] = [];
  const ridden = isRidden(clause) ? clause.themes : [];
  for (const named of [...phrases, ...ridden]) {
    // "on the maiden flight of New Glenn"
    const phrase = named.of && /^(flight|launch|mission|top|nose|bay|hold)$/.test(named.head.lower) ? named.of : named;
    const vehicle = rocketCalled(phrase, clause, context) ?? context.referent(phrase);
    // Of several vehicles named together any may be the one.
    const isObject = clause.themes.includes(phrase) && !ridden.includes(phrase);
    if (vehicle === undefined || isObject || phrase.others.length > 0) continue;
    const role = vehicleRole(event, context.entry(vehicle), phrase, context);
    if (role) roles.push(role);
  }
  return roles;
}

/** A vehicle, an orbiter of the Space Shuttle, or a flight ("launched on STS-31") held against those of a launch. */
function vehicleRole(
  event: EntryEvent,
  entry: Entry,
  phrase: NounPhrase,
  context: SentenceContext,
): RoleVerdict | undefined {
  const { knowledge } = context;
  const known = event.roles.by ?? [];
  const span = context.nameToken(phrase);
  const role = (agrees: boolean, id: EntryId): RoleVerdict => {
    const name = knowledge.nameOf(id);
    // "Space Shuttle Columbia" gives "Space Shuttle Discovery".
    const written = context.shown(span).replace(knowledge.nameOf(entry.id), name);
    const correction = written.includes(name) ? written : name;
    return { role: 'vehicle', agrees, span, known: name, correction };
  };
  const isShuttle = isOrbiter(entry, context);
  if (isShuttle || entry.kind === 'crewed-flight') {
    const flight = known
      .map((id) => knowledge.allEvents.flightLaunched(event.at ?? '', id))
      .find((one) => one !== undefined);
    const right = flight && (isShuttle ? knowledge.ids(flight, 'craft')[0] : flight.id);
    if (right !== undefined) return role(right === entry.id, right);
    if (!isShuttle) return undefined;
  }
  if (!isShuttle && entry.kind !== 'launch-vehicle') return undefined;
  return role(
    known.some((id) => shareVehicle(context, id, entry.id)),
    known[0] as EntryId,
  );
}

/** The same vehicle, one of its family, or a flight of it; "Long March 2" is any of those whose names begin so. */
export function shareVehicle(context: SentenceContext, a: EntryId, b: EntryId): boolean {
  const [long, short] = [context.knowledge.nameOf(a), context.knowledge.nameOf(b)];
  if (long.startsWith(short) && /\d$/.test(short) && /^[A-Z]/.test(long.slice(short.length))) return true;
  const closure = (id: EntryId): Set<EntryId> => {
    const found = new Set([id]);
    for (let round = 0; round < 2; round++) {
      for (const one of [...found]) {
        const entry = context.knowledge.byId(one);
        if (!entry) continue;
        for (const other of context.knowledge.ids(entry, 'family', 'part-of', 'craft', 'members', 'vehicles'))
          found.add(other);
        for (const event of entry.kind === 'crewed-flight' ? entry.events : [])
          if (event.type === 'launch') for (const other of event.roles.by ?? []) found.add(other);
      }
    }
    return found;
  };
  return closure(a).has(b) || closure(b).has(a);
}

/** The pad, where the writer names a pad, and else the launch site that it is on. */
function siteLike(pad: EntryId, written: EntryId, { knowledge }: SentenceContext): EntryId {
  const siteOf = (id: EntryId): EntryId | undefined =>
    knowledge.idsOf(id, 'part-of').find((one) => knowledge.kind(one) === 'launch-site');
  return siteOf(written) === undefined ? (siteOf(pad) ?? pad) : pad;
}

function siteRoles(event: EntryEvent, clause: Clause, context: SentenceContext): RoleVerdict[] {
  const known = event.roles.from ?? [];
  if (known.length === 0 || (event.type !== 'launch' && event.type !== 'first-flight')) return [];
  const roles: RoleVerdict[] = [];
  const left = clause.verb === 'leave' ? clause.themes.map((phrase) => ({ preposition: 'from', phrase })) : [];
  for (const { preposition, phrase } of [...clause.complements, ...left]) {
    if (!/^(from|at|in|out of)$/.test(preposition)) continue;
    const site = context.referent(ofPads(phrase));
    if (site === undefined || !['launch-site', 'place', 'country'].includes(context.kindOf(site))) continue;
    if (preposition === 'in' && context.kindOf(site) !== 'launch-site') continue;
    if (context.kindOf(site) === 'country' && isOriginOfLoad(phrase, clause, context)) continue;
    const id = context.entry(site).id;
    const agrees = known.some((one) => context.knowledge.isEitherWithin(one, id) || sharePlace(context, one, id));
    const name = context.knowledge.nameOf(agrees ? (known[0] as EntryId) : siteLike(known[0] as EntryId, id, context));
    roles.push({ role: 'site', agrees, span: context.nameToken(ofPads(phrase)), known: name, correction: name });
  }
  return roles;
}

/** "launched with instruments from Japan": where that comes from, and not where it began. */
const isOriginOfLoad = (from: NounPhrase, { complements }: Clause, { text }: SentenceContext): boolean =>
  complements.some(
    ({ preposition, phrase }) =>
      /^(?:with|carrying|including)$/.test(preposition) && text.slice(phrase.end, from.start) === ' from ',
  );

export const OCEAN = /^(?:pacific|atlantic|indian|arctic)-ocean$/;

const WATERS = new RegExp(`${OCEAN.source}|^gulf-of-mexico$`);
/** The Gulf of Mexico belongs to the Atlantic. */
const areOneWater = (one: EntryId, other: EntryId): boolean =>
  [one, other].includes('gulf-of-mexico') && [one, other].includes('atlantic-ocean');

/** Where on Earth something came down: an ocean held against an ocean, a country or state against another. */
function landingRoles(event: EntryEvent, clause: Clause, context: SentenceContext): RoleVerdict[] {
  const { knowledge } = context;
  const known = event.roles.in ?? [];
  if (known.length === 0 || !['landing', 'reentry', 'sample-return', 'end'].includes(event.type)) return [];
  return clause.complements.flatMap(({ preposition, phrase }): RoleVerdict[] => {
    const place = /^(in|into|on|over|at)$/.test(preposition) ? context.referent(phrase) : undefined;
    if (place === undefined || !['place', 'country', 'launch-site'].includes(context.kindOf(place))) return [];
    const { id } = context.entry(place);
    const right = known.find((one) => knowledge.isEitherWithin(one, id));
    const isOther =
      (WATERS.test(id) && known.every((one) => WATERS.test(one) && !areOneWater(one, id))) ||
      (knowledge.kind(id) === 'country' && known.every((one) => isAbroad(one, id, context))) ||
      known.every((one) => areInOtherStates(one, id, knowledge));
    if (right === undefined && !isOther) return [];
    const name = knowledge.nameOf(right ?? (known[0] as EntryId));
    return [
      { role: 'place', agrees: right !== undefined, span: context.nameToken(phrase), known: name, correction: name },
    ];
  });
}

/** In another country, which is not its heir or forerunner either. */
const isAbroad = (place: EntryId, country: EntryId, { knowledge }: SentenceContext): boolean => {
  const home =
    knowledge.kind(place) === 'country'
      ? [place]
      : (knowledge.byId(place)?.relations.country?.list ?? []).map(({ value }) => value);
  const kin = (id: EntryId): EntryId[] => [id, ...knowledge.idsOf(id, 'predecessors', 'successors')];
  return home.length > 0 && !home.flatMap(kin).some((id) => kin(country).includes(id));
};

const LINKING = /^(?:dock|link|hook|join|mate|berth|redock)$/;
/** "linked up with Mir": a station held against that which a module or flight docked to. */
function dockingRoles(event: EntryEvent, clause: Clause, context: SentenceContext): RoleVerdict[] {
  const { knowledge } = context;
  const known = event.roles.to ?? [];
  if (event.type !== 'docking' || known.length === 0 || !LINKING.test(clause.verb)) return [];
  // "nine months after its launch": whose it was must be known first.
  if (clause.times.some(({ token }) => !/\d/.test(context.shown(token)))) return [];
  const joined = clause.verb === 'join' ? clause.themes : [];
  const places = clause.complements.filter(({ preposition }) => /^(?:with|to|at)$/.test(preposition));
  return [...joined, ...places.map(({ phrase }) => phrase)].flatMap((phrase): RoleVerdict[] => {
    const index = phrase.others.length === 0 && phrase.head.tag === 'name' ? context.referent(phrase) : undefined;
    if (index === undefined || context.kindOf(index) !== 'station') return [];
    const { id } = context.entry(index);
    const agrees = known.some((one) => knowledge.isEitherWithin(one, id));
    // A part of a station is held against the station.
    const whole = known.find((one) => knowledge.kind(one) === 'station');
    const name = knowledge.nameOf(whole ?? (known[0] as EntryId));
    return [{ role: 'station', agrees, span: context.nameToken(phrase), known: name, correction: name }];
  });
}

/** Two sites in one place: Cape Canaveral and the Kennedy Space Center. Two of one state or province are not. */
export const sharePlace = (context: SentenceContext, a: EntryId, b: EntryId): boolean => {
  const { knowledge } = context;
  const places = (id: EntryId): EntryId[] => knowledge.idsOf(id, 'place', 'part-of');
  const isPad = (id: EntryId): boolean => (knowledge.byId(id)?.relations['part-of']?.list.length ?? 0) > 0;
  if (knowledge.kind(a) !== 'launch-site' || knowledge.kind(b) !== 'launch-site')
    return places(a).some((place) => knowledge.kind(place) !== 'country' && places(b).includes(place));
  if (isPad(a) && isPad(b)) return false;
  const isNarrow = (place: EntryId): boolean => places(place).some((wider) => knowledge.kind(wider) === 'place');
  const narrow = (id: EntryId): EntryId[] => [id, ...places(id)].flatMap(places).filter(isNarrow);
  return narrow(a).some((place) => narrow(b).includes(place));
};

/** "into Mars orbit", "into lunar orbit": the phrase that the frame asks for names the world itself. */
export const isOrbitNeeded = (frame: EventFrame, { head, names, modifiers }: NounPhrase): boolean =>
  head.lower === 'orbit' && (frame.needsNoun?.test('orbit') ?? false) && names.length + modifiers.length > 0;

const EDGE = /^(?:edges?|rim|shores?|borders?|margins?|outskirts|fringes?|foot|vicinity)$/;

/** The bodies that the frame lets the clause name: "Mars", "the surface of Mars". */
export function bodiesNamed(frame: EventFrame, clause: Clause, context: SentenceContext): NamedBody[] {
  const phrases = [
    ...(frame.bodyIsObject ? clause.themes : []),
    ...clause.complements
      .filter(({ preposition, phrase }) => frame.body?.test(preposition) || isOrbitNeeded(frame, phrase))
      .map(({ phrase }) => phrase),
  ];
  const named = phrases.flatMap((phrase) => {
    // "on the edge of Mare Imbrium": beside it.
    if (phrase.of && EDGE.test(phrase.head.lower)) return [];
    const bodies = [phrase, ...phrase.others].flatMap((one) => bodyIn(one, context) ?? []);
    return bodies.length > 1 ? bodies.map((body) => ({ ...body, isListed: true })) : bodies;
  });
  return named.length === 0 && frame.body && clause.adverbs.includes('there') ? placeBefore(clause, context) : named;
}

/** "X, the first to see Saturn up close, arrived there": the one world that the sentence has named by then. */
function placeBefore(clause: Clause, context: SentenceContext): NamedBody[] {
  const bodies = context.reading.tokens.flatMap((token): NamedBody[] => {
    const body = token.tag === 'name' && token.end <= clause.verbSpan.start ? context.meaning(token) : undefined;
    return body !== undefined && context.kindOf(body) === 'body' ? [{ body, token, isSystem: true }] : [];
  });
  return new Set(bodies.map(({ body }) => body)).size === 1 ? bodies.slice(0, 1) : [];
}
