import type { Glossary } from '../../glossary/glossary.ts';
import type { NameMention } from './mention.ts';

/** "James A. Lovell", "Guion S. Bluford": the initial is no part of the name that is known. */
const WITH_INITIALS = /\b([A-Z][a-zà-ÿ]+) (?:[A-Z]\.? ){1,2}([A-Z][\p{L}'’-]+)/gu;
const MAY_HAVE_INITIALS = / [A-Z]\.? [A-Z]/;
const SUFFIX = /^(?:, [JS]r\b\.?,?|,? (?:[JS]r\b\.?|II\b|III\b))/;

/** Names of people with middle initials, and with what stands after a surname: "Edwin E. Aldrin Jr.", "Bruce McCandless II". */
export function withFullNames(text: string, names: readonly NameMention[], glossary: Glossary): readonly NameMention[] {
  const full = MAY_HAVE_INITIALS.test(text) ? initialled(text, names, glossary) : [];
  // The surname alone may be something else: "John H. Casper" is no lunar module.
  const others =
    full.length > 0
      ? names.filter(({ start, end }) => !full.some((one) => one.start < start && end === one.end))
      : names;
  return [...others, ...full]
    .map((name) => ({ ...name, end: name.end + suffixAfter(text, name, glossary) }))
    .sort((a, b) => a.start - b.start);
}

function initialled(text: string, names: readonly NameMention[], glossary: Glossary): NameMention[] {
  return [...text.matchAll(WITH_INITIALS)].flatMap((match) => {
    const plain = `${match[1]} ${match[2]}`;
    const span = { start: match.index, end: match.index + match[0].length };
    const [name] = glossary.namesIn(plain);
    const isWhole = name?.start === 0 && name.end === plain.length && isPerson(name, glossary);
    const surname = span.end - (match[2]?.length ?? 0);
    const isTaken = names.some(
      ({ start, end }) => start < span.end && span.start < end && !(start === surname && end === span.end),
    );
    return name && isWhole && !isTaken ? [{ ...name, ...span }] : [];
  });
}

function suffixAfter(text: string, name: NameMention, glossary: Glossary): number {
  const after = text.charCodeAt(name.end);
  if (after !== 32 && after !== 44) return 0;
  const suffix = SUFFIX.exec(text.slice(name.end, name.end + 7))?.[0];
  return suffix !== undefined && isPerson(name, glossary) ? suffix.length : 0;
}

const isPerson = ({ candidates }: NameMention, glossary: Glossary): boolean =>
  candidates.every(({ entry }) => glossary.kindOf(entry) === 'person');
