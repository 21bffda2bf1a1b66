import type { Entry, NameUse } from '../../glossary/entry.ts';

const firstOf = (entry: Entry, use: NameUse): string | undefined => entry.names.find((name) => name.use === use)?.text;

/** The name to write. */
export const properName = (entry: Entry): string => firstOf(entry, 'proper') ?? entry.names[0]?.text ?? entry.id;

/**
 * How an entry is named where a text first speaks of it: "European Space Agency (ESA)". Also the heading of its card.
 * The proper name alone, where it has neither an abbreviation nor a spelt-out form.
 */
export function firstMentionName(entry: Entry): string {
  const proper = properName(entry);
  const full = firstOf(entry, 'full');
  if (full !== undefined) return `${full} (${firstOf(entry, 'abbr') ?? proper})`;
  const abbr = firstOf(entry, 'abbr');
  return abbr === undefined ? proper : `${proper} (${abbr})`;
}

/** The names for later mentions, best first; never empty. */
export function laterNames(entry: Entry): readonly string[] {
  const short = [firstOf(entry, 'short'), firstOf(entry, 'abbr')].filter((name) => name !== undefined);
  return short.length > 0 ? short : [properName(entry)];
}

/** The spelt-out name, where the proper one is short. */
export const fullName = (entry: Entry): string | undefined => firstOf(entry, 'full');

/** Names that the entry once had, for a reader who meets an old text. */
export const formerNames = (entry: Entry): readonly string[] =>
  entry.names.filter(({ use }) => use === 'former').map(({ text }) => text);

/** Other names in use, the first few: "Voyager programme" of Voyager. */
export const otherNames = (entry: Entry): readonly string[] =>
  entry.names
    .filter(({ use, ambiguous }) => use === 'alias' && !ambiguous)
    .map(({ text }) => text)
    .slice(0, 3);
