import type { EntryId } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Token } from '../../clauses/tokens.ts';
import { wordTable } from '../../prose/word-table.ts';
import type { SentenceContext } from '../context.ts';

/** Worlds by their adjectives: "the Martian surface", "lunar orbit". */
const WORLDS = wordTable<EntryId>({
  lunar: 'moon',
  martian: 'mars',
  venusian: 'venus',
  mercurian: 'mercury-planet',
  jovian: 'jupiter',
  saturnian: 'saturn',
  uranian: 'uranus',
  neptunian: 'neptune',
  plutonian: 'pluto',
});
const BY_WORLD = new Map(Object.entries(WORLDS).map(([word, id]) => [id, word]));

/** The world that an adjective stands for. */
export function worldOfAdjective({ tag, lower }: Token, { knowledge }: SentenceContext): EntryIndex | undefined {
  const id = tag === 'name' ? undefined : WORLDS[lower];
  return id === undefined ? undefined : knowledge.glossary.indexOf(id);
}

/** The adjective to write for a world: "lunar" in the midst of a sentence, "Martian" anywhere. */
export function adjectiveOf(
  id: EntryId,
  token: { readonly start: number },
  context: SentenceContext,
): string | undefined {
  const word = BY_WORLD.get(id);
  const isFirst = token.start === context.reading.sentence.start;
  return word === undefined || (word === 'lunar' && !isFirst)
    ? word
    : `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
