import { areDisjoint, type Days, daysOf } from '../../glossary/dates.ts';
import type { Entry, EntryEvent, EntryId } from '../../glossary/entry.ts';
import type { EntryIndex } from '../../glossary/glossary.ts';
import { EVENTS, type EventType } from '../../glossary/schema/events.ts';
import type { Clause, ClauseTime } from '../clauses/clause.ts';
import type { NounPhrase } from '../clauses/phrases.ts';
import type { ClaimCheck, Verdict } from './claim.ts';
import type { SentenceContext } from './context.ts';
import { EVENT_FRAMES, type EventFrame } from './event-frames.ts';
import { judgeInvolvement } from './involvement.ts';
import { dateLike, whenInWords } from './words-of-dates.ts';

/** A role of an event as claimed, held against one event that is known. */
interface RoleVerdict {
  readonly role: 'date' | 'vehicle' | 'site' | 'body';
  readonly agrees: boolean;
  readonly span: { readonly start: number; readonly end: number };
  readonly known: string;
  readonly correction?: string;
  /** Of a date: what was written. */
  readonly days?: Days;
}

const CHECK_OF: Readonly<Record<RoleVerdict['role'], ClaimCheck>> = {
  date: 'wrong-date',
  vehicle: 'wrong-vehicle',
  site: 'wrong-site',
  body: 'wrong-target',
};
/** Prepositions under which a date is that of the event. */
const AT = /^(in|on|at|during|of||around|about|early|late)$/;

/** What a clause claims of events, judged. */
export function judgeEvents(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.tense === 'future') return [];
  const judged = (EVENT_FRAMES[clause.verb] ?? [])
    .filter((frame) => fits(frame, clause))
    .flatMap((frame) => judgeFrame(frame, clause, context));
  return judged.length > 0 ? judged : judgeLooseLaunch(clause, context);
}

/** Whether a frame's particle, preposition or noun stands in the clause. */
export function fits(frame: EventFrame, clause: Clause): boolean {
  if (
    clause.verb === 'launch' &&
    clause.complements.some(
      ({ preposition, phrase }) => preposition === 'into' && !/^(orbit|space|trajectory|sky)$/.test(phrase.head.lower),
    )
  )
    return false;
  if (
    frame.particle &&
    !clause.adverbs.some((word) => frame.particle?.test(word)) &&
    !clause.complements.some(({ preposition }) => frame.particle?.test(preposition))
  )
    return false;
  if (!frame.needs && !frame.needsNoun) return true;
  if (frame.bodyIsObject && frame.needsNoun && !frame.needs)
    return clause.themes.some((theme) => frame.needsNoun?.test(theme.head.lower));
  return clause.complements.some(
    ({ preposition, phrase }) =>
      (!frame.needs || frame.needs.test(preposition)) && (!frame.needsNoun || frame.needsNoun.test(phrase.head.lower)),
  );
}

/** The phrases in which the frame's craft may stand. */
function craftPhrases(frame: EventFrame, clause: Clause): readonly NounPhrase[] {
  if (frame.craft === 'agent') return clause.agents;
  return clause.themes.length > 0 ? clause.themes : clause.agents;
}

/** Verbs of setting out; with a launch site behind "from" they speak of a launch. */
const LEAVING =
  /^(climb|roar|thunder|soar|rise|start|fly|go|head|travel|ride|shoot|hurl|fire|ascend|begin|blast|depart|streak|leave|reach|rocket|take|hitch|journey)$/;
const CARRYING =
  /^(carry|boost|haul|hurl|lift|propel|loft|deliver|place|put|take|bring|send|orbit|launch|fling|throw|push|ferry|transport|inject|thunder|deploy)$/;

/**
 * Whatever the verb: a craft that something of the kind launch vehicle carries, or that leaves a launch site, is being launched,
 * and it was launched once.
 */
function judgeLooseLaunch(clause: Clause, context: SentenceContext): Verdict[] {
  const isVehicle = (phrase: NounPhrase) => {
    const index = context.referent(phrase);
    return index !== undefined && context.kindOf(index) === 'launch-vehicle';
  };
  const isSite = (phrase: NounPhrase) => {
    const index = context.referent(phrase);
    return index !== undefined && context.kindOf(index) === 'launch-site';
  };
  const isCarried = CARRYING.test(clause.verb) && clause.agents.some(isVehicle) && clause.themes.length > 0;
  const subject =
    clause.construction === 'passive' || clause.construction === 'participle' ? clause.themes : clause.agents;
  const aboard = clause.complements.some(
    ({ preposition, phrase }) =>
      /^(on|atop|aboard|on top of|on board)$/.test(preposition) &&
      (isVehicle(phrase) || (phrase.of !== undefined && isVehicle(phrase.of))),
  );
  const isRiding = clause.verb === 'ride' && clause.themes.some(isVehicle);
  const isLeaving =
    LEAVING.test(clause.verb) &&
    (clause.complements.some(({ preposition, phrase }) => /^(from|out of)$/.test(preposition) && isSite(phrase)) ||
      (clause.verb === 'leave' && clause.themes.some(isSite)));
  const craft = isCarried
    ? clause.themes
    : (aboard && clause.construction !== 'nominal') || isRiding || isLeaving
      ? subject
      : [];
  const flying = craft.filter((phrase) => {
    const index = context.referent(phrase);
    return index !== undefined && ['spacecraft', 'module', 'mission', 'crewed-flight'].includes(context.kindOf(index));
  });
  return flying
    .slice(0, 1)
    .flatMap(
      (phrase) =>
        judgeCraft({ types: ['launch'], craft: 'theme' }, clause, context, context.referent(phrase) as EntryIndex) ??
        [],
    );
}

function judgeFrame(frame: EventFrame, clause: Clause, context: SentenceContext): Verdict[] {
  const readings = craftPhrases(frame, clause);
  const verdicts: Verdict[][] = [];
  let isOpen = false;
  for (const phrase of readings) {
    const referents = context.referents(phrase);
    isOpen ||= readings.length > 1 && referents.every((referent) => referent === undefined);
    const judged = referents
      .map((referent) => (referent === undefined ? undefined : judgeReadings(frame, clause, context, phrase, referent)))
      .filter((list) => list !== undefined);
    // Of several things named together each must fit; one that is unknown takes nothing from the others.
    if (judged.length > 0) verdicts.push(judged.flat());
  }
  // Contradicted only where every reading of the subject is.
  if (
    verdicts.some(
      (list) =>
        list.some((verdict) => verdict.state === 'supported') &&
        !list.some((verdict) => verdict.state === 'contradicted'),
    )
  )
    return verdicts.find((list) => !list.some((verdict) => verdict.state === 'contradicted')) ?? [];
  // An antecedent that is not known could be the one that is meant.
  return (verdicts[0] ?? []).map((verdict) =>
    isOpen && verdict.state === 'contradicted'
      ? { ...verdict, state: 'unknown', why: 'the subject could be something else' }
      : verdict,
  );
}

/** A name that several entries share is contradicted only where the claim fails for all of them. */
function judgeReadings(
  frame: EventFrame,
  clause: Clause,
  context: SentenceContext,
  phrase: NounPhrase,
  referent: EntryIndex,
): Verdict[] | undefined {
  const judged = judgeCraft(frame, clause, context, referent);
  if (!judged?.some(({ state }) => state === 'contradicted') || phrase.names.length !== 1) return judged;
  const kind = context.kindOf(referent);
  const others = context
    .alternatives(phrase.names[0] as NounPhrase['head'])
    .filter((index) => index !== referent && (context.kindOf(index) === kind || FLYING.has(context.kindOf(index))));
  const isRightElsewhere = others.some((index) => {
    const list = judgeCraft(frame, clause, context, index);
    return list?.some(({ state }) => state === 'supported') && !list.some(({ state }) => state === 'contradicted');
  });
  return isRightElsewhere
    ? judged.map((verdict) =>
        verdict.state === 'contradicted'
          ? { ...verdict, state: 'unknown', why: 'it is true of another of that name' }
          : verdict,
      )
    : judged;
}

const FLYING: ReadonlySet<string> = new Set(['spacecraft', 'mission', 'crewed-flight', 'station', 'module']);

function judgeCraft(
  frame: EventFrame,
  clause: Clause,
  context: SentenceContext,
  craft: EntryIndex,
): Verdict[] | undefined {
  const entry = context.entry(craft);
  const types = isFirstFlight(entry, clause) ? (['first-flight'] as const) : frame.types;
  if (frame.kinds && !frame.kinds.includes(entry.kind)) return undefined;
  if (
    frame.types.includes('first-flight') &&
    clause.verb !== 'debut' &&
    types === frame.types &&
    !isFirstFlight(entry, clause)
  )
    return undefined;
  if (entry.kind === 'launch-vehicle' && types === frame.types && frame.types.includes('launch')) return undefined;
  const known = eventsFor(entry, types, context);
  const involvement = types.includes('launch') ? judgeLaunchers(clause, context, craft) : [];
  if (known.length === 0) return involvement.length > 0 ? involvement : outcomeOfNone(frame, clause, context, entry);
  const bodies = bodyPhrases(frame, clause, context);
  const judged = known.map((event) => rolesOf(event, clause, context, bodies));
  return [
    ...decide(judged, known, entry, types, context),
    ...involvement,
    ...judgeOutcome(frame, clause, known, entry, context),
  ];
}

/** "first flew", "its maiden flight"; another modifier ("the first successful launch") makes it another event. */
const isFirstFlight = (entry: Entry, clause: Clause): boolean =>
  entry.kind === 'launch-vehicle' &&
  clause.adverbs.some((word) => /^(first|maiden|inaugural)$/.test(word)) &&
  clause.adverbs.every((word) => /^(first|maiden|inaugural|test|finally|then|orbital)$/.test(word)) &&
  /^(fly|launch|lift|debut|lift-off|take)$/.test(clause.verb);

/** Who arrives somewhere goes into orbit or lands there; the flybys on the way and afterwards are not meant. */
const arrivals = (events: readonly EntryEvent[], types: readonly EventType[]): readonly EntryEvent[] => {
  const settled =
    types.includes('rendezvous') && types.includes('orbit-insertion')
      ? events.filter(({ type }) => type === 'orbit-insertion' || type === 'landing')
      : [];
  return settled.length > 0 ? settled : events;
};

/** The entry's events of these types; where it has none, those of its family that it shares. */
function eventsFor(entry: Entry, types: readonly EventType[], context: SentenceContext): EntryEvent[] {
  const own = arrivals(
    entry.events.filter((event) => types.includes(event.type) && event.at !== undefined),
    types,
  );
  const parts = ['spacecraft', 'mission', 'crewed-flight', 'station', 'programme', 'module'].includes(entry.kind)
    ? context.knowledge
        .family(entry)
        .filter(
          (other) => other.id !== entry.id && ['spacecraft', 'mission', 'crewed-flight', 'module'].includes(other.kind),
        )
    : [];
  return [
    ...own,
    ...parts.flatMap((part) => part.events.filter((event) => types.includes(event.type) && event.at !== undefined)),
  ];
}

function rolesOf(
  event: EntryEvent,
  clause: Clause,
  context: SentenceContext,
  bodies: readonly EntryIndex[],
): RoleVerdict[] {
  const roles: RoleVerdict[] = [];
  for (const time of clause.times) roles.push(...dateRole(event, time, context));
  roles.push(...vehicleRoles(event, clause, context), ...siteRoles(event, clause, context));
  for (const body of bodies) {
    const places = [...(event.roles.body ?? []), ...(event.roles.in ?? []), ...(event.roles.to ?? [])];
    if (places.length === 0) continue;
    const id = context.entry(body).id;
    // A crater is held against the landing place, a planet against the planet.
    const isFiner = (event.roles.body ?? []).some((whole) => whole !== id && context.knowledge.isWithin(id, whole));
    const compared = isFiner ? (event.roles.in ?? []) : places;
    if (compared.length === 0) continue;
    const agrees = compared.some(
      (place) => context.knowledge.isWithin(place, id) || context.knowledge.isWithin(id, place),
    );
    const phrase = phraseNaming(clause, context, body);
    if (phrase)
      roles.push({
        role: 'body',
        agrees,
        span: context.nameToken(phrase),
        known: context.knowledge.nameOf(compared[0] as EntryId),
        ...(context.knowledge.kind(compared[0] as EntryId) === 'body'
          ? { correction: context.knowledge.nameOf(compared[0] as EntryId) }
          : {}),
      });
  }
  return roles;
}

function dateRole(event: EntryEvent, time: ClauseTime, context: SentenceContext): RoleVerdict[] {
  const days = time.token.date?.days;
  const known = event.at === undefined ? undefined : daysOf(event.at);
  if (!days || !known || !AT.test(time.preposition)) return [];
  const written = context.shown(time.token);
  const correction = dateLike(event.at as string, written.replace(/^the /, ''));
  return [
    {
      role: 'date',
      days,
      agrees: !areDisjoint(days, known, 1),
      span: time.token,
      known: whenInWords(event.at as string),
      ...(correction === undefined ? {} : { correction }),
    },
  ];
}

const VEHICLE_PREPOSITIONS = /^(by|on|aboard|atop|with|in|on board|on top of|using|via|from)$/;

function vehicleRoles(event: EntryEvent, clause: Clause, context: SentenceContext): RoleVerdict[] {
  const known = event.roles.by ?? [];
  if (known.length === 0 || event.type !== 'launch') return [];
  const phrases = [
    ...clause.agents.filter((agent) => !clause.complements.some(({ phrase }) => phrase === agent)),
    ...clause.complements
      .filter(({ preposition }) => VEHICLE_PREPOSITIONS.test(preposition))
      .map(({ phrase }) => phrase),
  ];
  const roles: RoleVerdict[] = [];
  const ridden = clause.verb === 'ride' ? clause.themes : [];
  for (const named of [...phrases, ...ridden]) {
    // "on the maiden flight of New Glenn"
    const phrase = named.of && /^(flight|launch|mission|top|nose)$/.test(named.head.lower) ? named.of : named;
    const vehicle = context.referent(phrase);
    if (vehicle === undefined) continue;
    const entry = context.entry(vehicle);
    const isVehicle =
      entry.kind === 'launch-vehicle' || context.knowledge.ids(entry, 'part-of').includes('space-shuttle');
    if (!isVehicle) continue;
    const agrees = known.some((id) => shareVehicle(context, id, entry.id));
    const name = context.knowledge.nameOf(known[0] as EntryId);
    roles.push({ role: 'vehicle', agrees, span: context.nameToken(phrase), known: name, correction: name });
  }
  return roles;
}

/** The same vehicle, one of its family, or a flight of it. */
function shareVehicle(context: SentenceContext, a: EntryId, b: EntryId): boolean {
  const closure = (id: EntryId): Set<EntryId> => {
    const found = new Set([id]);
    for (let round = 0; round < 2; round++) {
      for (const one of [...found]) {
        const entry = context.knowledge.byId(one);
        if (!entry) continue;
        for (const relation of ['family', 'part-of', 'craft', 'members', 'vehicles'] as const)
          for (const other of context.knowledge.ids(entry, relation)) found.add(other);
        for (const event of entry.kind === 'crewed-flight' ? entry.events : [])
          if (event.type === 'launch') for (const other of event.roles.by ?? []) found.add(other);
      }
    }
    return found;
  };
  return closure(a).has(b) || closure(b).has(a);
}

function siteRoles(event: EntryEvent, clause: Clause, context: SentenceContext): RoleVerdict[] {
  const known = event.roles.from ?? [];
  if (known.length === 0 || (event.type !== 'launch' && event.type !== 'first-flight')) return [];
  const roles: RoleVerdict[] = [];
  const left = clause.verb === 'leave' ? clause.themes.map((phrase) => ({ preposition: 'from', phrase })) : [];
  for (const { preposition, phrase } of [...clause.complements, ...left]) {
    if (!/^(from|at|in|out of)$/.test(preposition)) continue;
    const site = context.referent(phrase);
    if (site === undefined || !['launch-site', 'place', 'country'].includes(context.kindOf(site))) continue;
    if (preposition === 'in' && context.kindOf(site) !== 'launch-site') continue;
    const id = context.entry(site).id;
    const agrees = known.some(
      (one) =>
        context.knowledge.isWithin(one, id) || context.knowledge.isWithin(id, one) || sharePlace(context, one, id),
    );
    const name = context.knowledge.nameOf(known[0] as EntryId);
    roles.push({ role: 'site', agrees, span: context.nameToken(phrase), known: name, correction: name });
  }
  return roles;
}

const sharePlace = (context: SentenceContext, a: EntryId, b: EntryId): boolean => {
  const places = (id: EntryId): EntryId[] => {
    const entry = context.knowledge.byId(id);
    return entry ? [...context.knowledge.ids(entry, 'place'), ...context.knowledge.ids(entry, 'part-of')] : [];
  };
  return places(a).some((place) => context.knowledge.kind(place) !== 'country' && places(b).includes(place));
};

function bodyPhrases(frame: EventFrame, clause: Clause, context: SentenceContext): EntryIndex[] {
  const phrases = [
    ...(frame.bodyIsObject ? clause.themes : []),
    ...clause.complements.filter(({ preposition }) => frame.body?.test(preposition)).map(({ phrase }) => phrase),
  ];
  return phrases
    .flatMap((phrase) => context.referents(phrase))
    .filter((index): index is EntryIndex => index !== undefined && context.kindOf(index) === 'body');
}

const phraseNaming = (clause: Clause, context: SentenceContext, index: EntryIndex): NounPhrase | undefined =>
  [...clause.themes, ...clause.complements.map(({ phrase }) => phrase)]
    .flatMap((phrase) => [phrase, ...phrase.others])
    .find((phrase) => context.referent(phrase) === index);

/**
 * One event that agrees in every role supports the claim. Otherwise the event that needs the fewest changes is meant: a single
 * change is the finding, where another role anchors it, or the entry has one such event only, or all of them are listed.
 */
function decide(
  judged: readonly RoleVerdict[][],
  known: readonly EntryEvent[],
  entry: Entry,
  types: readonly EventType[],
  context: SentenceContext,
): Verdict[] {
  const best = judged
    .map((roles, i) => ({
      roles,
      event: known[i] as EntryEvent,
      wrong: roles.filter((role) => !role.agrees),
      right: roles.filter((role) => role.agrees),
    }))
    .sort((a, b) => a.wrong.length - b.wrong.length || b.right.length - a.right.length);
  const first = best[0];
  if (!first || first.roles.length === 0) return [];
  const claim = `${types.join('/')} of ${entry.id}`;
  if (first.wrong.length === 0)
    return [
      {
        state: 'supported',
        check: 'wrong-date',
        claim,
        span: first.roles[0]?.span ?? { start: 0, end: 0 },
        found: '',
        about: entry.id,
      },
    ];
  const rivals = best.filter(
    (other) =>
      other.wrong.length === first.wrong.length && other !== first && sameChange(other.wrong, first.wrong) === false,
  );
  const isComplete =
    types.every((type) => EVENTS[type].grain === 'one' || entry.completeEvents.includes(type)) ||
    (known.length === 1 && types.includes('rendezvous') && entry.completeEvents.includes(first.event.type)) ||
    (known.length === 1 && (types.includes('end') || types.includes('contact-lost'))) ||
    (context.knowledge.isComplete(entry, 'targets') &&
      context.knowledge.ids(entry, 'targets').filter((id) => id !== 'earth').length === 1 &&
      spread(known) < 500);
  const isAnchored = first.right.length > 0 || isBeforeLaunch(first.wrong, first.event, entry, context);
  const why =
    first.wrong.length > 1
      ? 'more than one change would be needed'
      : rivals.length > 0 && !isComplete
        ? 'several events could be meant'
        : !isAnchored && !isComplete
          ? 'the glossary does not list every such event'
          : undefined;
  return first.wrong.slice(0, 1).map((role) => ({
    state: why ? ('unknown' as const) : ('contradicted' as const),
    check: CHECK_OF[role.role],
    claim: `${claim}: ${role.role}`,
    span: role.span,
    found: context.shown(role.span),
    known: knownOf(best, role.role),
    ...(role.correction && rivals.length === 0 ? { correction: role.correction } : {}),
    message: CHECK_OF[role.role],
    about: entry.id,
    details: { subject: context.knowledge.spoken(entry.id), event: EVENTS[first.event.type].reads },
    ...(first.event.source ? { source: first.event.source } : {}),
    ...(why ? { why } : {}),
  }));
}

/** Nothing happens to a craft before its launch. */
function isBeforeLaunch(
  wrong: readonly RoleVerdict[],
  event: EntryEvent,
  entry: Entry,
  context: SentenceContext,
): boolean {
  const launch = event.type === 'launch' ? undefined : context.knowledge.dayOf(entry, 'launch');
  return (
    launch !== undefined &&
    wrong.some((role) => role.role === 'date' && role.days !== undefined && role.days.last < launch.first - 1)
  );
}

/** The days between the first and the last of some events. */
function spread(events: readonly EntryEvent[]): number {
  const days = events.flatMap((event) => (event.at === undefined ? [] : (daysOf(event.at)?.first ?? [])));
  return Math.max(...days) - Math.min(...days);
}

const sameChange = (a: readonly RoleVerdict[], b: readonly RoleVerdict[]): boolean =>
  a.every((role, i) => role.known === b[i]?.known);
const knownOf = (best: readonly { readonly roles: readonly RoleVerdict[] }[], role: RoleVerdict['role']): string =>
  [...new Set(best.flatMap(({ roles }) => roles.filter((one) => one.role === role).map((one) => one.known)))]
    .slice(0, 3)
    .join(', ');

/** "NASA launched", "was launched by ESA": who did it, and whether they existed then. */
function judgeLaunchers(clause: Clause, context: SentenceContext, craft: EntryIndex): Verdict[] {
  return clause.agents.flatMap((agent) => {
    if (clause.themes.includes(agent) || clause.themes.length === 0) return [];
    return judgeInvolvement(agent, craft, context, { check: 'wrong-operator', isLoose: false });
  });
}

/** Soft, safe, successful landings that were none. */
function judgeOutcome(
  frame: EventFrame,
  clause: Clause,
  known: readonly EntryEvent[],
  entry: Entry,
  context: SentenceContext,
): Verdict[] {
  if (!frame.types.includes('landing') || frame.types.length > 1) return [];
  const isWell =
    frame.isSuccess || clause.adverbs.some((word) => /^(softly|safely|successfully|gently|smoothly)$/.test(word));
  const landings = known.filter((event) => event.type === 'landing');
  if (landings.length === 0 || !landings.every((event) => event.outcome === 'failure')) return [];
  const sentence = context.shown(context.reading.sentence);
  if (
    !isWell &&
    (clause.construction === 'nominal' ||
      /crash|fail|hard|impact|destroy|lost|broke|attempt|tri(?:ed|es)|silent|contact/i.test(sentence))
  )
    return [];
  return [
    {
      state: 'contradicted',
      check: 'wrong-outcome',
      claim: `landing of ${entry.id}: outcome`,
      span: clause.verbSpan,
      found: context.shown(clause.verbSpan),
      message: 'wrong-outcome.landing',
      about: entry.id,
      details: { subject: context.knowledge.spoken(entry.id) },
    },
  ];
}

/** A landing claimed of a craft whose landings are all listed, and there is none. */
function outcomeOfNone(
  frame: EventFrame,
  clause: Clause,
  context: SentenceContext,
  entry: Entry,
): Verdict[] | undefined {
  if (frame.types.length !== 1 || frame.types[0] !== 'landing' || !entry.completeEvents.includes('landing'))
    return undefined;
  if (context.knowledge.family(entry).some((other) => other.events.some((event) => event.type === 'landing')))
    return undefined;
  return [
    {
      state: 'contradicted',
      check: 'wrong-outcome',
      claim: `landing of ${entry.id}`,
      span: clause.verbSpan,
      found: context.shown(clause.verbSpan),
      message: 'wrong-outcome.never-landed',
      about: entry.id,
      details: { subject: context.knowledge.spoken(entry.id) },
    },
  ];
}
