import type { Clause, Reading, Stance } from './clause.ts';
import { bare } from './nominal.ts';
import type { NounPhrase } from './phrases.ts';
import type { Token } from './tokens.ts';
import { verbForms } from './verbs.ts';

/** "the Mars-bound probe", "a NASA-led mission", "the American-built module": what the joined words say, as a clause. */
export function compoundClauses(phrases: Reading['phrases'], isQuestion: boolean): Clause[] {
  return phrases.flatMap(({ phrase, stance }) =>
    (phrase.compounds ?? []).flatMap(({ first, second }) => clauseOf(phrase, first, second, stance, isQuestion) ?? []),
  );
}

function clauseOf(
  phrase: NounPhrase,
  first: Token,
  second: Token,
  stance: Stance,
  isQuestion: boolean,
): Clause | undefined {
  const thing = phrase.others.length === 0 ? phrase : { ...phrase, others: [] };
  const beside = bare(phrase, first);
  const common = {
    start: first.start,
    end: phrase.end,
    verbSpan: { start: second.start, end: second.end },
    construction: 'adjective' as const,
    stance,
    tense: 'none' as const,
    isPerfect: false,
    isProgressive: false,
    adverbs: [],
    times: [],
    isQuestion,
  };
  if (second.lower === 'bound')
    return {
      ...common,
      verb: 'head',
      agents: [thing],
      themes: [],
      complements: [{ preposition: 'to', phrase: beside }],
    };
  const form = verbForms(second.lower).find(({ participle, ing }) => participle || ing);
  if (form?.lemma === 'base')
    return {
      ...common,
      verb: 'base',
      agents: [],
      themes: [thing],
      complements: [{ preposition: 'in', phrase: beside }],
    };
  if (form?.ing) return { ...common, verb: form.lemma, agents: [thing], themes: [beside], complements: [] };
  if (form?.participle) return { ...common, verb: form.lemma, agents: [beside], themes: [thing], complements: [] };
  return undefined;
}
