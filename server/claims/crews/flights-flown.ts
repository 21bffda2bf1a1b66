import { areDisjoint } from '../../../glossary/dates.ts';
import type { Entry } from '../../../glossary/entry.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { SentenceContext } from '../context.ts';
import { workingLife } from '../times/working-lives.ts';

const A_FLIGHT = /^(?:flight|mission|spaceflight|voyage|trip)$/;

/** The flight that people made together: the only one, or that of the one date of the sentence. "Gagarin's flight" is his. */
export function flightFlown(phrase: NounPhrase, context: SentenceContext): Entry | undefined {
  const people = A_FLIGHT.test(phrase.head.lower) && phrase.possessor && !isTold(phrase) ? phrase.possessor : phrase;
  const referents = context.referents(people);
  const { knowledge } = context;
  if (referents.some((index) => index === undefined || context.kindOf(index) !== 'person')) return undefined;
  const persons = referents.flatMap((index) => (index === undefined ? [] : [context.entry(index)]));
  const [first, ...more] = persons.map(({ id }) => knowledge.flightsOf(id));
  const shared = knowledge.entriesOf(
    (first ?? []).filter((id) => knowledge.kind(id) === 'crewed-flight' && more.every((list) => list.includes(id))),
  );
  const [only] = shared;
  // Of somebody who flew more than once each flight must be known.
  const isAll = persons.some(({ quantities }) => quantities.flights?.max === shared.length) || persons.length > 1;
  if (shared.length === 1 && isAll) return only;
  // "Shepard's flight in Freedom 7"
  const named =
    people === phrase
      ? []
      : shared.filter(({ id }) => context.mentions.some(({ entry }) => context.entry(entry).id === id));
  if (named.length === 1) return named[0];
  const dated = shared.filter((flight) => isOfDate(flight, context));
  return dated.length === 1 ? dated[0] : undefined;
}

/** Most days between going up and coming home with another crew. */
const LONGEST_STAY = 500;

/** "Shannon Lucid spent 188 days in space": somebody whom another flight took home. */
export function cameHomeInAnother(phrase: NounPhrase, flight: Entry, context: SentenceContext): boolean {
  const { knowledge } = context;
  const up = knowledge.dayOf(flight, 'launch');
  return context.referents(phrase).some((index) => {
    const person = index === undefined ? undefined : context.entry(index).id;
    return (person === undefined ? [] : [...knowledge.glossary.ofKind('crewed-flight')]).some((other) => {
      const entry = knowledge.entry(other);
      const crew = knowledge.values(entry, 'crew')?.list ?? [];
      if (!crew.some(({ value, role }) => value === person && role === 'returning')) return false;
      const launch = knowledge.dayOf(entry, 'launch');
      return up !== undefined && launch !== undefined && Math.abs(launch.first - up.first) < LONGEST_STAY;
    });
  });
}

/** "her second flight": which one is meant is told, and not by a date. */
const isTold = ({ modifiers }: NounPhrase): boolean => modifiers.length > 0;

function isOfDate(flight: Entry, context: SentenceContext): boolean {
  const dates = context.reading.tokens.flatMap(({ date }) =>
    date?.days && date.precision !== 'decade' ? [date.days] : [],
  );
  const life = workingLife(flight, context.knowledge);
  const [days] = dates;
  return (
    days !== undefined &&
    dates.length === 1 &&
    life?.to !== undefined &&
    !areDisjoint(days, { first: life.from.days.first, last: life.to.days.last }, 1)
  );
}
