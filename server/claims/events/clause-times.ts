import { type Days, daysOf } from '../../../glossary/dates.ts';
import type { EntryEvent } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { SentenceContext } from '../context.ts';
import { soleDate } from '../times/sole-dates.ts';
import { EVENT_FRAMES } from './event-frames.ts';
import { fits } from './fitting-frames.ts';

/** When a clause happened: its one date, or the day of the one event that it tells of; undefined where that is not sure. */
export function daysOfClause(clause: Clause, context: SentenceContext): Days | undefined {
  return clause.times.length > 0 ? soleDate(clause)?.days : daysOfEvent(clause, context);
}

/** "Apollo 11 landed on the Moon", "Sputnik 1 was launched", "Gagarin flew": of what has happened once. */
function daysOfEvent(clause: Clause, context: SentenceContext): Days | undefined {
  if (clause.stance !== 'asserted' || clause.tense === 'future') return undefined;
  const frames = (EVENT_FRAMES[clause.verb] ?? []).filter((frame) => fits(frame, clause));
  const phrases = [...clause.themes, ...clause.agents].slice(0, 2);
  for (const phrase of phrases) {
    const entry = context.soleEntry(phrase);
    if (entry === undefined) continue;
    const events = entry.events.filter(({ type, at }) => at && frames.some(({ types }) => types.includes(type)));
    const first = events[0] && frames[0]?.isRanked ? [events[0]] : events;
    const days = soleDays(first);
    if (days) return days;
    if (entry.kind === 'person') return daysOfOnlyFlight(entry.id, clause, context);
  }
  return undefined;
}

/** Events that lie so near each other that it is all one when is meant, in days. */
const NEAR = 45;

function soleDays(events: readonly EntryEvent[]): Days | undefined {
  const all = events.flatMap(({ at }) => daysOf(at) ?? []);
  if (all.length === 0) return undefined;
  const days = { first: Math.min(...all.map(({ first }) => first)), last: Math.max(...all.map(({ last }) => last)) };
  return all.length === 1 || days.last - days.first < NEAR ? days : undefined;
}

/** "when Gagarin flew", "when Armstrong walked on the Moon": somebody who flew once in the way that the clause says. */
function daysOfOnlyFlight(id: string, clause: Clause, { knowledge }: SentenceContext): Days | undefined {
  if (!/^(fly|orbit|walk|step|land|set|travel|go)$/.test(clause.verb)) return undefined;
  const flights = knowledge.flightsOf(id).filter((flight) => knowledge.kind(flight) === 'crewed-flight');
  const onFoot = /^(walk|step|set|land)$/.test(clause.verb);
  const fitting = flights.flatMap((flight) => {
    const entry = knowledge.byId(flight);
    return entry && (!onFoot || knowledge.ids(entry, 'targets').includes('moon')) ? [entry] : [];
  });
  const [only] = fitting;
  return only && fitting.length === 1 ? knowledge.dayOf(only, 'launch') : undefined;
}

/** The day that a phrase names: "during Apollo 11", "at the time of the Apollo 11 landing", "at the launch of Sputnik 1". */
export function daysOfPhrase(phrase: NounPhrase, context: SentenceContext): Days | undefined {
  const whole =
    phrase.of && /^(time|flight|mission|launch|landing|days?)$/.test(phrase.head.lower) ? phrase.of : phrase;
  const named = whole.names.at(-1);
  const index = named ? context.meaning(named) : undefined;
  if (index === undefined || !/^(crewed-flight|spacecraft|mission)$/.test(context.kindOf(index))) return undefined;
  const entry = context.entry(index);
  const isLanding = [phrase.head.lower, whole.head.lower].includes('landing');
  const isShort = entry.kind === 'crewed-flight' || [phrase.head.lower, whole.head.lower].includes('launch');
  if (isLanding) return context.knowledge.dayOf(entry, 'landing');
  return isShort ? context.knowledge.dayOf(entry, 'launch') : undefined;
}

/** The clause that a "when" or "as" brings in after a token, or right at the front of the sentence. */
export function whenClause(after: Token | undefined, context: SentenceContext): Clause | undefined {
  const { tokens, clauses } = context.reading;
  const at = tokens.findIndex(
    ({ lower, start }) => /^(when|while)$/.test(lower) && (after === undefined || start >= after.end),
  );
  const mark = at < 0 ? undefined : tokens[at];
  if (!mark) return undefined;
  return clauses
    .filter(({ construction, verbSpan }) => construction !== 'nominal' && verbSpan.start > mark.start)
    .sort((a, b) => a.verbSpan.start - b.verbSpan.start)[0];
}
