import { areDisjoint, daysOf } from '../../../glossary/dates.ts';
import type { Entry } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import type { Needs } from '../frame-needs.ts';
import type { Knowledge } from '../knowledge.ts';
import { inWords } from '../lists-in-words.ts';
import { typesWithin } from '../nature/kind-words.ts';
import { isFetched } from './loose-launches.ts';

const CARRYING =
  /^(carry|deliver|release|deploy|drop|bring|transport|set|put|land|take|ferry|eject|launch|orbit|lift)$/;
const RIDING =
  /^(arrive|travel|land|fly|ride|go|reach|launch|leave|depart|touch|come|rise|journey|sail|descend|soar|head|return|mount|fix|attach|bolt|tuck|fasten|stow|strap|install|fit|house|pack|fold|be|sit|send|tow|perch|add|assemble|hitch)$/;
const PARTING =
  /^(leave|descend|separate|detach|depart|part|release|drop|undock|roll|emerge|eject|deploy|drive|let|lower|step)$/;
const ABOARD = /^(with|during|over|aboard|on|onto|on board|by|in|inside|under|beneath|atop|on top of)$/;
/** "bolted to the side of", "attached to". */
const FIXING = /^(mount|fix|attach|bolt|fasten|strap|fit|install|add)$/;
/** "under the belly of", "in the hold of": what follows is the carrier. */
const INSIDES =
  /^(crew|belly|hold|bay|back|deck|board|nose|cargo|payload|sides?|mast|roof|top|hull|underside|body|arm|lander|orbiter|craft|spacecraft|mothership|ramp|platform)$/;
const CARRIED: ReadonlySet<string> = new Set(['spacecraft', 'module', 'instrument', 'object']);

/** Which craft carried which: "set the rover Yutu down", "arrived there with Viking 2", "left its Chang'e 4 lander". */
export function judgeCarriers(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || isFetched(clause)) return [];
  const isPassive =
    clause.themes.length > 0 && (clause.construction === 'passive' || clause.construction === 'participle');
  const isInFormation = clause.complements.some(({ phrase }) =>
    /^(?:formation|tandem|concert|race|competition|contest|rivalry|contact|touch|communication|parallel)$/.test(
      phrase.head.lower,
    ),
  );
  const riders = isPassive ? clause.themes : clause.agents;
  // "NASA launched Magellan aboard Atlantis": what is carried is the object.
  const isActive = !isPassive && CARRYING.test(clause.verb) && clause.themes.length > 0;
  const carried = CARRYING.test(clause.verb) ? pairs(clause.agents, clause.themes) : [];
  const riding =
    RIDING.test(clause.verb) || isActive || (isPassive && CARRYING.test(clause.verb))
      ? pairs(
          clause.complements
            .filter(
              ({ preposition }) =>
                (ABOARD.test(preposition) && !(preposition === 'with' && isInFormation)) ||
                (preposition === 'to' && FIXING.test(clause.verb)),
            )
            .flatMap(({ phrase }) => listedHolders(phrase, context)),
          isActive ? clause.themes : riders,
        )
      : [];
  const parting = PARTING.test(clause.verb)
    ? pairs(
        [
          ...(isPassive ? [] : clause.themes),
          ...clause.complements
            .filter(({ preposition }) => /^(from|off|out of)$/.test(preposition))
            .map(({ phrase }) => holder(phrase)),
        ],
        riders,
      )
    : [];
  return [
    ...[...carried, ...riding, ...parting]
      .flatMap(([carrier, load]) => judgePair(carrier, load, context))
      .filter((verdict) => !isFitting(clause) || isTooEarly(verdict, clause, context)),
    ...judgeLoads(clause, context),
  ];
}
judgeCarriers.verbs = [CARRYING, RIDING, PARTING];

/** What came up before may be put in its place by those who come later. */
const FITTING = /^(?:install|attach|mount|fit|add|bolt|assemble)$/;

/** "put in by the crew of STS-125" */
const isFitting = ({ verb, adverbs }: Clause): boolean =>
  FITTING.test(verb) || (verb === 'put' && adverbs.includes('in'));

function isTooEarly({ state, about }: Verdict, { complements }: Clause, context: SentenceContext): boolean {
  if (state !== 'contradicted') return true;
  const load = context.knowledge.byId(about);
  const up = load && context.knowledge.dayOf(load, 'launch');
  const flights = complements
    .flatMap(({ phrase }) => listedHolders(phrase, context))
    .flatMap((phrase) => {
      const index = context.referentAlone(phrase);
      return index !== undefined && context.kindOf(index) === 'crewed-flight' ? [context.entry(index)] : [];
    });
  return flights.every((flight) => {
    const day = context.knowledge.dayOf(flight, 'launch');
    return up !== undefined && day !== undefined && day.last < up.first;
  });
}

/** "MOXIE made oxygen aboard Perseverance": an instrument at work, whatever it does. */
export function judgeInstrumentsAboard(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.tense === 'future' || clause.complements.length === 0) return [];
  if ([CARRYING, RIDING, PARTING].some((verbs) => verbs.test(clause.verb))) return [];
  const places = clause.complements.filter(({ preposition }) => /^(aboard|on board|inside|atop)$/.test(preposition));
  return places.flatMap(({ phrase }) =>
    [...clause.agents, ...clause.themes].flatMap((load) => {
      const index = context.soleReferent(load);
      return index !== undefined && context.kindOf(index) === 'instrument'
        ? judgePair(holder(phrase), load, context)
        : [];
    }),
  );
}

/** "SAM, a laboratory inside Curiosity": what an instrument is said to be aboard. */
export function judgeDescribedInstruments(context: SentenceContext): Verdict[] {
  return context.reading.descriptions.flatMap(({ subject, complements, stance, tense }) => {
    const index =
      stance === 'asserted' && tense !== 'future' && subject.others.length === 0 && complements.length > 0
        ? context.referent(subject)
        : undefined;
    if (index === undefined || context.kindOf(index) !== 'instrument') return [];
    return complements
      .filter(({ preposition }) => /^(on|aboard|on board|onboard|inside|atop)$/.test(preposition))
      .flatMap(({ phrase }) => judgePair(holder(phrase), subject, context));
  });
}
judgeDescribedInstruments.needs = { kinds: ['instrument'] } satisfies Needs;

const holder = (phrase: NounPhrase): NounPhrase => (phrase.of && INSIDES.test(phrase.head.lower) ? phrase.of : phrase);

/** "in three flights, STS-123, STS-124 and STS-127": each of those that are named. */
function listedHolders(phrase: NounPhrase, context: SentenceContext): readonly NounPhrase[] {
  const list = phrase.isPlural
    ? context.reading.descriptions.find(({ is, subject }) => is.start === phrase.start && subject.others.length > 0)
    : undefined;
  return list ? [list.subject, ...list.subject.others].map((one) => context.alone(one)) : [holder(phrase)];
}

const pairs = (carriers: readonly NounPhrase[], loads: readonly NounPhrase[]): [NounPhrase, NounPhrase][] =>
  carriers.flatMap((carrier) => loads.map((load): [NounPhrase, NounPhrase] => [carrier, load]));

export function judgePair(carrierPhrase: NounPhrase, loadPhrase: NounPhrase, context: SentenceContext): Verdict[] {
  // "the first photographs of the far side" are no load, though it is known who took them.
  if (carrierPhrase.others.length > 0 || context.referral(loadPhrase).how === 'is known to be that') return [];
  const [carrierIndex, loadIndex] = [context.referent(carrierPhrase), context.referent(loadPhrase)];
  if (carrierIndex === undefined || loadIndex === undefined || carrierIndex === loadIndex) return [];
  const [carrier, load] = [context.entry(carrierIndex), context.entry(loadIndex)];
  if (!CARRIED.has(load.kind) || !['spacecraft', 'mission', 'crewed-flight'].includes(carrier.kind)) return [];
  const { knowledge } = context;
  const span = context.nameToken(carrierPhrase);
  const base = {
    check: 'wrong-carrier' as const,
    claim: `${carrier.id} carried ${load.id}`,
    ...context.quoted(span),
    about: load.id,
  };
  const known = knowledge.ids(load, 'carried-by');
  const readings = ({ names: [name] }: NounPhrase): Entry[] =>
    name ? context.alternatives(name).map((index) => context.entry(index)) : [];
  const loads = [load, ...readings(loadPhrase)];
  if ([carrier, ...readings(carrierPhrase)].some((one) => loads.some((other) => isTogether(one, other, context))))
    return [{ ...base, state: 'supported' }];
  const isElsewhen = flewApart(carrier, load, context);
  const isShuttled = known.length === 0 && launchedAlone(carrier, load, context);
  if (known.length === 0 && !isElsewhen && !isShuttled) return [];
  if (
    known.length > 0 &&
    !isElsewhen &&
    !knowledge.isComplete(load, 'carried-by') &&
    knowledge.kind(known[0] as string) === 'launch-vehicle'
  )
    return [];
  const right = known.filter((id) => ['spacecraft', 'mission', 'crewed-flight'].includes(knowledge.kind(id) ?? ''));
  const flight = right.length === 0 && carrier.kind === 'crewed-flight' ? flightOf(load, knowledge) : [];
  const shown = right.length > 0 ? right : flight.length > 0 ? flight : launchers(load);
  if (shown.length === 0) return [];
  const names = shown.slice(0, 2).map((id) => knowledge.nameOf(id));
  return [
    {
      ...base,
      state: 'contradicted',
      message: 'wrong-carrier',
      known: inWords(names),
      ...anyOf(names),
      details: { subject: knowledge.spoken(load.id) },
    },
  ];
}

/** "Rosetta deployed a rover": what it carried, by the noun alone. */
function judgeLoads(clause: Clause, context: SentenceContext): Verdict[] {
  const isWith = clause.complements.filter(({ preposition }) => /^(with|aboard|by means of)$/.test(preposition));
  const load = CARRYING.test(clause.verb) && clause.construction !== 'passive' ? clause.themes[0] : undefined;
  const noun = /^(rover|lander|helicopter)s?$/.exec(load?.head.lower ?? '')?.[1];
  if (!load || noun === undefined || load.names.length > 0 || load.isNegative || load.of) return [];
  return [...clause.agents, ...isWith.map(({ phrase }) => phrase)].flatMap((phrase): Verdict[] => {
    const entry = context.soleEntry(phrase);
    if (entry === undefined || entry.kind !== 'spacecraft') return [];
    const { knowledge } = context;
    const types = typesWithin(entry, context);
    if (!knowledge.isComplete(entry, 'types') || types.includes(noun) || knowledge.ids(entry, 'carried-by').length > 0)
      return [];
    const own = knowledge.ids(entry, 'carries').flatMap((id) => {
      const one = knowledge.byId(id);
      return one ? [one] : [];
    });
    if (own.some((one) => knowledge.ids(one, 'types').length === 0)) return [];
    const right = own.flatMap((one) => knowledge.ids(one, 'types').slice(0, 1));
    return [
      {
        check: 'wrong-kind',
        claim: `${entry.id} carried a ${noun}`,
        ...context.quoted(load.head),
        about: entry.id,
        state: 'contradicted',
        message: own.length > 0 ? 'wrong-kind.load' : 'wrong-kind.no-load',
        known: own.length > 0 ? inWords(own.map(({ id }) => knowledge.nameOf(id))) : '',
        ...(right.length === 1 && /^(rover|lander|helicopter|impactor)$/.test(right[0] as string)
          ? { correction: right[0] as string }
          : {}),
        details: { subject: knowledge.spoken(entry.id), what: inWords(right.map((type) => type.replaceAll('-', ' '))) },
      },
    ];
  });
}

/** A rocket launched it: no Shuttle or other craft brought it up. */
function launchedAlone(carrier: Entry, load: Entry, { knowledge }: SentenceContext): boolean {
  const by = launchers(load);
  const isShuttle = carrier.kind === 'spacecraft' && knowledge.ids(carrier, 'types').includes('spaceplane');
  return (
    isShuttle &&
    by.length > 0 &&
    by.every((id) => knowledge.kind(id) === 'launch-vehicle' && !/shuttle/.test(id)) &&
    !knowledge.family(load).some((one) => launchers(one).some((id) => /shuttle/.test(id)))
  );
}

/** Of one family, or one the other's carrier. */
function isTogether(carrier: Entry, load: Entry, { knowledge }: SentenceContext): boolean {
  const family = new Set(
    [
      ...knowledge.family(load),
      ...knowledge.ids(load, 'carried-by').flatMap((id) => {
        const entry = knowledge.byId(id);
        return entry ? knowledge.family(entry) : [];
      }),
    ].map(({ id }) => id),
  );
  return (
    family.has(carrier.id) ||
    knowledge.family(carrier).some(({ id }) => id === load.id || knowledge.ids(load, 'carried-by').includes(id)) ||
    // "went up on the Space Shuttle": each orbiter is one.
    launchers(load).some((id) => knowledge.isWithin(carrier.id, id)) ||
    isOneLaunch(carrier, load, knowledge)
  );
}

/** A Shuttle flight and what went up on it are launched at once. */
function isOneLaunch(carrier: Entry, load: Entry, knowledge: Knowledge): boolean {
  const [a, b] = [knowledge.events(carrier, 'launch')[0]?.at, knowledge.events(load, 'launch')[0]?.at];
  const [days, others] = [daysOf(a), daysOf(b)];
  return Boolean(
    days && others && !areDisjoint(days, others, 1) && launchers(carrier).some((id) => launchers(load).includes(id)),
  );
}

/** The flight that went up with it, where the glossary has one. */
function flightOf(load: Entry, knowledge: Knowledge): string[] {
  const flights = knowledge.allOf('crewed-flight').filter((flight) => isOneLaunch(flight, load, knowledge));
  return flights.length === 1 ? flights.map(({ id }) => id) : [];
}

/** Both were launched, and not on the same day. */
function flewApart(carrier: Entry, load: Entry, { knowledge }: SentenceContext): boolean {
  const [a, b] = [knowledge.events(carrier, 'launch')[0]?.at, knowledge.events(load, 'launch')[0]?.at];
  const [days, others] = [daysOf(a), daysOf(b)];
  return Boolean(days && others && areDisjoint(days, others, 2));
}

const launchers = (entry: Entry): string[] =>
  entry.events.filter(({ type }) => type === 'launch').flatMap((event) => [...(event.roles.by ?? [])]);
