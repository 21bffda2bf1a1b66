import { areDisjoint, daysOf } from '../../../glossary/dates.ts';
import type { EntryId } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { homecoming } from '../crews/craft-then.ts';
import { wrongDate } from '../times/wrong-date.ts';

const FLYING =
  /^(fly|launch|travel|soar|rocket|blast|take|orbit|lift|command|pilot|captain|skipper|ride|go|serve|board)$/;

/** "Gagarin flew on 12 April 1961", "flew on Vostok 6 in June 1963": the flight that is meant, and its days. */
export function judgeFlightDates(clause: Clause, context: SentenceContext): Verdict[] {
  const [time, another] = clause.times;
  const days = time?.token.date?.days;
  if (
    clause.stance !== 'asserted' ||
    !FLYING.test(clause.verb) ||
    // "took off"; who took something else did not fly.
    (clause.verb === 'take' && !clause.adverbs.includes('off')) ||
    !time ||
    another ||
    !days ||
    !/^(in|on|)$/.test(time.preposition)
  )
    return [];
  const kinds = clause.themes.map((phrase) => context.referent(phrase)).map((index) => index && context.kindOf(index));
  // Who launches something else than the craft under them does not fly.
  if (kinds.some((kind) => kind === undefined || !/^(person|spacecraft|crewed-flight)$/.test(String(kind)))) return [];
  const person = [...clause.themes, ...clause.agents]
    .map((phrase) => context.referent(phrase))
    .find((index) => index !== undefined && context.kindOf(index) === 'person');
  const ridden = ridesOf(clause, time.token.start);
  if (!ridden) return [];
  const named = [...clause.themes, ...ridden]
    .map((phrase) => context.referent(phrase))
    .find((index) => index !== undefined && context.kindOf(index) === 'crewed-flight');
  const somebody = person === undefined ? undefined : context.entry(person);
  const flights = somebody
    ? context.knowledge.flightsOf(somebody.id).filter((id) => context.knowledge.kind(id) === 'crewed-flight')
    : [];
  const only =
    somebody?.quantities.flights?.max === 1 && flights.length === 1
      ? context.knowledge.byId(flights[0] as EntryId)
      : undefined;
  const flight = named === undefined ? only : context.entry(named);
  const launch = flight?.events.find(({ type }) => type === 'launch')?.at;
  const [start, end] = [daysOf(launch), flight && homecoming(flight)];
  if (
    !somebody ||
    !flight ||
    !launch ||
    !start ||
    !areDisjoint(days, { first: start.first, last: end?.last ?? start.last + 400 }, 1)
  )
    return [];
  if (!flights.includes(flight.id)) return [];
  const known = { entry: flight, at: launch, event: 'was launched', claim: `${somebody.id} on ${flight.id}` };
  return [wrongDate(time.token, known, context)];
}
judgeFlightDates.verbs = [FLYING];

/** "flew on Soyuz 9 (1970) and on Soyuz 19 (1975)": each date is that of the ride before it; undefined where none stands there. */
function ridesOf({ complements }: Clause, date: number): readonly NounPhrase[] | undefined {
  const rides = complements.filter(({ preposition }) => /^(?:on|aboard|in|onboard|on board)$/.test(preposition));
  if (rides.length < 2) return complements.map(({ phrase }) => phrase);
  const [last] = rides.filter(({ phrase }) => phrase.end <= date).sort((a, b) => b.phrase.start - a.phrase.start);
  return last && [last.phrase];
}
