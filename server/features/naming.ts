import type { Entry, NameUse } from '../../glossary/entry.ts';

const firstOf = (entry: Entry, use: NameUse): string | undefined => entry.names.find((name) => name.use === use)?.text;

/** The name to write. */
export const properName = (entry: Entry): string => firstOf(entry, 'proper') ?? entry.names[0]?.text ?? entry.id;

/**
 * How an entry is named where a text first speaks of it: "European Space Agency (ESA)". Also the heading of its card.
 * The proper name alone, where it has no abbreviation of its own and is none itself.
 */
export function firstMentionName(entry: Entry): string {
  const proper = properName(entry);
  const full = fullName(entry);
  if (full !== undefined && isAbbreviation(proper)) return `${full} (${proper})`;
  const abbr = abbreviationOf(entry);
  return abbr === undefined ? proper : `${proper} (${abbr})`;
}

/** The names for later mentions, best first; never empty. */
export function laterNames(entry: Entry): readonly string[] {
  const short = [firstOf(entry, 'short'), abbreviationOf(entry)].filter((name) => name !== undefined);
  return short.length > 0 ? short : [properName(entry)];
}

/** NASA, ESA's, DLR: capitals only. SpaceX and Roscosmos are names, whatever they once stood for. */
const isAbbreviation = (name: string): boolean => /^[\p{Lu}\d&/.-]{2,}$/u.test(name);

/** The abbreviation whose letters stand in the proper name; FGB belongs to another name of Zarya. */
function abbreviationOf(entry: Entry): string | undefined {
  const proper = letters(properName(entry));
  return entry.names.find(({ use, text }) => use === 'abbr' && isBegunBy(proper, letters(text)))?.text;
}

/** True where the letters come in this order in the name, the first at its start. */
function isBegunBy(name: string, abbreviation: string): boolean {
  let at = -1;
  for (const letter of abbreviation) {
    at = name.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return name[0] === abbreviation[0];
}

const letters = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}\d]/gu, '')
    .toLowerCase();

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
