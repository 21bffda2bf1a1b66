import { daysOf } from '../../../glossary/dates.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { SentenceContext } from '../context.ts';

const JOURNEY = /\b(?:flight|mission|trip|voyage|expedition|visit|craft|spacecraft|capsule|crew)s? to (?:the )?$/i;
const BEHIND = /\b(?:after|before|since|following|until) (?:the )?(?:\w+ )?$/i;

/**
 * What the sentence says of something else than the event that the clause names: "a flight to the ISS launched in May" launches no
 * station, and "flew again after the loss of Challenger, in September 1988" gives the day of the flight.
 */
export function isSaidOfAnother(clause: Clause, context: SentenceContext): boolean {
  if (isOfItsFlight(clause) || isOfAnotherAge(clause)) return true;
  const { verb, construction, agents, themes, times, verbSpan } = clause;
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

/** "broke a blade while landing on its 72nd flight": what flies many times has an end of each. */
const isOfItsFlight = ({ complements, verb }: Clause): boolean =>
  /^(?:land|crash|touch)$/.test(verb) &&
  complements.some(
    ({ phrase }) => phrase.determiner === 'its' && /^(?:flight|hop|sortie|trip|outing)$/.test(phrase.head.lower),
  );

/** "its maiden voyage in 1768": of a ship or a man that a craft is called after, where it is not named itself. */
const isOfAnotherAge = ({ agents, themes, times }: Clause): boolean =>
  [...agents, ...themes].every(({ names }) => names.length === 0) &&
  times.some(({ token }) => token.date?.days !== undefined && token.date.days.last < BEFORE_ROCKETS);
const BEFORE_ROCKETS = daysOf('1900')?.first ?? 0;
