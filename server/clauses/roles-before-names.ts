import type { Description, Stance } from './clause.ts';
import { type NounPhrase, phraseWith } from './phrases.ts';
import type { Token } from './tokens.ts';

/**
 * "Command Module Pilot James Irwin", "NASA Administrator Charles Bolden", "Apollo 17 astronauts Cernan and Schmitt", "the rover
 * Curiosity": what stands before a name in its phrase describes it, with the organisation or flight that is named in it.
 */
export function rolesBeforeNames(
  phrases: readonly { readonly phrase: NounPhrase; readonly stance: Stance }[],
  tokens: readonly Token[],
): Description[] {
  return phrases.flatMap(({ phrase, stance }) => {
    const title = titleOf(phrase, tokens);
    const named = title && nameIn(phrase, title.isPlural);
    if (!title || !named) return [];
    return [
      {
        subject: named,
        is: title,
        construction: 'adjacent' as const,
        stance,
        tense: 'none' as const,
        complements: [],
        times: [],
        start: phrase.start,
        end: named.end,
      },
    ];
  });
}

/** Words: more are the cells of a table, run together. */
const LONGEST_TITLE = 12;

/** What stands before the last name of a phrase, where it ends in a common noun. */
function titleOf(phrase: NounPhrase, tokens: readonly Token[]): NounPhrase | undefined {
  const { head } = phrase;
  if (head.tag !== 'name') return undefined;
  const noun = phrase.nouns.at(-1);
  if (noun === undefined || noun.start > head.start) return undefined;
  let last = phrase.from;
  while (last < phrase.to && tokens[last]?.start !== head.start) last++;
  if (tokens[last - 1]?.start !== noun.start || last - phrase.from > LONGEST_TITLE) return undefined;
  return phraseWith(phrase, {
    aside: undefined,
    of: undefined,
    to: last,
    end: noun.end,
    head: noun,
    names: phrase.names.filter((name) => name.end <= noun.start),
    others: [],
    isPlural: /[^su]s$/.test(noun.lower),
  });
}

/** The name alone; after a plural with those listed after it. */
const nameIn = (phrase: NounPhrase, isPlural: boolean): NounPhrase => {
  const own = isPlural ? {} : { others: [], isPlural: false, end: phrase.head.end };
  return phraseWith(phrase, {
    ...own,
    determiner: undefined,
    possessor: undefined,
    date: undefined,
    start: phrase.head.start,
    names: [phrase.head],
    nouns: [],
    modifiers: [],
    countries: [],
    compounds: [],
  });
};
