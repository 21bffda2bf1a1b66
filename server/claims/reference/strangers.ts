import { CRAFT_KINDS } from '../../../glossary/schema/kinds.ts';
import type { SentenceContext } from '../context.ts';

/** "the latter went on to Saturn, which it passed" */
export const hasAnother = (before: number, { reading }: SentenceContext): boolean =>
  reading.clauses.some(({ agents }) =>
    agents.some(({ head, end }) => end <= before && /^(?:latter|former|other|others|another)$/.test(head.lower)),
  );

/** A subject that the glossary does not know, before a pronoun. */
export const hasStranger = (before: number, context: SentenceContext): boolean => {
  const { clauses, descriptions, sentence, tokens } = context.reading;
  const subjects = [
    ...clauses.flatMap(({ agents, themes, construction }) => (construction === 'passive' ? themes : agents)),
    ...descriptions.filter(({ construction }) => construction === 'copula').map(({ subject }) => subject),
  ];
  return (
    subjects.some(
      ({ head, end, isPlural }) =>
        end <= before &&
        head.tag === 'noun' &&
        head.isCapitalised &&
        // "Gagarin was launched ...": a noun without an article is a name too, where it is not many things or a stuff.
        (head.start > sentence.start ||
          isDesignation(context.shown(head)) ||
          (!isPlural && head.start === sentence.start)),
    ) ||
    // "The R-7 begot the Soyuz; it": of a verb that is not read.
    (tokens[0]?.tag === 'determiner' &&
      tokens[1] !== undefined &&
      tokens[1].end <= before &&
      tokens[1].tag === 'noun' &&
      tokens[1].isCapitalised) ||
    // "Magellan was steered into ..., where it": a name that nothing settled.
    clauses.some(({ agents, themes }) =>
      [...agents, ...themes].some(
        (one) => one.end <= before && one.head.tag === 'name' && context.meaning(one.head) === undefined,
      ),
    )
  );
};

/** "Left: Columbia on its first launch": it may be that of a craft that no clause has. */
export const hasCraftBefore = (before: number, context: SentenceContext): boolean =>
  context.reading.tokens.some((token) => {
    const named = token.tag === 'name' && token.end <= before ? context.meaning(token) : undefined;
    return named !== undefined && CRAFT_KINDS.has(context.kindOf(named));
  });

/** "The company that built the first Titans; it became part of another": behind what is no statement, but says of what the next one is. */
export function isBehindTitle(at: number, { reading, text }: SentenceContext): boolean {
  const end = text.lastIndexOf(';', at);
  return (
    end > reading.sentence.start &&
    !reading.clauses.some(
      ({ verbSpan, construction }) => verbSpan.start < end && /^(?:active|passive)$/.test(construction),
    ) &&
    !reading.descriptions.some(({ start, construction }) => start < end && construction === 'copula')
  );
}

/** "KazSat-1", "SunSat" */
const isDesignation = (word: string): boolean => /\d|\p{Ll}\p{Lu}/u.test(word);
