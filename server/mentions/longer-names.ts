import type { Entry } from '../../glossary/entry.ts';
import type { NameMention } from './mention.ts';

/** Before a hyphen these belong to no name: "pre-Apollo", "Post-Apollo". */
const PREFIX =
  /^(?:pre|post|non|ex|anti|pro|mid|sub|super|ultra|trans|cis|inter|intra|near|all|then|now|former|joint|multi)$/i;
const JOINED = /([\p{L}\d]+)-$/u;
/** "Gaofen-3 02", "Sich-2-1", "Yaogan 34-02": one of a series by its number. */
const NUMBERED = /^(?: 0\d\b|-\d| \d+-\d)/;
/** "John H. Casper" */
const INITIAL = /(?:^|[\s(])\p{Lu}\. $/u;
const MIXED = /\p{Ll}\p{Lu}/u;

/** Whether a name is only a part of a longer one that nothing is known of: "Korabl-Sputnik 1", "Cu-PACE", "Polyus Space Station", "SpIRIT". */
export function isPartOfLonger(
  text: string,
  name: NameMention,
  names: readonly NameMention[],
  entry: Entry,
  written: string,
): boolean {
  const after = text.charCodeAt(name.end);
  // A space, or a hyphen.
  if ((after === 32 || after === 45) && NUMBERED.test(text.slice(name.end, name.end + 8))) return true;
  const before = text.slice(Math.max(0, name.start - 24), name.start);
  const shown = text.slice(name.start, name.end);
  if (before.endsWith('-')) {
    const first = JOINED.exec(before)?.[1];
    const isName = names.some(({ end }) => end === name.start - 1);
    return first !== undefined && !isName && /^\p{Lu}/u.test(first) && !PREFIX.test(first);
  }
  if (entry.kind !== 'person' && !shown.includes(' ') && INITIAL.test(before)) return true;
  if (entry.kind === 'station' && shown === 'Space Station') return isOther(before, name, names);
  return (
    MIXED.test(shown) && !shown.includes(' ') && shown !== written && shown.toLowerCase() === written.toLowerCase()
  );
}

/** "Polyus Space Station": a station that has a name of its own. */
const isOther = (before: string, name: NameMention, names: readonly NameMention[]): boolean =>
  names.some(({ end }) => end === name.start - 1) || /[^.!?:] (?!The |When |If |As )\p{Lu}\p{L}+ $/u.test(` ${before}`);
