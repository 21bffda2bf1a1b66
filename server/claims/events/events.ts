import { daysOf } from '../../../glossary/dates.ts';
import type { Entry, EntryEvent } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { EventType } from '../../../glossary/schema/events.ts';
import { CRAFT_KINDS } from '../../../glossary/schema/kinds.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { judgeInvolvement } from '../involvement/involvement.ts';
import { isRegion, type NamedBody } from '../places/named-bodies.ts';
import { isDoneFirst } from './done-first.ts';
import type { EventFrame } from './event-frame.ts';
import { bodiesNamed, OCEAN, rolesOf } from './event-roles.ts';
import { couldBeMeant, craftPhrases, withFlightOfCrew } from './event-subjects.ts';
import { decide } from './event-verdicts.ts';
import { flightInARow } from './first-and-last.ts';
import { framesOf } from './fitting-frames.ts';
import { eventsFor, fitting, isOneDay, partsOf } from './known-events.ts';
import { looselyLaunched } from './loose-launches.ts';
import { craftMeant } from './meant-craft.ts';
import { isSaidOfAnother } from './not-its-own.ts';
import { judgeOutcome, outcomeOfNone } from './outcomes.ts';

/** What a clause claims of events, judged. */
export function judgeEvents(said: Clause, context: SentenceContext): Verdict[] {
  const clause = passedTurned(datedByMain(said, context), context);
  const settled = settledPlan(clause, context);
  if (settled) return settled;
  if (clause.stance !== 'asserted' || clause.tense === 'future') return [];
  // "flew past Jupiter again in 2004", "was originally launched by the Shuttle, and brought back": what was done twice need not all be known.
  const isTwice = (word: string): boolean =>
    word === 'again' || (clause.agents.length > 0 && /^(?:originally|initially)$/.test(word));
  if (clause.adverbs.some(isTwice) || isSaidOfAnother(clause, context)) return [];
  const flight = flownAs(clause, context);
  if (flight !== undefined) return judgeCraft({ types: ['launch'], craft: 'theme' }, clause, context, flight) ?? [];
  const judged = framesOf(clause, context).flatMap((frame) => judgeFrame(frame, clause, context));
  if (judged.length > 0) return judged;
  const craft = looselyLaunched(clause, context);
  // "was placed on top of the rocket on 21 September": a day without a year says too little of what may be no launch.
  const times = clause.times.filter(({ token }) => token.date?.days);
  if (craft === undefined) return [];
  const [frame, loose]: [EventFrame, Clause] = [
    { types: ['launch'], craft: 'theme' },
    { ...clause, times },
  ];
  const phrase = [...clause.agents, ...clause.themes].find((one) => context.referentAlone(one) === craft);
  const loosely = judgeCraft(frame, loose, context, craft);
  return (phrase ? unlessOfNamesake(loosely, frame, loose, context, phrase, craft) : loosely) ?? [];
}

/** "the Pluto flyby of New Horizons": which of the two flew past the other, their kinds tell. */
function passedTurned(clause: Clause, context: SentenceContext): Clause {
  const { verb, construction, agents, themes } = clause;
  const kindsOf = (phrases: readonly NounPhrase[]): readonly string[] =>
    phrases
      .flatMap((phrase) => context.referents(phrase))
      .map((index) => (index === undefined ? '' : context.kindOf(index)));
  const isTurned =
    verb === 'fly-by' &&
    construction === 'nominal' &&
    kindsOf(agents).join() === 'body' &&
    /^(?:spacecraft|mission)$/.test(kindsOf(themes).join());
  return isTurned ? { ...clause, agents: themes, themes: agents } : clause;
}

/** Done at one stroke, so that it is of the day on which the rest was. */
const AT_ONCE = /^(?:launch|land|fly|pass|sweep|reach|lift|loft|boost|dock|splash|touch|crash|strike|hit|slam|smash)$/;

/** "On 12 November 2014 ESA made history, landing Philae": what is done by doing something else has the date of that. */
function datedByMain(clause: Clause, context: SentenceContext): Clause {
  if (clause.construction === 'infinitive') return datedByFirst(clause, context);
  if (clause.construction !== 'gerund' || clause.isPerfect || clause.times.length > 0 || !AT_ONCE.test(clause.verb))
    return clause;
  const { clauses, tokens } = context.reading;
  if (tokens.filter(({ tag }) => tag === 'date').length !== 1 || clause.adverbs.length > 0) return clause;
  if (!/, $/.test(context.text.slice(Math.max(0, clause.start - 2), clause.start))) return clause;
  const main = clauses.find(
    ({ construction, stance, tense, agents, times, end }) =>
      construction === 'active' &&
      stance === 'asserted' &&
      tense === 'past' &&
      times.length === 1 &&
      end <= clause.start &&
      agents[0] !== undefined &&
      agents[0] === clause.agents[0],
  );
  return main ? { ...clause, times: main.times } : clause;
}

/** "In 1974 Mariner 10 became the first to fly past Mercury": who became the first to do it did it then; who was to orbit it "from 1975" arrived then. */
function datedByFirst(clause: Clause, { reading }: SentenceContext): Clause {
  const [only, another] = clause.times;
  if (
    only?.preposition === 'from' &&
    !another &&
    /^(?:orbit|circle)$/.test(clause.verb) &&
    isDoneFirst(clause, reading)
  )
    return { ...clause, times: [{ ...only, preposition: 'in' }] };
  if (clause.stance !== 'asserted' || clause.times.length > 0 || !clause.verbSpan) return clause;
  const became = reading.descriptions.find(
    ({ is, stance, tense, construction, times }) =>
      construction === 'copula' &&
      stance === 'asserted' &&
      tense === 'past' &&
      times.length <= 1 &&
      [is.head, ...is.modifiers].some(({ lower }) => lower === 'first') &&
      clause.agents.some(({ start }) => start === is.start) &&
      is.end <= clause.start &&
      clause.start - is.end < 6,
  );
  const opening = openingDate(reading);
  const times = became?.times.length === 1 ? became.times : became && opening ? [opening] : [];
  return times.length > 0 ? { ...clause, times } : clause;
}

/** The only date of a sentence, where that begins with it. */
function openingDate({ tokens }: SentenceContext['reading']): Clause['times'][number] | undefined {
  const [preposition, token] = tokens;
  const isOnly = tokens.filter(({ tag }) => tag === 'date').length === 1;
  return isOnly && token?.tag === 'date' && /^(?:in|on)$/.test(preposition?.lower ?? '')
    ? { preposition: preposition?.lower ?? '', token, until: undefined }
    : undefined;
}

/** "Orion flew in November 2022 as Artemis I": the flight that is told of. */
function flownAs(clause: Clause, context: SentenceContext): EntryIndex | undefined {
  if (!/^(fly|launch|lift|lift-off|go)$/.test(clause.verb)) return undefined;
  const [as, more] = clause.complements.filter(({ preposition }) => preposition === 'as');
  const index = as && !more && as.phrase.head.tag === 'name' ? context.referent(as.phrase) : undefined;
  return index !== undefined && /^(crewed-flight|mission)$/.test(context.kindOf(index)) ? index : undefined;
}

/** Within these days of a launch its rocket stands on the pad. */
const ON_THE_PAD = 30;

/** "An Atlas V will launch it next week": so short before it which rocket and which site is no plan that could change. */
function settledPlan(clause: Clause, context: SentenceContext): Verdict[] | undefined {
  const isComing = (clause.stance === 'asserted' && clause.tense === 'future') || clause.stance === 'planned';
  if (!isComing || !/^(launch|lift-off|lift|loft|carry)$/.test(clause.verb)) return undefined;
  const frame: EventFrame = { types: ['launch'], craft: 'theme' };
  const judged = clause.themes
    .flatMap((theme) => context.referents(theme))
    .flatMap((index) => {
      const launch = index === undefined ? undefined : context.knowledge.dayOf(context.entry(index), 'launch');
      const days = launch ? launch.first - context.referenceDay : -1;
      return index !== undefined && days >= 0 && days <= ON_THE_PAD
        ? (judgeCraft(frame, { ...clause, times: [] }, context, index) ?? [])
        : [];
    });
  return judged.length > 0 ? judged : undefined;
}

function judgeFrame(frame: EventFrame, clause: Clause, context: SentenceContext): Verdict[] {
  if (frame.unless?.test(context.shown(context.reading.sentence))) return [];
  // Of the way through a region no event tells.
  const worlds = bodiesNamed(frame, clause, context);
  if (worlds.some(({ body }) => isRegion(body, context)) || (frame.isWorldNeeded && worlds.length === 0)) return [];
  const readings = craftPhrases(frame, clause, context);
  const verdicts: Verdict[][] = [];
  let isOpen = false;
  for (const phrase of readings) {
    const referents = withFlightOfCrew(context.referents(phrase), frame.types, context);
    isOpen ||=
      readings.length > 1 && referents.every((referent) => referent === undefined) && couldBeMeant(phrase, frame);
    const judged = referents
      .map((referent) => (referent === undefined ? undefined : judgeReadings(frame, clause, context, phrase, referent)))
      .filter((list) => list !== undefined);
    // "came after Columbia, launched in 1969": of what stands nearest nothing is known that would speak for it or against.
    isOpen ||=
      readings.length > 1 &&
      judged.length === 0 &&
      phrase.names.some((name) => context.alternatives(name).some((index) => CRAFT_KINDS.has(context.kindOf(index))));
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
  const own = judgeCraft(frame, clause, context, referent, phrase);
  const isSettled = own?.some(({ state, check }) => state !== 'unknown' && check !== 'wrong-operator');
  const other = isSettled
    ? undefined
    : craftMeant(frame.types, clause, context, phrase, referent, bodiesNamed(frame, clause, context));
  return unlessOfNamesake(other ? [other] : own, frame, clause, context, phrase, referent);
}

/** A contradiction is left open where what is claimed is true of another of that name. */
function unlessOfNamesake(
  judged: Verdict[] | undefined,
  frame: EventFrame,
  clause: Clause,
  context: SentenceContext,
  phrase: NounPhrase,
  referent: EntryIndex,
): Verdict[] | undefined {
  const named = [phrase, ...phrase.others].flatMap(({ names }) => names);
  const name = named.find((token) => context.meaning(token) === referent) ?? nameOf(phrase, context);
  if (!judged?.some(({ state }) => state === 'contradicted') || !name) return judged;
  const kind = context.kindOf(referent);
  const others = context
    .alternatives(name)
    .filter(
      (index) => index !== referent && (context.kindOf(index) === kind || CRAFT_KINDS.has(context.kindOf(index))),
    );
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

/** The one name of a phrase, or of what it is said to describe: "Viking was the first Swedish satellite, launched in 1986". */
function nameOf(phrase: NounPhrase, { reading }: SentenceContext): Token | undefined {
  const named =
    phrase.names.length > 0 ? phrase : reading.descriptions.find(({ is }) => is.start === phrase.start)?.subject;
  return named?.names.length === 1 ? named.names[0] : undefined;
}

function judgeCraft(
  frame: EventFrame,
  clause: Clause,
  context: SentenceContext,
  craft: EntryIndex,
  phrase?: NounPhrase,
): Verdict[] | undefined {
  const entry = context.entry(craft);
  const flight = flightInARow(entry, clause, phrase);
  if (flight === 'another' || (flight && context.isVariantNamed(craft))) return undefined;
  if (flight && isFirstFromThere(entry, clause, context)) return undefined;
  const isDocking = !flight && frame.types.includes('landing') && arrivesAtStation(clause, context);
  const types = flight ? [flight] : isDocking ? DOCKING : frame.types;
  if (!flight && frame.kinds && !frame.kinds.includes(entry.kind)) return undefined;
  if (frame.types.includes('first-flight') && clause.verb !== 'debut' && types === frame.types) return undefined;
  if (entry.kind === 'launch-vehicle' && types === frame.types && frame.types.includes('launch')) return undefined;
  // "the impact of a comet": what falls is not what it falls on.
  const bodies = bodiesNamed(frame, clause, context).filter(({ body }) => body !== craft);
  if (clause.verb === 'arrive' && bodies.length === 0 && isOnGround(entry, clause, context)) return undefined;
  const known = fitting(eventsFor(entry, types, context), frame, bodies.length > 0, namesOcean(clause, context));
  const involvement = types.includes('launch') ? judgeLaunchers(clause, context, craft) : [];
  if (isDocking && known.length === 0) return undefined;
  if (known.length === 0) return involvement.length > 0 ? involvement : outcomeOfNone(frame, clause, context, entry);
  if (isDrivenTo(frame, known, bodies, context, entry)) return involvement;
  if (frame.isFirstLeg && !isFirstLeg(entry, clause, context)) return undefined;
  const judged = known.map((event) => rolesOf(event, beforeIt(event, frame, clause), context, bodies, frame.slack));
  const decided = decide(judged, known, entry, types, context);
  const isCarried =
    decided.some(({ state }) => state === 'contradicted') && isDeedOfCarried(entry, types, clause, bodies, context);
  return [...(isCarried ? [] : decided), ...involvement, ...judgeOutcome(frame, clause, known, entry, context)];
}

const DOCKING: readonly EventType[] = ['docking'];

/** "arrived at the space station": it docked there, and landed some other day. */
const arrivesAtStation = ({ verb, complements, themes }: Clause, context: SentenceContext): boolean =>
  /^(?:arrive|reach)$/.test(verb) &&
  [...complements.filter(({ preposition }) => preposition === 'at').map(({ phrase }) => phrase), ...themes].some(
    (phrase) => {
      const index = context.referent(phrase);
      return phrase.head.lower === 'station' || (index !== undefined && context.kindOf(index) === 'station');
    },
  );

/** "arrived in April 1997 aboard a cargo plane": before its launch it comes to where it is tested. */
function isOnGround(entry: Entry, { times, complements }: Clause, { knowledge }: SentenceContext): boolean {
  const launch = knowledge.dayOf(entry, 'launch');
  return (
    complements.length > 0 &&
    !complements.some(({ phrase }) =>
      /^(?:planet|moon|world|comet|asteroid|target|destination)$/.test(phrase.head.lower),
    ) &&
    launch !== undefined &&
    times.some(({ token }) => token.date?.days !== undefined && token.date.days.first <= launch.last)
  );
}

/** "The first Falcon 9 was launched from pad 39A in 2017": of a rocket with other sites the first from that one. */
function isFirstFromThere(rocket: Entry, clause: Clause, context: SentenceContext): boolean {
  const { knowledge } = context;
  const from = clause.complements.find(({ preposition }) => preposition === 'from')?.phrase;
  const site = from && context.referent(from);
  const sites = knowledge.ids(rocket, 'sites');
  return from !== undefined && (sites.length > 1 || site === undefined || !sites.includes(context.entry(site).id));
}

/** "Opportunity reached Endeavour crater in 2011": a rover drives on from where it landed. */
const isDrivenTo = (
  frame: EventFrame,
  known: readonly EntryEvent[],
  bodies: readonly NamedBody[],
  context: SentenceContext,
  rover: Entry,
): boolean =>
  frame.types.includes('flyby') &&
  context.knowledge.ids(rover, 'types').includes('rover') &&
  bodies.some(({ body }) =>
    known.some(({ roles }) =>
      (roles.body ?? []).some((world) => {
        const { id } = context.entry(body);
        return id !== world && context.knowledge.isWithin(id, world) && !(roles.in ?? []).includes(id);
      }),
    ),
  );

/** The clause without the dates on which somebody may have done the same after the first. */
function beforeIt({ at }: EntryEvent, { staysOpen }: EventFrame, clause: Clause): Clause {
  const days = staysOpen && clause.agents.length > 0 && at !== undefined ? daysOf(at) : undefined;
  return days
    ? { ...clause, times: clause.times.filter(({ token }) => (token.date?.days?.last ?? days.first) <= days.last) }
    : clause;
}

const LATER_LEG = /^(return|final|last|second|third|next|new|home|homeward|extended|long-awaited|onward)$/;

/** "began its journey", and not that home, or on to the second of its worlds. */
function isFirstLeg(entry: Entry, clause: Clause, context: SentenceContext): boolean {
  const goals = new Set(entry.events.flatMap(({ roles }) => roles.body ?? []).filter((id) => id !== 'earth'));
  const journeys = [...clause.themes, ...clause.complements.map(({ phrase }) => phrase)];
  const isLater = journeys.some(({ modifiers, nouns }) =>
    [...modifiers, ...nouns].some(({ lower }) => LATER_LEG.test(lower)),
  );
  const worlds = clause.complements.filter(({ phrase }) => {
    const index = context.referent(phrase);
    return index !== undefined && context.kindOf(index) === 'body' && context.entry(index).id !== 'earth';
  });
  return (
    !isLater &&
    !clause.adverbs.some((word) => /^(home|homeward|back|again|onward)$/.test(word)) &&
    !(worlds.length > 0 && clause.adverbs.includes('finally')) &&
    (worlds.length === 0 || (goals.size < 2 && worlds.every(({ preposition }) => preposition !== 'from')))
  );
}

const namesOcean = (clause: Clause, context: SentenceContext): boolean =>
  clause.complements.some(({ preposition, phrase }) => {
    const index = /^(in|into|on)$/.test(preposition) ? context.referent(phrase) : undefined;
    return index !== undefined && OCEAN.test(context.entry(index).id);
  });

/** "Rosetta landed on a comet in 2014": what it carried did; that supports, and a claim that does not fit it says nothing. */
function isDeedOfCarried(
  entry: Entry,
  types: readonly EventType[],
  clause: Clause,
  bodies: ReturnType<typeof bodiesNamed>,
  context: SentenceContext,
): boolean {
  const isOwn = (event: EntryEvent): boolean =>
    entry.events.some(({ type, at }) => type === event.type && isOneDay(at, event.at));
  return partsOf(entry, context).some((part) =>
    part.events.some((event) => {
      if (isOwn(event)) return false;
      const roles = types.includes(event.type) && event.at !== undefined ? rolesOf(event, clause, context, bodies) : [];
      return roles.length > 0 && roles.every(({ agrees }) => agrees);
    }),
  );
}

/** "NASA launched", "was launched by ESA": who did it, and whether they existed then. */
function judgeLaunchers(clause: Clause, context: SentenceContext, craft: EntryIndex): Verdict[] {
  return clause.agents.flatMap((agent) => {
    if (clause.themes.includes(agent) || clause.themes.length === 0) return [];
    return judgeInvolvement(agent, craft, context, 'launching');
  });
}
