import type { NameMention } from './mention.ts';

/** "launched by a Titan": there is but one of each world, and many rockets of that name. "a Titan flyby" is a flyby. */
export const isOneOfMany = (text: string, { start, end }: NameMention): boolean =>
  /(?:^|[^\p{L}])(?:an?|another) $/iu.test(text.slice(Math.max(0, start - 9), start)) &&
  /^(?:$|[.,;:)’']| [–—(]| (?:in|on|at|of|from|to|and|or|but|that|which|was|is|had|for|with|by|as|when|while|before|after|took|carried|lifted|launched|sent|put|boosted|blasted|flew|rose|rockets?|boosters?|launchers?|missiles?)\b)/.test(
    text.slice(end, end + 10),
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
