import { daysOf } from '../../../glossary/dates.ts';
import type { Entry, EntryEvent } from '../../../glossary/entry.ts';
import { PROBE_KINDS } from '../../../glossary/schema/kinds.ts';
import type { Clause } from '../../clauses/clause.ts';
import { ownerPronoun } from '../../clauses/nominal.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { bodyIn } from '../places/named-bodies.ts';

/** What a text says itself of the failure. */
const TOLD =
  /\b(?:fail\w*|lost|los[es]s?|destroy\w*|explo\w*|crash\w*|never|not|n['’]t|would|could|should|planned|was to|were to|attempt\w*|tri(?:ed|es)|try|almost|nearly|until|if|unsuccessful\w*|partial\w*)\b/i;

/** How craft and flights ended, held against what is said of them. */
export function judgeFates(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted') return [];
  if (clause.tense === 'future' || clause.construction === 'nominal') return [];
  return [
    ...flightOfRocket(clause, context),
    ...lostAtLaunch(clause, context),
    ...silentSender(clause, context),
    ...restingPlace(clause, context),
  ];
}

const LIFTING = /^(put|place|carry|take|lift|loft|deliver|send|insert|deploy|launch|orbit|bring|boost|propel)$/;
const SUCCEEDING = /^(reach|achieve|attain|succeed|make|enter)$/;
const FLIGHT = /^(flight|launch|attempt|mission|try|outing|liftoff|lift-off|debut)$/;
const WHICH = /^(maiden|first|inaugural|debut|last|final)$/;

/** "put its satellite into orbit on its maiden flight", "its last flight reached orbit": of a rocket whose flight failed. */
function flightOfRocket(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.tense === 'present' || !isSuccess(clause)) return [];
  const flight = flightMeant(clause, context);
  if (flight?.event.outcome !== 'failure' || tellsItself(clause, context)) return [];
  return [
    {
      ...told(flight.vehicle, clause.verbSpan, context),
      message: 'wrong-outcome.flight',
      known: flight.event.type === 'first-flight' ? 'first' : 'last',
    },
  ];
}

export const SMOOTHLY = /^(?:well|perfectly|flawlessly|smoothly|successfully|faultlessly)$/;
const GOING_ON = /^(?:go|go-off|proceed|perform|run|fly|work)$/;
const HITCH = /^(?:hitch|problems?|incident|fault|trouble|flaw|glitch)$/;

/** "put into orbit", "reached orbit", "succeeded", "ended with its payload in orbit", "went without a hitch". */
function isSuccess({ verb, themes, complements, adverbs }: Clause): boolean {
  const reachesOrbit = [...themes, ...complements.map(({ phrase }) => phrase)].some(({ head }) =>
    /^(orbit|space)$/.test(head.lower),
  );
  if (verb === 'succeed' || ((LIFTING.test(verb) || SUCCEEDING.test(verb)) && reachesOrbit)) return true;
  if (/^(?:end|finish|conclude)$/.test(verb))
    return complements.some(
      ({ preposition, phrase }) => preposition === 'in' && /^(?:orbit|success|triumph|space)$/.test(phrase.head.lower),
    );
  return (
    GOING_ON.test(verb) &&
    (((adverbs.some((word) => SMOOTHLY.test(word)) || themes.some(({ head }) => head.lower === 'well')) &&
      // "went well for 37 seconds"
      complements.every(({ preposition }) => /^(?:in|on|from|at)$/.test(preposition))) ||
      complements.some(({ preposition, phrase }) => preposition === 'without' && HITCH.test(phrase.head.lower)))
  );
}

interface Flight {
  readonly vehicle: Entry;
  readonly event: EntryEvent;
}

function flightMeant(clause: Clause, context: SentenceContext): Flight | undefined {
  const [subject] = clause.construction === 'passive' ? [...clause.agents, ...clause.themes] : clause.agents;
  if (!subject) return undefined;
  const own = vehicleOf(subject, context);
  const named = own ? flightNoun(clause.complements.map(({ phrase }) => phrase)) : subject;
  const vehicle = own ?? vehicleOf(subject.of ?? subject.possessor, context) ?? vehicleOfPronoun(subject, context);
  if (!vehicle) return undefined;
  const which = named && FLIGHT.test(named.head.lower) ? whichOf(named) : undefined;
  const type = which === undefined ? undefined : /^(last|final)$/.test(which) ? 'last-flight' : 'first-flight';
  const event = type
    ? vehicle.events.find((one) => one.type === type)
    : vehicle.events.find((one) => /^(first|last)-flight$/.test(one.type) && isAtThatTime(one, clause));
  return event && { vehicle, event };
}

const flightNoun = (phrases: readonly NounPhrase[]): NounPhrase | undefined =>
  phrases.find(({ head }) => FLIGHT.test(head.lower));

/** "first", where nothing else tells it apart: "the first commercial flight" is another. */
function whichOf({ modifiers, head, nouns }: NounPhrase): string | undefined {
  if (head.lower === 'debut') return 'first';
  const words = [...modifiers, ...nouns.filter((noun) => noun !== head)].map(({ lower }) => lower);
  const [which] = words.filter((word) => WHICH.test(word));
  return words.every((word) => WHICH.test(word) || /^(very|test|orbital)$/.test(word)) ? which : undefined;
}

function vehicleOf(phrase: NounPhrase | undefined, context: SentenceContext): Entry | undefined {
  const index = context.soleReferent(phrase);
  const entry = index === undefined ? undefined : context.entry(index);
  return entry?.kind === 'launch-vehicle' && !context.isVariantNamed(index as number) ? entry : undefined;
}

/** "its last flight" */
function vehicleOfPronoun(phrase: NounPhrase, context: SentenceContext): Entry | undefined {
  return /^(?:its|their)$/.test(phrase.determiner ?? '') ? vehicleOf(ownerPronoun(phrase), context) : undefined;
}

/** A date to the month or the day that holds the flight. */
function isAtThatTime({ at }: EntryEvent, clause: Clause): boolean {
  const days = clause.times.length === 1 ? clause.times[0]?.token.date?.days : undefined;
  const own = at === undefined || at.length < 7 ? undefined : daysOf(at);
  return (
    days !== undefined &&
    own !== undefined &&
    days.last - days.first < 32 &&
    days.first <= own.last &&
    own.first <= days.last
  );
}

const tellsItself = (clause: Clause, context: SentenceContext): boolean =>
  TOLD.test(context.shown(context.reading.sentence).replace(context.shown(clause.verbSpan), ''));

/** What only a craft does that came into space. */
const AT_WORK =
  /^(orbit|circle|map|measure|observe|monitor|survey|photograph|image|discover|detect|study|return|transmit|relay|broadcast|operate|work|scan|reach|land|explore|collect|watch|find)$/;

/** "OCO measured the carbon dioxide of the air": of a craft that never came into orbit. */
function lostAtLaunch(clause: Clause, context: SentenceContext): Verdict[] {
  const isPlaced = LIFTING.test(clause.verb) && isSuccess(clause);
  const isAtWork = AT_WORK.test(clause.verb) && clause.tense === 'past';
  if (!isPlaced && !isAtWork) return [];
  const phrase = isPlaced ? clause.themes[0] : clause.agents[0];
  const entry = phrase && soleCraft(phrase, context);
  if (!entry || tellsItself(clause, context)) return [];
  const launch = entry.events.find(({ type }) => type === 'launch');
  const isLost = launch?.outcome === 'failure';
  const isHalfLost = isPlaced && launch?.outcome === 'partial' && hasFailed(entry, context) && !isNoFurther(clause);
  return isLost || isHalfLost
    ? [{ ...told(entry, clause.verbSpan, context), message: 'wrong-outcome.lost-at-launch' }]
    : [];
}

/** "sent into space", "put into Earth orbit": what was stranded came so far. */
const isNoFurther = ({ complements }: Clause): boolean =>
  complements.some(
    ({ preposition, phrase: { head, names, modifiers } }) =>
      preposition === 'into' &&
      (head.lower === 'space' ||
        (head.lower === 'orbit' &&
          [...names, ...modifiers].every(({ lower }) => /^(?:earth|low|parking)$/.test(lower)))),
  );

const hasFailed = (entry: Entry, { knowledge }: SentenceContext): boolean =>
  knowledge.ids(entry, 'status').some((status) => status === 'failed');

/** The craft that a phrase means, and that no other of its name could be. */
export function soleCraft(phrase: NounPhrase, context: SentenceContext): Entry | undefined {
  const entry = context.soleEntry(phrase);
  if (!entry || !PROBE_KINDS.has(entry.kind)) return undefined;
  return phrase.names.length === 0 || context.alternatives(context.nameToken(phrase)).length === 1 ? entry : undefined;
}

const SENDING = /^(send|transmit|return|beam|relay|report|radio|broadcast|photograph|record|measure|film|take)$/;
const SURFACE = /^(surface|ground|soil|landing)$/;

/** "the pictures that Beagle 2 sent from the surface": a lander that fell silent before it landed, or did not survive. */
function silentSender(clause: Clause, context: SentenceContext): Verdict[] {
  if (!SENDING.test(clause.verb)) return [];
  const phrases = [...clause.themes, ...clause.complements.map(({ phrase }) => phrase)];
  const isFromThere = phrases.some(({ head, of }) => SURFACE.test(head.lower) || (of && SURFACE.test(of.head.lower)));
  const [agent] = clause.agents;
  const entry = isFromThere && agent ? soleCraft(agent, context) : undefined;
  if (!entry || tellsItself(clause, context)) return [];
  const landings = entry.events.filter(({ type }) => type === 'landing');
  const isMute = landings.every(({ outcome }) => outcome === 'failure') || hasNeverWorked(entry, context);
  return landings.length > 0 && entry.completeEvents.includes('landing') && isMute
    ? [{ ...told(entry, clause.verbSpan, context), message: 'wrong-outcome.silent' }]
    : [];
}

const RESTING = /^(sit|lie|rest|stand|remain|stay)$/;

/** "Titan, where it still sits": on a world where it never came down. */
function restingPlace(clause: Clause, context: SentenceContext): Verdict[] {
  if (!RESTING.test(clause.verb) || clause.tense !== 'present') return [];
  const [agent] = clause.agents;
  const entry = agent && soleCraft(agent, context);
  const place = clause.complements
    .filter(({ preposition }) => /^(on|at|in)$/.test(preposition))
    .map(({ phrase }) => bodyIn(phrase, context))
    .find((one) => one !== undefined);
  if (!entry || !place || !entry.completeEvents.includes('landing')) return [];
  const ends = entry.events.filter(({ type }) => /^(landing|impact|end|reentry)$/.test(type));
  const places = ends.flatMap(({ roles }) => [...(roles.body ?? []), ...(roles.in ?? [])]);
  const body = context.entry(place.body);
  const { knowledge } = context;
  const isThere = places.some((id) => knowledge.isEitherWithin(id, body.id));
  const isOrbiting = entry.events.some(
    ({ type, roles }) => type === 'orbit-insertion' && roles.body?.includes(body.id),
  );
  return places.length === 0 || isThere || isOrbiting
    ? []
    : [{ ...told(entry, place.token, context), message: 'wrong-outcome.not-there' }];
}

const told = (entry: Entry, span: Span, context: SentenceContext) =>
  ({
    state: 'contradicted',
    check: 'wrong-outcome',
    claim: `fate of ${entry.id}`,
    ...context.quoted(span),
    about: entry.id,
    details: { subject: context.knowledge.spoken(entry.id) },
  }) as const;

const TRIED = /^(lander|mission|probe|spacecraft|orbiter|flight|rover|satellite|craft|launch|landing)$/;

const TRIUMPH = /^(success|triumph)$/;
const LIMITED = /^(partial|limited|qualified|only|near|mixed|half)$/;

/** "The maiden flight of Ariane 5 was a success": of a flight or landing that failed. */
function succeededFlight(subject: NounPhrase, is: NounPhrase, context: SentenceContext): Verdict[] {
  const isClaimed = TRIUMPH.test(is.head.lower) || (is.head.tag === 'adjective' && is.head.lower === 'successful');
  if (!isClaimed || is.isNegative || is.modifiers.some(({ lower }) => LIMITED.test(lower))) return [];
  if (TOLD.test(context.shown(context.reading.sentence))) return [];
  const vehicle = vehicleOf(subject.of ?? subject.possessor, context);
  const which = vehicle && FLIGHT.test(subject.head.lower) ? whichOf(subject) : undefined;
  if (!vehicle || which === undefined) return [];
  const type = /^(last|final)$/.test(which) ? 'last-flight' : 'first-flight';
  const flight = vehicle.events.find((one) => one.type === type);
  return flight?.outcome === 'failure'
    ? [
        {
          ...told(vehicle, is.head, context),
          message: 'wrong-outcome.flight',
          known: type === 'first-flight' ? 'first' : 'last',
        },
      ]
    : [];
}

/** "Beagle 2 was a successful lander": of what was lost or failed. */
export function judgeSuccesses(context: SentenceContext): Verdict[] {
  return context.reading.descriptions.flatMap(({ subject, is, stance, construction }) => {
    if (stance === 'asserted' && construction === 'copula') {
      const flights = succeededFlight(subject, is, context);
      if (flights.length > 0) return flights;
    }
    const word = stance === 'asserted' ? is.modifiers.find(({ lower }) => lower === 'successful') : undefined;
    if (!word || !TRIED.test(is.head.lower) || subject.others.length > 0) return [];
    const entry = soleCraft(subject, context);
    if (!entry || TOLD.test(context.shown(context.reading.sentence))) return [];
    const isLost = hasFailed(entry, context) || hasNeverWorked(entry, context);
    if (!isLost) return [];
    const from = context.text.slice(is.start, word.start) === 'a ' ? is.start : word.start;
    return [
      {
        ...told(entry, { start: from, end: word.end }, context),
        message: 'wrong-outcome.success',
        correction: from < word.start ? 'an unsuccessful' : 'unsuccessful',
      },
    ];
  });
}

/** Lost before or at its arrival: nothing that it was sent for had been done. */
function hasNeverWorked(entry: Entry, { knowledge }: SentenceContext): boolean {
  if (!knowledge.ids(entry, 'status').includes('lost')) return false;
  const arrivals = entry.events.filter(({ type }) => type === 'landing' || type === 'orbit-insertion');
  if (arrivals.length === 0)
    return knowledge.ids(entry, 'types').includes('orbiter') && entry.completeEvents.includes('orbit-insertion');
  return arrivals.every(({ outcome }) => outcome === 'failure' || outcome === 'partial');
}
