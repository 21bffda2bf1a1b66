import type { Kind } from '../../glossary/schema/kinds.ts';
import type { NameMention } from './mention.ts';

/** "launched by a Titan": there is but one of each world, and many rockets of that name. "a Titan flyby" is a flyby. */
export const isOneOfMany = (text: string, { start, end }: NameMention): boolean =>
  /(?:^|[^\p{L}])(?:an?|another) $/iu.test(text.slice(Math.max(0, start - 9), start)) &&
  /^(?:$|[.,;:)’']| [–—(]| (?:in|on|at|of|from|to|and|or|but|that|which|was|is|had|for|with|by|as|when|while|before|after|took|carried|lifted|launched|sent|put|boosted|blasted|flew|rose|rockets?|boosters?|launchers?|missiles?)\b)/.test(
    text.slice(end, end + 10),
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
