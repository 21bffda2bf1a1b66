import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { SentenceContext } from '../context.ts';

const JOURNEY = /\b(?:flight|mission|trip|voyage|expedition|visit|craft|spacecraft|capsule|crew)s? to (?:the )?$/i;
const BEHIND = /\b(?:after|before|since|following|until) (?:the )?(?:\w+ )?$/i;

/**
 * What the sentence says of something else than the event that the clause names: "a flight to the ISS launched in May" launches no
 * station, and "flew again after the loss of Challenger, in September 1988" gives the day of the flight.
 */
export function isSaidOfAnother(
  { verb, construction, agents, themes, times, verbSpan }: Clause,
  context: SentenceContext,
): boolean {
  const { text } = context;
  const before = (at: number): string => text.slice(Math.max(0, at - 40), at);
  const isStation = (phrase: NounPhrase): boolean => {
    const index = context.referent(phrase);
    return index !== undefined && context.kindOf(index) === 'station';
  };
  // "Sputnik was founded and launched in 2000": a firm of that name.
  const isFirm = context.reading.clauses.some(
    (other) =>
      verb === 'launch' &&
      other.verb === 'found' &&
      other.themes.some(({ start }) => [...agents, ...themes].some((one) => one.start === start)),
  );
  if (isFirm) return true;
  if (construction === 'participle')
    return themes.some((theme) => JOURNEY.test(before(theme.start)) && isStation(theme));
  const [time] = times;
  return (
    construction === 'nominal' &&
    time !== undefined &&
    verbSpan.end < time.token.start &&
    BEHIND.test(before(verbSpan.start)) &&
    text.slice(verbSpan.end, time.token.start).includes(',')
  );
}
