import { areDisjoint, type Days, daysOf, yearOf } from '../../../glossary/dates.ts';
import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import type { Knowledge } from '../knowledge.ts';
import { inWords } from '../lists-in-words.ts';
import { isOfAnotherTime } from '../times/tenses.ts';
import { whenInWords } from '../times/words-of-dates.ts';
import { workedOut } from '../worked-out.ts';

const DYING = /^(die|perish|lose|kill)$/;
const IN = /^(in|from|during|on|aboard|with|by|of|at)$/;
const ACCIDENT = /^(disaster|accident|explosion|fire|tragedy|catastrophe|crash|breakup|loss|failure|mishap)$/;
const LOST =
  /^(break|explode|fail|crash|burn|disintegrate|lose|depressuri[sz]e|collapse|destroy|plunge|erupt|catch|leak|open)$/;
const WHEN = /^[^.;]{0,40}\b(?:when|as|after)\b[^.;]{0,60}$/;
/** Days from launch after which nobody dies of a flight. */
const SLACK = 2;

/** The flights of which somebody aboard died, by the days of both. */
const fatalFlights = workedOut((knowledge) =>
  knowledge
    .allOf('crewed-flight')
    .filter((flight) => knowledge.ids(flight, 'crew').some((id) => diedOn(id, flight, knowledge))),
);

function diedOn(id: EntryId, flight: Entry, knowledge: Knowledge): boolean {
  const person = knowledge.byId(id);
  const death = person && knowledge.dayOf(person, 'death');
  if (!death || death.last - death.first > SLACK) return false;
  return flight.events.some(({ at }) => {
    const days = daysOf(at);
    return days !== undefined && !areDisjoint(days, death, SLACK);
  });
}

/** "Sally Ride died in the Challenger disaster": all who were lost with a flight are known. */
export function judgeDeaths(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || !DYING.test(clause.verb) || clause.tense === 'future') return [];
  const dead = clause.verb === 'kill' ? clause.themes : clause.agents;
  const [who] = dead;
  if (!who || (clause.verb === 'lose' && !/^(life|lives)$/.test(clause.themes[0]?.head.lower ?? ''))) return [];
  const causes = [
    ...clause.complements.filter(({ preposition }) => IN.test(preposition)).map(({ phrase }) => phrase),
    ...(clause.verb === 'kill' ? clause.agents : []),
  ];
  const flights = [
    ...causes.flatMap((phrase) => flightMeant(phrase, context) ?? []),
    ...lossesBehind(clause, context).flatMap((phrase) => flightLost(phrase, context) ?? []),
  ];
  const [flight, another] = [...new Set(flights)];
  return flight && !another ? [who, ...who.others].flatMap((one) => judgeVictim(one, flight, context)) : [];
}
judgeDeaths.verbs = [DYING];

/** "died when Columbia broke up", "killed as the parachute of Soyuz 1 failed": what was lost then. */
function lossesBehind({ end, verbSpan }: Clause, { reading, text }: SentenceContext): NounPhrase[] {
  return reading.clauses
    .filter(
      (other) =>
        other.stance === 'asserted' &&
        other.verbSpan.start >= end &&
        LOST.test(other.verb) &&
        WHEN.test(text.slice(verbSpan.end, other.verbSpan.start)),
    )
    .flatMap(({ agents, themes }) => [...agents, ...themes].slice(0, 1))
    .map((phrase) => phrase.of ?? phrase.possessor ?? phrase);
}

/** The one flight of it that was lost. */
function flightLost(phrase: NounPhrase, context: SentenceContext): Entry | undefined {
  const { knowledge } = context;
  const id = context.soleEntry(phrase)?.id;
  const lost = fatalFlights(knowledge).filter(
    (flight) => id !== undefined && (flight.id === id || knowledge.ids(flight, 'craft').includes(id)),
  );
  return lost.length === 1 ? lost[0] : undefined;
}

/** "the Challenger disaster", "the 1986 shuttle explosion", "the Apollo 1 fire". */
function flightMeant(phrase: NounPhrase, context: SentenceContext): Entry | undefined {
  const { knowledge } = context;
  const isAccident =
    ACCIDENT.test(phrase.head.lower) || phrase.names.some(({ lower }) => ACCIDENT.test(lower.split(' ').at(-1) ?? ''));
  if (!isAccident) return undefined;
  const named = new Set(
    phrase.names.flatMap((token) => context.meaning(token) ?? []).map((index) => context.entry(index).id),
  );
  const days = phrase.date?.date?.days;
  const isShuttle = phrase.nouns.some(({ lower }) => lower === 'shuttle') || named.has('space-shuttle');
  if (named.size === 0 && !(days && isShuttle)) return undefined;
  const fitting = fatalFlights(knowledge).filter((flight) => {
    const own = new Set([flight.id, ...knowledge.ids(flight, 'craft', 'programme')]);
    const isNamed = [...named].every((id) => own.has(id) || id === 'space-shuttle');
    return isNamed && (!isShuttle || own.has('space-shuttle')) && (!days || isOfYear(flight, days, knowledge));
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

function isOfYear(flight: Entry, days: Days, knowledge: Knowledge): boolean {
  const launch = knowledge.dayOf(flight, 'launch');
  return launch !== undefined && yearOf(launch.first) === yearOf(days.first);
}

function judgeVictim(who: NounPhrase, flight: Entry, context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const index = context.referentAlone(who);
  const crew = flight.relations.crew;
  if (index === undefined || context.kindOf(index) !== 'person' || !crew?.complete) return [];
  const person = context.entry(index);
  const token = context.nameToken(who);
  const span = { start: token.start, end: token.end };
  const base = { check: 'wrong-crew' as const, claim: `${person.id} lost with ${flight.id}`, about: flight.id, span };
  if (crew.list.some(({ value }) => value === person.id)) return [{ ...base, state: 'supported', found: '' }];
  return [
    {
      ...base,
      state: 'contradicted',
      found: context.shown(span),
      message: 'wrong-crew',
      known: inWords(crew.list.map(({ value }) => knowledge.nameOf(value))),
      details: { who: knowledge.spoken(person.id), subject: knowledge.spoken(flight.id) },
    },
  ];
}

/** "Neil Armstrong is still alive": said of one who has died. */
export function judgeAlive(context: SentenceContext): Verdict[] {
  if (!context.words.has('alive') && !context.words.has('living')) return [];
  if (isOfAnotherTime(context)) return [];
  return context.reading.descriptions.flatMap(({ subject, is, stance, construction, tense }): Verdict[] => {
    const isSaid = stance === 'asserted' && construction === 'copula' && tense === 'present';
    if (!isSaid || !/^(alive|living)$/.test(is.head.lower) || is.modifiers.some(({ lower }) => lower !== 'still'))
      return [];
    const index = context.soleReferent(subject);
    const person = index === undefined || context.kindOf(index) !== 'person' ? undefined : context.entry(index);
    const death = person?.events.find(({ type }) => type === 'death')?.at;
    if (!person || death === undefined) return [];
    const span = { start: is.start, end: is.end };
    return [
      {
        state: 'contradicted',
        check: 'outdated-tense',
        claim: `life of ${person.id}`,
        ...context.quoted(span),
        message: 'outdated-tense.died',
        known: whenInWords(death),
        about: person.id,
        details: { subject: context.knowledge.spoken(person.id) },
      },
    ];
  });
}
judgeAlive.needs = { word: /^(alive|living)$/ } satisfies Needs;
