import type { Clause, Complement } from './clause.ts';
import { aloneOf } from './phrases.ts';
import type { Token } from './tokens.ts';

/**
 * "flew past Pluto, and in January 2019 past Arrokoth": the verb is said once and meant twice. What stands behind the "and", its date too,
 * belongs to the second event.
 */
export function eventsApart(clause: Clause, tokens: readonly Token[]): Clause[] {
  if (clause.complements.length < 2) return [clause];
  const mark = tokens.find(
    (token) =>
      token.tag === 'coordinator' &&
      /^(?:and|but|then)$/.test(token.lower) &&
      token.start >= clause.verbSpan.end &&
      token.end < clause.end &&
      isBetweenTwo(clause, token),
  );
  if (!mark) return [clause];
  const isAfter = ({ start }: { readonly start: number }): boolean => start > mark.start;
  const isFronted = ({ start }: { readonly start: number }): boolean => start < clause.verbSpan.start;
  const inside = clause.times.filter(({ token }) => !isAfter(token) && !isFronted(token));
  const fronted = clause.times.filter(({ token }) => isFronted(token));
  const second: Clause = {
    ...clause,
    complements: clause.complements.filter(({ phrase }) => isAfter(phrase) || isFronted(phrase)),
    times: clause.times.filter(({ token }) => isAfter(token)),
  };
  return [
    {
      ...clause,
      end: mark.start,
      complements: clause.complements.filter(({ phrase }) => !isAfter(phrase)),
      times: inside.length > 0 ? inside : fronted,
    },
    ...eventsApart(second, tokens.slice(tokens.indexOf(mark) + 1)),
  ];
}

/** "was sent to Venus and Luna 21, in 1973, to the Moon": what ends the list is whom the rest is told of, the verb left out. */
export function subjectsApart(clause: Clause, tokens: readonly Token[]): Clause[] {
  const { complements, construction } = clause;
  for (const first of complements) {
    const [subject, another] = first.phrase.others;
    if (!subject || another || subject.head.tag !== 'name') continue;
    const next = complements.find(
      ({ preposition, phrase }) => preposition === first.preposition && phrase.start > subject.end,
    );
    const between = next ? tokens.filter(({ start, end }) => start >= subject.end && end <= next.phrase.start) : [];
    if (!next || !between.some(({ tag }) => tag === 'comma') || !between.every(({ tag }) => GAP.test(tag))) continue;
    const isBehind = ({ start }: { readonly start: number }): boolean => start >= subject.end;
    const alone = { ...first, phrase: aloneOf(first.phrase) };
    return [
      {
        ...clause,
        end: subject.start,
        complements: complements.filter(({ phrase }) => !isBehind(phrase)).map((one) => (one === first ? alone : one)),
        times: clause.times.filter(({ token }) => !isBehind(token)),
      },
      {
        ...clause,
        start: subject.start,
        ...(construction === 'passive' ? { themes: [subject] } : { agents: [subject] }),
        complements: complements.filter(({ phrase }) => isBehind(phrase)),
        times: clause.times.filter(({ token }) => isBehind(token)),
      },
    ];
  }
  return [clause];
}
const GAP = /^(?:comma|date|preposition|to|determiner)$/;

/** The same preposition brings something on both sides of the mark, and a date stands behind it, or all that it brings is ridden in. */
function isBetweenTwo({ complements, times, verbSpan }: Clause, mark: Token): boolean {
  const before = complements.filter(({ phrase }) => phrase.start > verbSpan.end && phrase.start < mark.start);
  const after = complements.filter(({ phrase }) => phrase.start > mark.start);
  const isDated = times.some(({ token }) => token.start > mark.start);
  // "flew on Soyuz TM-20 and on Atlantis"
  const isRide = ({ preposition, phrase }: Complement): boolean =>
    /^(?:on|aboard|in)$/.test(preposition) &&
    phrase.head.tag === 'name' &&
    after.length === 1 &&
    phrase.others.length === 0;
  return before.some((one) => (isDated || isRide(one)) && after.some((other) => other.preposition === one.preposition));
}

/** "had flown with Grissom on Gemini 3 and with Collins on Gemini 10": two and two belong together. */
export function pairsApart(clause: Clause): Clause[] {
  const behind = clause.complements.filter(({ phrase }) => phrase.start > clause.verbSpan.end);
  const [first, second] = behind;
  const isPaired =
    behind.length >= 4 &&
    behind.length % 2 === 0 &&
    first?.preposition !== second?.preposition &&
    behind.every(({ preposition }, i) => preposition === behind[i % 2]?.preposition);
  if (!isPaired || clause.times.length > 0) return [clause];
  const others = clause.complements.filter((complement) => !behind.includes(complement));
  const pairs = behind.flatMap((one, i) => (i % 2 === 0 ? [[one, ...behind.slice(i + 1, i + 2)]] : []));
  return pairs.map((pair) => ({ ...clause, complements: [...pair, ...others] }));
}
