import type { Kind } from '../../glossary/schema/kinds.ts';
import type { NameMention } from './mention.ts';

/** "launched by a Titan": there is but one of each world, and many rockets of that name. "a Titan flyby" is a flyby. */
export const isOneOfMany = (text: string, { start, end }: NameMention): boolean =>
  /(?:^|[^\p{L}])(?:an?|another) $/iu.test(text.slice(Math.max(0, start - 9), start)) &&
  /^(?:$|[.,;:)’']| [–—(]| (?:in|on|at|of|from|to|and|or|but|that|which|was|is|had|for|with|by|as|when|while|before|after|took|carried|lifted|launched|sent|put|boosted|blasted|flew|rose|rockets?|boosters?|launchers?|missiles?)\b)/.test(
    text.slice(end, end + 10),
  );

/** "China's first lunar rover", "another lunar rover": common words that one of several craft has for a name only describe here. */
export const isDescribed = (text: string, { start, end }: NameMention, kind: Kind): boolean =>
  kind !== 'term' &&
  kind !== 'body' &&
  /^\p{Ll}+ [\p{Ll} -]+$/u.test(text.slice(start, end)) &&
  /(?:(?:^|\P{L})(?:[Aa]n?|[Aa]nother|[Ee]very|[Aa]ny|[Nn]o|first|second|third|next|new|other)|\p{Lu}\p{L}*[’']s?) $/u.test(
    text.slice(Math.max(0, start - 24), start),
  );

/** "Jupiter's Moons", "Star Clusters", "Romanian Constellations": in a heading a word for many has its capital, and is no name. */
export const isPluralOfWord = (text: string, { start, end }: NameMention, kind: Kind): boolean =>
  /^(?:e?s|E?S)(?!\p{L})/u.test(text.slice(end, end + 3)) &&
  (kind === 'body' ||
    kind === 'programme' ||
    /^(?:Cluster|Gateway|Constellation|Planet|Polar)$/.test(text.slice(start, end)));

/** "Saturn's Moon Rhea", "Moon of Uranus": of another world than ours it is a moon, whatever its capital. */
export const isMoonOfAnother = (text: string, name: NameMention, bodies: readonly NameMention[]): boolean =>
  text.slice(name.start, name.end) === 'Moon' &&
  bodies.some(
    (other) =>
      text.slice(other.start, other.end) !== 'Earth' &&
      (/^[’']s? (?:\p{L}+ )?$/u.test(text.slice(other.end, name.start)) ||
        /^ of (?:the )?(?:planet )?$/.test(text.slice(name.end, other.start))),
  );

const LANGUAGE =
  'Hebrew|Greek|Latin|Arabic|Sanskrit|Hindi|Japanese|Chinese|Mandarin|Russian|Ukrainian|Korean|Persian|Turkish|Spanish|Portuguese|Italian|German|French|Swahili|Zulu|Māori|Hawaiian|Norse|Gaelic|Inuktitut';
const PUTTING_INTO_WORDS = new RegExp(
  `(?:(?:${LANGUAGE})(?: word| name| term)? for|\\b(?:meaning|means|meant)|\\btranslate[sd] (?:as|to|into)) (?:the )?["“‘'«*_]*$`,
);
const NAMED_BY_WORDS: ReadonlySet<Kind> = new Set<Kind>([
  'spacecraft',
  'mission',
  'crewed-flight',
  'station',
  'module',
  'programme',
  'launch-vehicle',
  'component',
  'instrument',
  'object',
]);

/** "Uzay, Turkish for Cosmos": what a word of another language means is no craft that has that word for its name. */
export const isTranslation = (text: string, { start }: NameMention, kind: Kind): boolean =>
  NAMED_BY_WORDS.has(kind) && PUTTING_INTO_WORDS.test(text.slice(Math.max(0, start - 40), start));

/** The text about a name, so many UTF-16 units to each side. */
export const nearby = (text: string, name: NameMention, reach: number): string =>
  text.slice(Math.max(0, name.start - reach), name.end + reach);
export const isSentenceStart = (text: string, at: number): boolean =>
  /(?:^|[.!?]["”’)]*\s+)["“‘(]*$/.test(text.slice(Math.max(0, at - 6), at));

/** Whether a text holds a phrase as whole words: "Titan I" stands not in "Titan in". */
export function holdsPhrase(text: string, phrase: string): boolean {
  const isWordUnit = (at: number): boolean => /[\p{L}\p{N}]/u.test(text[at] ?? '');
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1))
    if (!isWordUnit(at - 1) && !isWordUnit(at + phrase.length)) return true;
  return false;
}
