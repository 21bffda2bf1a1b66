import type { Clause, Description } from './clause.ts';
import { type Chunk, isColon, type NounPhrase, phraseWith } from './phrases.ts';

/**
 * "The company that built it was Grumman", "Grumman was the company that built it": what is told of the one is told of whom the sentence says it was.
 */
export function toldOfNamed(clauses: readonly Clause[], descriptions: readonly Description[]): readonly Clause[] {
  const said = descriptions.flatMap(({ subject, is, construction, stance }) => {
    if (construction !== 'copula' || stance !== 'asserted') return [];
    return isMeant(subject) && isName(is)
      ? [[subject, is] as const]
      : isMeant(is) && isName(subject)
        ? [[is, subject] as const]
        : [];
  });
  if (said.length === 0) return clauses;
  const named = (phrase: NounPhrase): NounPhrase =>
    said.find(([noun]) => noun.start === phrase.start && noun.head === phrase.head)?.[1] ?? phrase;
  return clauses.map((clause) =>
    clause.construction === 'relative'
      ? { ...clause, agents: clause.agents.map(named), themes: clause.themes.map(named) }
      : clause,
  );
}

/** "the company": one, without a name of its own. */
const isMeant = ({ head, names, determiner, others, isPlural, of }: NounPhrase): boolean =>
  head.tag === 'noun' && names.length === 0 && determiner === 'the' && others.length === 0 && !isPlural && !of;

const isName = ({ head, names, others, isNegative, possessor }: NounPhrase): boolean =>
  head.tag === 'name' && names.length === 1 && others.length === 0 && !isNegative && !possessor;

/** "As the operator of Juno, NASA ...": what stands in front describes who acts, or whom the passive is told of. */
export function describedInFront(clause: Clause): Description[] {
  const [subject] = clause.construction === 'passive' ? clause.themes : clause.agents;
  if (subject?.head.tag !== 'name' || !/^(?:active|passive)$/.test(clause.construction)) return [];
  return clause.complements
    .filter(
      ({ preposition, phrase }) =>
        preposition === 'as' && phrase.head.tag === 'noun' && phrase.end === subject.start - 2,
    )
    .map(({ phrase }) => ({
      subject,
      is: phrase,
      construction: 'apposition',
      stance: clause.stance,
      tense: clause.tense,
      complements: [],
      times: clause.times,
      start: phrase.start,
      end: subject.end,
    }));
}

/** "Juno (operator: NASA)": what the brackets say somebody is to what stands before them. */
export function describedInBrackets({
  phrase,
  stance,
}: {
  readonly phrase: NounPhrase;
  readonly stance: Clause['stance'];
}): Description[] {
  const [role, colon, value, ...more] = phrase.aside ?? [];
  const isLabel =
    role?.type === 'noun-phrase' && role.head.tag === 'noun' && role.of === undefined && role.names.length === 0;
  if (!isLabel || !isColon(colon) || value?.type !== 'noun-phrase' || more.length > 0) return [];
  return [
    {
      subject: value,
      is: phraseWith(role, { of: phraseWith(phrase, { aside: undefined, others: [] }) }),
      construction: 'apposition',
      stance,
      tense: 'none',
      complements: [],
      times: [],
      start: role.start,
      end: value.end,
    },
  ];
}

const NOBODY = /^(?:nobody|none|one)$/;

/** "No one but NASA flew it", "none other than ESA": those who are left out of the denial did. */
export function withoutExceptions(chunks: readonly Chunk[]): readonly Chunk[] {
  const at = chunks.findIndex(
    (chunk, i) => (isNobody(chunk) || isNothing(chunks[i - 1], chunk)) && exceptionAt(chunks, i + 1) > 0,
  );
  if (at < 0) return chunks;
  const length = exceptionAt(chunks, at + 1);
  return [...chunks.slice(0, at), ...withoutExceptions(chunks.slice(at + 1 + length))];
}

/** "was nothing but a rocket" */
const isNothing = (before: Chunk | undefined, chunk: Chunk | undefined): boolean =>
  before?.type === 'verb-group' &&
  before.lemma === 'be' &&
  ((chunk?.type === 'noun-phrase' && chunk.head.lower === 'nothing' && chunk.from + 1 === chunk.to) ||
    (chunk?.type === 'particle' && chunk.token.lower === 'nothing'));

const isNobody = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'noun-phrase'
    ? NOBODY.test(chunk.head.lower) && (chunk.isNegative || chunk.head.lower !== 'one')
    : chunk?.type === 'particle' && /^(?:nobody|none)$/.test(chunk.token.lower);

/** How many chunks "but", "except" or "other than" take up before a phrase. */
function exceptionAt(chunks: readonly Chunk[], at: number): number {
  const word = (i: number): string => {
    const chunk = chunks[i];
    return chunk?.type === 'particle'
      ? chunk.token.lower
      : chunk?.type === 'noun-phrase' && chunk.from + 1 === chunk.to
        ? chunk.head.lower
        : '';
  };
  const length = /^(?:but|except|save)$/.test(word(at)) ? 1 : word(at) === 'other' && word(at + 1) === 'than' ? 2 : 0;
  return length > 0 && chunks[at + length]?.type === 'noun-phrase' ? length : 0;
}
