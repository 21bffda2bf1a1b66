import { areDisjoint, type Days } from '../../../glossary/dates.ts';
import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import { homecoming } from '../crews/craft-then.ts';
import type { Needs } from '../frame-needs.ts';
import { isOrbiter } from './craft-of-flights.ts';

/** What an orbiter and its crew do in space only, or on the way there and back. */
const FLYING =
  /^(?:launch|lift|lift-off|blast|roar|soar|thunder|rocket|fly|carry|deploy|release|retrieve|capture|repair|service|dock|undock|visit|orbit|rendezvous|rescue|reboost|grapple|catch|boost|loft|deliver|bring|take|splash|land|touch|circle|float|spacewalk|depart|rise|climb)$/;
const ABOARD = /^(?:aboard|on|on board|by|from|with|in|inside|out of)$/;
const PARTS =
  /^(?:crew|astronauts?|bay|cabin|cockpit|airlock|hold|deck|hatch|arm|launch|lift-?off|flight|mission|landing)$/;
/** On the ground, or on the back of an aeroplane. */
const NOT_ALOFT =
  /\b(?:747|museum|ferr(?:y|ied)|piggyback|carrier aircraft|(?:on|to|at) the pad|launch pad|roll(?:ed|out|back|s)?|hangar|display|exhibit\w*|approach and landing|test\w*|palmdale|retire\w*|simulat\w+|assembly building|plan\w*|schedul\w+|would|could|if|assigned|manifest\w*|slip\w*|delay\w*|scrubbed|postponed|cancel\w*|anniversary|memor\w+|film|movie|novel|fiction\w*|ago|later|earlier|since|until|after|before|built|rockwell|contract\w*|named|christened)\b/i;
/** Longer than a year holds flights of them all. */
const LONGEST = 366;

/** "In April 1984 the crew of Columbia repaired the satellite": an orbiter that made no flight in those days, when others flew. */
export function judgeOrbiterTimes(clause: Clause, context: SentenceContext): Verdict[] {
  if (!FLYING.test(clause.verb) || clause.stance !== 'asserted' || clause.tense === 'future') return [];
  if (/^(?:infinitive|gerund)$/.test(clause.construction)) return [];
  const days = daysFlown(clause, context);
  const named = days === undefined ? [] : orbitersOf(clause, context);
  const [orbiter, another] = new Set(named);
  const index = orbiter && context.meaning(orbiter);
  if (!days || !orbiter || index === undefined || another || NOT_ALOFT.test(context.shown(context.reading.sentence)))
    return [];
  // Which orbiter made a flight that is named is judged by that.
  if (context.mentions.some(({ entry }) => context.kindOf(entry) === 'crewed-flight')) return [];
  const flights = shuttleFlights(context);
  // Before the first of them all was flown others were built, and after the last they went to museums.
  const then = flights.filter((flight) => isAloft(flight, days, context));
  const names = [...new Set(then.flatMap((flight) => orbiterOf(flight, context)))];
  if (names.length === 0 || names.length > MOST_NAMED) return [];
  const readings = context.alternatives(orbiter).map((index) => context.entry(index));
  if (readings.some((entry) => flewThen(entry, days, context))) return [];
  if (context.mentions.some(({ entry }) => launchedOn(context.entry(entry), readings, context))) return [];
  const known = names.map((id) => context.knowledge.nameOf(id));
  const meant = context.entry(index);
  const written = context.shown(orbiter);
  return [
    {
      state: 'contradicted',
      check: 'wrong-craft',
      claim: `${meant.id} at that time`,
      span: { start: orbiter.start, end: orbiter.end },
      found: written,
      message: 'wrong-craft.then',
      known: known.join(' or '),
      ...anyOf(known.map((name) => asShort(written, name))),
      about: names[0] as EntryId,
      insteadOf: meant.id,
      details: { subject: context.knowledge.spoken(meant.id) },
    },
  ];
}
judgeOrbiterTimes.verbs = [FLYING];
judgeOrbiterTimes.needs = { tags: ['date'], kinds: ['spacecraft'] } satisfies Needs;

const MOST_NAMED = 3;
/** No Shuttle was up longer; two never landed. */
const LONGEST_FLIGHT = 18;

/** Launched, in space or landed in these days. */
function isAloft(flight: Entry, days: Days, { knowledge }: SentenceContext): boolean {
  const start = knowledge.dayOf(flight, 'launch');
  if (!start) return false;
  const last = homecoming(flight)?.last ?? start.last + LONGEST_FLIGHT;
  return !areDisjoint(days, { first: start.first, last }, 1);
}

/** "Columbia" gives "Challenger", "Space Shuttle Columbia" gives "Space Shuttle Challenger". */
const asShort = (written: string, name: string): string =>
  / /.test(written) ? name : name.replace(/^Space Shuttle /, '');

/** The clause's one date, or the only one of the sentence where the clause is a noun: "during a launch of Atlantis". */
function daysFlown(clause: Clause, context: SentenceContext): Days | undefined {
  const dates = context.reading.tokens.filter(({ tag }) => tag === 'date');
  const [time, another] = clause.times;
  const token = time && /^(?:in|on|at|)$/.test(time.preposition) ? time.token : undefined;
  const only = clause.construction === 'nominal' && !time && dates.length === 1 ? dates[0] : token;
  const days = another || (dates.length > 1 && !token) ? undefined : only?.date?.days;
  return days && days.last - days.first <= LONGEST && /\d{4}/.test(context.shown(only as Token)) ? days : undefined;
}

/** The orbiters that the clause says flew, each by its name. */
function orbitersOf(clause: Clause, context: SentenceContext): Token[] {
  const isTaken = clause.construction === 'passive' || clause.construction === 'participle';
  const doers = clause.construction === 'nominal' || (isTaken && clause.verb === 'launch') ? clause.themes : [];
  const places = clause.complements.filter(({ preposition }) => ABOARD.test(preposition)).map(({ phrase }) => phrase);
  return [...clause.agents, ...doers, ...places].flatMap((phrase) => {
    const one = PARTS.test(phrase.head.lower) ? (phrase.of ?? phrase.possessor) : phrase;
    return one && one.others.length === 0 ? orbiterNamed(one, context) : [];
  });
}

function orbiterNamed(phrase: NounPhrase, context: SentenceContext): Token[] {
  const token = phrase.names.at(-1);
  const index = token && context.meaning(token);
  return token && index !== undefined && isOrbiter(context.entry(index), context) ? [token] : [];
}

/** Whatever else bears the name, and flew in those days: a module of Apollo, a Crew Dragon. */
function flewThen(entry: Entry, days: Days, context: SentenceContext): boolean {
  const { knowledge } = context;
  return crewedFlights(context).some(
    (flight) =>
      (knowledge.ids(flight, 'craft').includes(entry.id) || knowledge.ids(flight, 'carries').includes(entry.id)) &&
      isAloft(flight, days, context),
  );
}

/** "Hubble was launched by Discovery in April 1992": what is wrong is the date. */
function launchedOn(load: Entry, orbiters: readonly Entry[], context: SentenceContext): boolean {
  const { knowledge } = context;
  return knowledge.events(load, 'launch').some(({ at, roles }) => {
    const isShuttled = at !== undefined && roles.by?.includes('space-shuttle');
    const flight = isShuttled ? knowledge.allEvents.flightLaunched(at, 'space-shuttle') : undefined;
    return flight !== undefined && orbiters.some(({ id }) => knowledge.ids(flight, 'craft').includes(id));
  });
}

const crewedFlights = ({ knowledge }: SentenceContext): Entry[] =>
  knowledge.allEvents.crafts.filter(({ kind }) => kind === 'crewed-flight');

const shuttleFlights = (context: SentenceContext): Entry[] =>
  crewedFlights(context).filter((flight) => context.knowledge.ids(flight, 'craft').includes('space-shuttle'));

const orbiterOf = (flight: Entry, { knowledge }: SentenceContext): EntryId[] =>
  knowledge.ids(flight, 'craft').filter((id) => id !== 'space-shuttle');
