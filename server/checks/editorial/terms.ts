import type { Entry } from '../../../glossary/entry.ts';
import type { Knowledge } from '../../claims/knowledge.ts';
import { kept } from '../../prose/kept.ts';
import { type PlacedWords, placedWords } from '../../prose/placed-words.ts';
import type { CheckedSentence } from '../check.ts';

interface Term {
  readonly words: readonly string[];
  readonly text: string;
  readonly entry: Entry;
  /** Which of the entry's terms it is. */
  readonly number: number;
}

/** Terms of the glossary by their first word, the longer ones first. */
export type Terms = ReadonlyMap<string, readonly Term[]>;

export interface FoundTerm {
  readonly text: string;
  /** In the sentence. */
  readonly at: number;
  readonly entry: Entry;
  /** Which of the entry's terms it is. */
  readonly number: number;
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');

/** The terms of those entries that are wanted. */
export function termsOf(knowledge: Knowledge, isWanted: (entry: Entry) => boolean): Terms {
  const entries = new Map<string, { readonly entry: Entry; readonly number: number }>();
  for (const index of knowledge.glossary.ofKind('wording')) {
    const entry = knowledge.entry(index);
    if (!entry.rule?.wording || !isWanted(entry)) continue;
    for (const [number, word] of entry.rule.wording.avoid.entries()) entries.set(word, { entry, number });
  }
  const made = new Map<string, Term[]>();
  for (const word of [...entries.keys()].sort((a, b) => b.length - a.length)) {
    const { words } = placedWords(word);
    const [first] = words;
    const found = entries.get(word);
    if (first === undefined || !found) continue;
    const list = made.get(first) ?? [];
    list.push({ words, text: word, ...found });
    made.set(first, list);
  }
  return made;
}

/** Matches at a place only. Made for the terms that a text holds: they are few of hundreds. */
const inAnyCase = kept((word) => new RegExp(`${escaped(word)}(?![\\p{L}\\p{N}])`, 'iuy'));
/** With its capitals, but for the one that a sentence begins with. */
const inOwnCase = kept((word) => {
  const first = word.charAt(0);
  const isPhrase = word.includes(' ') && first === first.toLowerCase();
  const either = isPhrase ? `[${first}${first.toUpperCase()}]` : escaped(first);
  return new RegExp(`${either}${escaped(word.slice(1))}(?![\\p{L}\\p{N}])`, 'uy');
});

/** Where only the capitals are wrong they are looked at. */
const patternOf = ({ text, entry: { rule } }: Term): RegExp =>
  rule?.wording?.prefer.some((one) => one.toLowerCase() === text.toLowerCase()) ? inOwnCase(text) : inAnyCase(text);

/** A word that a text holds wherever it holds the term. */
export const triggersOf = (terms: Terms): string[] =>
  [...terms.values()].flatMap((list) => list.map(({ words }) => longest(words)));

const longest = (words: readonly string[]): string => words.reduce((a, b) => (b.length > a.length ? b : a), '');

/** The terms that a sentence uses as its own words: not in a name, in quotation marks, or where the entry excuses them. */
export function termsIn({ context, paragraph }: CheckedSentence, terms: Terms): FoundTerm[] {
  if (paragraph.kind === 'quotation') return [];
  const { start, end } = context.reading.sentence;
  const text = context.text.slice(start, end);
  return standingIn(text, context.placedWords, terms).filter(
    (found) =>
      !isExcused(found.entry.rule?.wording?.unless ?? [], text, found) &&
      !isInQuotes(text, found.at) &&
      !isPartOfName(context, start + found.at, found.text.length),
  );
}

/** The terms that stand in a text, none within another. */
function standingIn(text: string, { words, starts }: PlacedWords, all: Terms): FoundTerm[] {
  const found: FoundTerm[] = [];
  let end = 0;
  for (let i = 0; i < words.length; i++) {
    const at = starts[i] as number;
    const candidates = all.get(words[i] as string);
    // Most words begin no term.
    if (!candidates || at < end || (at > 0 && text[at - 1] === '-')) continue;
    for (const term of candidates) {
      if (!term.words.every((word, k) => words[i + k] === word)) continue;
      const { entry, number } = term;
      const pattern = patternOf(term);
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match) continue;
      found.push({ text: match[0], at, entry, number });
      end = at + match[0].length;
      break;
    }
  }
  return found;
}

/** A phrase written with capitals excuses only what is written so. */
const isExcused = (unless: readonly string[], text: string, found: FoundTerm): boolean =>
  unless.some((phrase) => {
    const at = /\p{Lu}/u.test(phrase) ? text.indexOf(phrase) : text.toLowerCase().indexOf(phrase);
    return at >= 0 && at < found.at + found.text.length + 40 && at + phrase.length > found.at - 40;
  });

const isInQuotes = (text: string, at: number): boolean =>
  (text.slice(0, at).match(/[“"]/g)?.length ?? 0) > (text.slice(0, at).match(/”/g)?.length ?? 0) &&
  /[”"]/.test(text.slice(at));

const isPartOfName = ({ reading }: CheckedSentence['context'], at: number, length: number): boolean =>
  reading.tokens.some(
    (token) => token.tag === 'name' && token.start < at + length && at < token.end && token.end - token.start > length,
  );
