import type { EntryIndex } from '../../glossary/glossary.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { type SourceSpan, sourceOf } from '../prose/paragraph.ts';
import { mentionAt, paragraphNumberAt } from './places.ts';

/** What a document speaks of at a place: by name, or in words that stand for it. */
interface Spoken {
  readonly entry: EntryIndex;
  readonly span: SourceSpan;
}

/** The entry that the words at an offset speak of, the place right after them included; undefined where that is none or several. */
export function spokenOfAt(document: Analysis, offset: number): Spoken | undefined {
  const named = mentionAt(document, offset) ?? mentionAt(document, offset - 1);
  if (named) return { entry: named.mention.entry, span: named.span };
  const number = paragraphNumberAt(document, offset);
  const paragraph = document.paragraphs[number]?.paragraph;
  if (!paragraph) return undefined;
  const here = (document.references()[number] ?? [])
    .map((reference) => ({ entry: reference.entry, span: sourceOf(paragraph, reference) }))
    .filter(({ span }) => span.from <= offset && offset <= span.to)
    .sort((a, b) => lengthOf(a.span) - lengthOf(b.span));
  const [first, second] = here;
  const isSeveral = second !== undefined && first !== undefined && lengthOf(second.span) === lengthOf(first.span);
  return isSeveral ? undefined : first;
}

/** Every place where a document speaks of an entry, in order. */
export function placesOf(document: Analysis, entry: EntryIndex): SourceSpan[] {
  const standFor = document.firstMentions.has(entry) ? document.references() : [];
  return document.paragraphs.flatMap(({ paragraph, mentions }, i) =>
    [...mentions, ...(standFor[i] ?? [])]
      .filter((one) => one.entry === entry)
      .map((one) => sourceOf(paragraph, one))
      .sort((a, b) => a.from - b.from),
  );
}

const lengthOf = ({ from, to }: SourceSpan): number => to - from;

/** Whether a text may speak of an entry at all: whatever stands for it needs its name somewhere. Cheap, and seldom wrongly true. */
export function mayName(names: readonly string[]): (text: string) => boolean {
  const words = [...new Set(names.map(longestPlainWord))];
  if (words.includes('')) return () => true;
  return (text) => {
    const plain = /^\p{ASCII}*$/u.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');
    const lower = plain.toLowerCase();
    return words.some((word) => lower.includes(word));
  };
}

/** Of the letters that no fold, dash or markup changes; '' where a name has none. */
const longestPlainWord = (name: string): string =>
  (/[^\p{ASCII}]/u.test(name) ? [] : (name.toLowerCase().match(/[a-z0-9]+/g) ?? [])).reduce(
    (longest, word) => (word.length > longest.length ? word : longest),
    '',
  );
