import type { QuantityName } from '../../glossary/schema/quantities.ts';
import type { NounPhrase } from '../clauses/phrases.ts';
import type { Token } from '../clauses/tokens.ts';
import { NUMBER_WORDS } from '../mentions/quantities.ts';
import type { Verdict } from './claim.ts';
import type { SentenceContext } from './context.ts';

/** Nouns that are counted, and the quantity that holds the count. */
const COUNTED: readonly (readonly [RegExp, QuantityName])[] = [
  [/^(moons|satellites)$/, 'moons'],
  [/^orbits$/, 'orbits'],
  [/^(astronauts|cosmonauts|crewmen|people|men|taikonauts)$/, 'crew'],
];
const HAVING = /^(have|complete|make|carry|fly|take|bear|possess|hold|be)$/;

/** "Apollo 8 completed 30 orbits", "Mars has three moons", "the three moons of Mars": counts held against those that are known. */
export function judgeTallies(context: SentenceContext): Verdict[] {
  const owned = context.reading.phrases.flatMap(({ phrase, stance }) => {
    const owner = phrase.of ?? phrase.possessor;
    // "two moons of Mars" may leave others; "the two moons", "Mars's two moons" are all.
    const isAll = phrase.possessor !== undefined || /^(the|all)$/.test(phrase.determiner ?? '');
    return stance === 'asserted' && owner && isAll && owner.others.length === 0 ? judge(phrase, owner, context) : [];
  });
  const had = context.reading.clauses.flatMap((clause) => {
    const subject = clause.agents[0];
    if (clause.stance !== 'asserted' || !HAVING.test(clause.verb) || !subject || clause.agents.length > 1) return [];
    if (subject.others.length > 0 || clause.tense === 'future') return [];
    return clause.themes.flatMap((theme) => judge(theme, subject, context));
  });
  return [...owned, ...had];
}

function judge(counted: NounPhrase, owner: NounPhrase, context: SentenceContext): Verdict[] {
  const name = COUNTED.find(([pattern]) => pattern.test(counted.head.lower))?.[1];
  const number = counted.modifiers.find(({ tag }) => tag === 'number');
  if (name === undefined || !number || counted.modifiers.length > 1 || counted.nouns.length > 1) return [];
  const value = countOf(number);
  const index = context.referent(owner);
  const before = context.text.slice(Math.max(0, counted.start - 24), number.start);
  if (
    value === undefined ||
    index === undefined ||
    /\b(?:first|last|next|least|another|over|than|about|some|nearly|almost|of|other)\s*$/.test(before)
  )
    return [];
  const entry = context.entry(index);
  const known = entry.quantities[name];
  // Of the great planets more moons are found each year.
  if (!known || (name === 'moons' && known.max > 16) || (name === 'crew' && entry.kind !== 'crewed-flight')) return [];
  const base = {
    check: 'wrong-quantity' as const,
    claim: `${name} of ${entry.id}`,
    span: { start: number.start, end: number.end },
    found: context.shown(number),
    about: entry.id,
  };
  if (value >= known.min - 0.5 && value <= known.max + (name === 'orbits' ? 1 : 0.5))
    return [{ ...base, state: 'supported' }];
  const shown = known.min === known.max ? inWriting(known.max, number) : `${known.min} to ${known.max}`;
  return [
    {
      ...base,
      state: 'contradicted',
      message: 'wrong-quantity.count',
      known: shown,
      correction: shown,
      ...(known.asOf ? { asOf: known.asOf } : {}),
      details: { subject: context.knowledge.spoken(entry.id), what: counted.head.lower },
    },
  ];
}

function countOf(token: Token): number | undefined {
  const value = /^\d+$/.test(token.lower) ? Number(token.lower) : NUMBER_WORDS[token.lower];
  return value !== undefined && Number.isInteger(value) ? value : undefined;
}

/** In figures where the writer used figures. */
const inWriting = (value: number, token: Token): string =>
  /^\d/.test(token.lower)
    ? String(value)
    : (Object.entries(NUMBER_WORDS).find(([, one]) => one === value)?.[0] ?? String(value));
