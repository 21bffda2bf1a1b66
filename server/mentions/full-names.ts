import type { Glossary } from '../../glossary/glossary.ts';
import type { NameMention } from './mention.ts';

/** "James A. Lovell", "Guion S. Bluford": the initial is no part of the name that is known. */
const WITH_INITIALS = /\b([A-Z][a-zà-ÿ]+) (?:[A-Z]\.? ){1,2}([A-Z][\p{L}'’-]+)/gu;
const MAY_HAVE_INITIALS = / [A-Z]\.? [A-Z]/;
/** 'Kenneth S. "Hawk" Bowersox', "Edward “Ed” White" */
const WITH_NICKNAME = /\b([A-Z][a-zà-ÿ]+) (?:[A-Z]\.? )?["“'‘]([A-Z][a-zà-ÿ]+)["”'’] ([A-Z][\p{L}'’-]+)/gu;
const MAY_HAVE_NICKNAME = /["”'’] [A-Z]/;
/** "Neil Alden Armstrong" */
const WITH_MIDDLE_NAME = /\b([A-Z][a-zà-ÿ]+) [A-Z][a-zà-ÿ]+ (?=([A-Z][\p{L}'’-]+))/gu;
const MAY_HAVE_THREE = /[A-Z][a-zà-ÿ]+ [A-Z][a-zà-ÿ]+ [A-Z]/;
const SUFFIX = /^(?:, [JS]r\b\.?,?|,? (?:[JS]r\b\.?|II\b|III\b))/;

/** Names of people with middle initials, and with what stands after a surname: "Edwin E. Aldrin Jr.", "Bruce McCandless II". */
export function withFullNames(text: string, names: readonly NameMention[], glossary: Glossary): readonly NameMention[] {
  const full = [
    ...(MAY_HAVE_INITIALS.test(text) ? initialled(text, names, glossary) : []),
    ...(MAY_HAVE_NICKNAME.test(text) ? nicknamed(text, names, glossary) : []),
    ...(MAY_HAVE_THREE.test(text) ? withMiddleNames(text, names, glossary) : []),
  ];
  // The surname alone may be something else: "John H. Casper" is no lunar module.
  const others =
    full.length > 0
      ? names.filter(({ start, end }) => !full.some((one) => one.start < start && end === one.end))
      : names;
  return [...others.filter((name) => !isMiddleOn(text, name, glossary)), ...full]
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

/** The given name or the nickname is the one that is known with the surname. */
function nicknamed(text: string, names: readonly NameMention[], glossary: Glossary): NameMention[] {
  return [...text.matchAll(WITH_NICKNAME)].flatMap((match) => {
    const [all, given, nickname, surname] = match;
    const span = { start: match.index, end: match.index + all.length };
    const found = [given, nickname].flatMap((first) => {
      const plain = `${first} ${surname}`;
      const [name] = glossary.namesIn(plain);
      return name?.start === 0 && name.end === plain.length && isPerson(name, glossary) ? [name] : [];
    });
    const isTaken = names.some(({ start, end }) => start < span.end && span.start < end && end !== span.end);
    const isKnown = names.some(({ start, end }) => start === span.start && end === span.end);
    return found.length > 0 && !isTaken && !isKnown ? [{ ...(found[0] as NameMention), ...span }] : [];
  });
}

/** "Charles David Walker": Charles Walker, and not David Walker. */
function withMiddleNames(text: string, names: readonly NameMention[], glossary: Glossary): NameMention[] {
  return [...text.matchAll(WITH_MIDDLE_NAME)].flatMap((match) => {
    const plain = `${match[1]} ${match[2]}`;
    const span = { start: match.index, end: match.index + match[0].length + (match[2]?.length ?? 0) };
    const [name] = glossary.namesIn(plain);
    const isWhole = name?.start === 0 && name.end === plain.length && isPerson(name, glossary);
    const isTaken = names.some(
      ({ start, end }) => start < span.end && span.start < end && !(start > span.start && end === span.end),
    );
    return name && isWhole && !isTaken ? [{ ...name, ...span }] : [];
  });
}

/** Somebody's full name with a given name right before it: it is somebody else's. */
function isMiddleOn(text: string, name: NameMention, glossary: Glossary): boolean {
  if (text.charCodeAt(name.start - 1) !== 32 || !text.slice(name.start, name.end).includes(' ')) return false;
  const before = /(?:^|[^\p{L}’'-])(\p{Lu}\p{Ll}+) $/u.exec(text.slice(Math.max(0, name.start - 20), name.start))?.[1];
  return before !== undefined && isPerson(name, glossary) && givenNames(glossary).has(before);
}

const given = new WeakMap<Glossary, ReadonlySet<string>>();
const TITLE =
  /^(?:Prince|Princess|Sir|Dame|Lord|Lady|Marshal|General|Colonel|Captain|Major|Admiral|Commander|Doctor|King|Queen|Saint)$/;

/** First words of the names of people. */
function givenNames(glossary: Glossary): ReadonlySet<string> {
  const known = given.get(glossary);
  if (known) return known;
  const made = new Set<string>();
  for (const index of glossary.ofKind('person')) {
    const [first, another] = glossary.entry(index).names[0]?.text.split(' ') ?? [];
    if (first !== undefined && another !== undefined && !TITLE.test(first)) made.add(first);
  }
  given.set(glossary, made);
  return made;
}

function suffixAfter(text: string, name: NameMention, glossary: Glossary): number {
  const after = text.charCodeAt(name.end);
  if (after !== 32 && after !== 44) return 0;
  const suffix = SUFFIX.exec(text.slice(name.end, name.end + 7))?.[0];
  return suffix !== undefined && isPerson(name, glossary) ? suffix.length : 0;
}

const isPerson = ({ candidates }: NameMention, glossary: Glossary): boolean =>
  candidates.every(({ entry }) => glossary.kindOf(entry) === 'person');
