import type { Glossary } from '../../glossary/glossary.ts';
import type { NameMention } from './mention.ts';

/** "Geminis 6 and 12", "Apollo 15, 16 and 17", "Voyagers 1 and 2". */
const SERIES =
  /\b(\p{Lu}[\p{L}'’]+) (\d{1,3}[A-Z]?)((?:, \d{1,3}[A-Z]?){0,5}),? (?:and|or|&) (\d{1,3}[A-Z]?)(?![\d\p{L}])/gu;
const MAY_BE_SERIES = /\d,? (?:and|or|&) \d/;
/** "Apollo 8 and 10 other flights": the last number counts something else. */
const GOES_ON =
  /^(?:[^\p{L}\d ]| (?:missions|flights|landings|spacecraft|probes|landers|orbiters|crews|sites|capsules|craft|modules|in|on|to|by|at|for|from|with|and|but|as|were|was|had|have|are|did|which|who|that|when|while|until|before|after|during|both|carried|landed|flew|made|brought|came|left|went|reached|orbited|tested|were|launched|docked)\b| \p{Lu}|$)/u;

/** Numbers in a row after the name of a series, each a name for itself. */
export function withSeries(text: string, names: readonly NameMention[], glossary: Glossary): readonly NameMention[] {
  if (!MAY_BE_SERIES.test(text)) return names;
  const found = [...text.matchAll(SERIES)].flatMap((match) => {
    const end = match.index + match[0].length;
    return GOES_ON.test(text.slice(end, end + 14)) ? membersOf(match, glossary) : [];
  });
  const isFree = ({ start, end }: NameMention): boolean =>
    !found.some((member) => member.start < end && start < member.end);
  return found.length === 0 ? names : [...names.filter(isFree), ...found].sort((a, b) => a.start - b.start);
}

function membersOf(match: RegExpMatchArray, glossary: Glossary): NameMention[] {
  const [whole, name = ''] = match;
  const from = match.index ?? 0;
  const numbers = [...whole.matchAll(/\d{1,3}[A-Z]?/g)];
  for (const stem of name.endsWith('s') ? [name.slice(0, -1), name] : [name]) {
    const members = numbers.map((number, i): NameMention | undefined => {
      const full = `${stem} ${number[0]}`;
      const [known] = glossary.namesIn(full);
      const isWhole = known?.start === 0 && known.end === full.length;
      const start = i === 0 ? from : from + number.index;
      return isWhole ? { ...known, start, end: from + number.index + number[0].length } : undefined;
    });
    if (members.every((member) => member !== undefined)) return members;
  }
  return [];
}
