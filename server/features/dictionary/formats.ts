/** The programs that can be told names. */
export const SPELL_CHECKERS = ['cspell', 'harper', 'vale', 'ltex'] as const;
export type SpellChecker = (typeof SPELL_CHECKERS)[number];
export const isSpellChecker = (name: unknown): name is SpellChecker => SPELL_CHECKERS.some((one) => one === name);

/** Of the name under which Vale and cspell know the words. */
export const DICTIONARY = 'perigee';
export const VOCABULARY = 'Perigee';

/**
 * The names as a checker wants them: one a line. Vale reads a line as a regular expression, and would insist that a word be
 * written just so ("opportunity" as Opportunity) if it were not told that the case does not matter.
 */
export function dictionaryFor(checker: SpellChecker, words: readonly string[]): string {
  const seen = new Set<string>();
  const isFirst = (word: string): boolean => seen.size < seen.add(word.toLowerCase()).size;
  const lines = checker === 'vale' ? words.filter(isFirst).map((word) => `(?i)${word}`) : words;
  const note =
    checker === 'cspell' ? ["# Names from Perigee's glossary, written by Perigee: add your own words elsewhere."] : [];
  return `${[...note, ...lines].join('\n')}\n`;
}

/** A word list with what it lacks of another, the writer's own words first and as they were. */
export function merged(existing: string | undefined, dictionary: string): string {
  if (existing === undefined || existing.trim() === '') return dictionary;
  const has = new Set(existing.split(/\r?\n/));
  const more = dictionary.split('\n').filter((word) => word !== '' && !has.has(word));
  const kept = existing.endsWith('\n') ? existing : `${existing}\n`;
  return more.length === 0 ? existing : `${kept}${more.join('\n')}\n`;
}

const WORD_LISTS =
  /\/(?:config\/vocabularies\/[^/]+\/(?:accept|reject)\.txt|\.perigee\/dictionaries\/[^/]+|\.harper-dictionary[^/]*\.txt|ltex\.[\w.-]+\.txt)$/i;

/** A list of words for a checker, ours or the writer's: plain text, but nothing that anybody reads. */
export const isWordList = (address: string): boolean => WORD_LISTS.test(address);
