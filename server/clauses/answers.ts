import type { Clause, Description } from './clause.ts';
import { type Chunk, isTagged, type NounPhrase, phraseOf } from './phrases.ts';

type Told = { readonly clauses: readonly Clause[]; readonly descriptions: readonly Description[] };

const ASKING = /^(?:who|which|what)$/;

/**
 * "Who built it? Grumman did.", "Which agency ran it? It was NASA.", "Who is its founder? Jeff Bezos.": what the question takes for true is said of
 * whom the answer names. The question and its answer are one sentence; what the answer alone would say is left out.
 */
export function withAnswer({ clauses, descriptions }: Told, chunks: readonly Chunk[], text: string): Told {
  const mark = chunks.findIndex((chunk) => isTagged(chunk, /^stop$/) && text.startsWith('?', chunk.start));
  const answer = mark < 0 ? undefined : answerIn(chunks.slice(mark + 1));
  const asked = chunks.find((chunk) => !isTagged(chunk, /^coordinator$/));
  if (!answer || !asked || !ASKING.test(wordOf(asked))) return { clauses, descriptions };
  const border = (chunks[mark] as Chunk).start;
  const isAsked = ({ start }: { readonly start: number }): boolean => start < border;
  return {
    clauses: clauses.filter(isAsked).map((clause) => answered(clause, asked, answer)),
    descriptions: [...descriptions.filter(isAsked), ...described(chunks.slice(0, mark), asked, answer)],
  };
}

/** The one phrase that answers: alone, before "did", or behind "it was". */
function answerIn(chunks: readonly Chunk[]): NounPhrase | undefined {
  const phrases = chunks.flatMap((chunk) => phraseOf(chunk) ?? []).filter(({ head }) => head.tag !== 'pronoun');
  const [only, another] = phrases;
  return only && !another && !only.isNegative && !chunks.some((chunk) => isTagged(chunk, /^negator$/))
    ? only
    : undefined;
}

/** The word that asks, alone or before its noun. */
function wordOf(chunk: Chunk): string {
  if (chunk.type === 'particle') return chunk.token.lower;
  return chunk.type === 'noun-phrase' ? (chunk.determiner ?? chunk.head.lower) : '';
}

/** Who acts is asked right before the verb, or behind it: "Who was it built by?" */
function answered(clause: Clause, asked: Chunk, answer: NounPhrase): Clause {
  if (clause.construction === 'passive')
    return clause.agents.length === 0 && clause.adverbs.includes('by')
      ? { ...clause, agents: [answer], complements: [...clause.complements, { preposition: 'by', phrase: answer }] }
      : clause;
  const [agent] = clause.agents;
  // "Which agency ran it?": the noun may stand by itself behind the word that asks.
  const isSubject = agent
    ? agent.start >= asked.start && agent.start <= asked.end + 1
    : clause.verbSpan.start === asked.end + 1;
  return isSubject ? { ...clause, construction: 'active', agents: [answer] } : clause;
}

/** "Who is the founder of Blue Origin?", "What was Viking 1?": the two phrases beside the verb. */
function described(chunks: readonly Chunk[], asked: Chunk, answer: NounPhrase): Description[] {
  const at = chunks.indexOf(asked) + 1;
  const [verb, phrase] = [chunks[at], chunks[at + 1]];
  if (verb?.type !== 'verb-group' || verb.lemma !== 'be' || verb.isNegated || phrase?.type !== 'noun-phrase') return [];
  if (chunks.slice(at + 2).some(({ type }) => type === 'verb-group')) return [];
  const [subject, is] = phrase.head.tag === 'name' ? [phrase, answer] : [answer, phrase];
  return [
    {
      subject,
      is,
      construction: 'copula',
      stance: 'asserted',
      tense: verb.tense,
      complements: [],
      times: [],
      start: phrase.start,
      end: answer.end,
    },
  ];
}
