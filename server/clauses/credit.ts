import type { Clause } from './clause.ts';
import { complementsAfter } from './complements.ts';
import type { Chunk, NounPhrase } from './phrases.ts';
import { subjectOf } from './subjects.ts';

const CREDITING = /^(?:credit|attribute|ascribe|accord|owe)$/;
const DUE = /^(?:credit|honour|honor|glory|merit|distinction)$/;

/** "The discovery of X is credited to Y", "We owe the discovery of X to Y", "Y is credited with the discovery of X": who is said to have done it. */
export function creditedWith(chunks: readonly Chunk[], at: number): readonly NounPhrase[] {
  const [chunk, next, before] = [chunks[at], chunks[at + 1], chunks[at - 1]];
  if (chunk?.type === 'prepositional-phrase')
    return chunk.preposition === 'with' && isCrediting(before) && before.isPassive && !before.isNegated
      ? subjectOf(chunks, at - 1).phrases.slice(0, 1)
      : [];
  if (chunk?.type !== 'noun-phrase') return [];
  const isPassive = next?.type === 'verb-group' && next.isPassive;
  const verb = isPassive ? next : before;
  if (!isCrediting(verb) || verb.isNegated) return [];
  const behind = complementsAfter(chunks, isPassive ? at + 1 : at - 1).complements;
  return behind.filter(({ preposition }) => preposition === 'to').map(({ phrase }) => phrase);
}

const isCrediting = (chunk: Chunk | undefined): chunk is Extract<Chunk, { type: 'verb-group' }> =>
  chunk?.type === 'verb-group' && CREDITING.test(chunk.lemma);

/** "Credit for finding X goes to Y", "To Y goes the credit for finding X": Y found it. */
export function creditedFor(clauses: readonly Clause[], chunks: readonly Chunk[]): readonly Clause[] {
  const going = clauses.find(({ verb, stance }) => /^(?:go|belong)$/.test(verb) && stance === 'asserted');
  const done = going && clauses.find(({ construction, stance }) => construction === 'gerund' && stance === 'asserted');
  if (!done || ![going, done].some(isOfCredit)) return clauses;
  const [first] = chunks;
  const fronted = first?.type === 'prepositional-phrase' && first.preposition === 'to' ? [first.phrase] : [];
  const told = going.complements.filter(({ preposition }) => preposition === 'to').map(({ phrase }) => phrase);
  const [who, another] = [...new Set([...told, ...fronted])];
  return !who || another ? clauses : clauses.map((clause) => (clause === done ? { ...clause, agents: [who] } : clause));
}

const isOfCredit = ({ agents, themes }: Clause): boolean =>
  [...agents, ...themes].some(({ head }) => DUE.test(head.lower));
