import { askingAt, isGoverning, lowerOf, turnedAt } from './inversion.ts';
import { type Chunk, isTag, type NounPhrase } from './phrases.ts';

/** An answer in a few words. */
interface Answer {
  readonly preposition: Chunk | undefined;
  readonly phrase: NounPhrase;
  readonly rest: readonly Chunk[];
}

/** "Which rocket launched Juno? An Atlas V.", "Where did Zhurong land? In Utopia Planitia.": question and answer as the one statement that they make. */
export function answered(chunks: readonly Chunk[]): readonly Chunk[] | undefined {
  const mark = chunks.findIndex((chunk) => lowerOf(chunk) === '?');
  const answer = mark > 1 && mark < chunks.length - 1 ? answerOf(chunks.slice(mark + 1)) : undefined;
  if (!answer) return undefined;
  const asked = chunks.slice(isTag(chunks[0], 'coordinator') ? 1 : 0, mark);
  const governor = isGoverning(asked[0]) ? asked[0] : undefined;
  const first = governor ? 1 : 0;
  const asking = askingAt(asked, first);
  if (asking === 0) return undefined;
  const statement = statementOf(asked.slice(first + asking), answer, governor, lowerOf(asked[first]));
  return statement && [...statement, ...answer.rest];
}

/** "It was Titan.", "A Delta II did.", "From Kourou." */
function answerOf(chunks: readonly Chunk[]): Answer | undefined {
  const [it, be] = chunks;
  const isFramed =
    it?.type === 'noun-phrase' &&
    /^(?:it|that|they)$/.test(it.head.lower) &&
    be?.type === 'verb-group' &&
    be.lemma === 'be';
  const own = isFramed ? chunks.slice(2) : chunks;
  if (isFramed && be.isNegated) return undefined;
  const preposition = isGoverning(own[0]) ? own[0] : undefined;
  const [phrase, next, ...rest] = preposition ? own.slice(1) : own;
  if (phrase?.type !== 'noun-phrase') return undefined;
  const isDoing = next?.type === 'verb-group' && /^(?:do|be|have)$/.test(next.lemma) && !next.isNegated;
  const left = isDoing ? rest : next ? [next, ...rest] : [];
  return left.some(({ type }) => type === 'verb-group') ? undefined : { preposition, phrase, rest: left };
}

function statementOf(
  tail: readonly Chunk[],
  { preposition, phrase }: Answer,
  governor: Chunk | undefined,
  word: string,
): Chunk[] | undefined {
  const turned = turnedAt(tail, 0);
  const [verb, subject, ...behind] = tail;
  const isCopula = verb?.type === 'verb-group' && verb.lemma === 'be' && subject?.type === 'noun-phrase';
  if (governor || /^(?:when|where|how|why)$/.test(word)) {
    const led = preposition ?? governor;
    const told = turned ?? (isCopula ? [subject, verb, ...behind] : undefined);
    return led && told ? [...told, led, phrase] : undefined;
  }
  if (turned) {
    // "What was it launched on? On a Proton."
    return preposition && !isGoverning(turned.at(-1)) ? undefined : [...turned, phrase];
  }
  if (preposition || !tail.some((chunk) => chunk.type === 'verb-group' && chunk.form === 'finite')) return undefined;
  // "What is Titan? A moon of Saturn."
  return isCopula && subject.head.tag === 'name' ? [subject, verb, ...behind, phrase] : [phrase, ...tail];
}
