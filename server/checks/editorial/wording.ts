import type { Entry, WordingRule } from '../../../glossary/entry.ts';
import type { Knowledge } from '../../claims/knowledge.ts';
import { kept } from '../../prose/kept.ts';
import { placedWords } from '../../prose/placed-words.ts';
import type { Check, CheckedSentence } from '../check.ts';
import type { Finding } from '../finding.ts';

interface Term {
  readonly words: readonly string[];
  /** Matches at a place only. */
  readonly text: string;
  readonly entry: Entry;
}
/** The dated terms of the glossary by their first word, the longer ones first. */
type Terms = ReadonlyMap<string, readonly Term[]>;

const terms = new WeakMap<Knowledge, Terms>();
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');

function termsOf(knowledge: Knowledge): Terms {
  const known = terms.get(knowledge);
  if (known) return known;
  const entries = new Map<string, Entry>();
  for (const index of knowledge.glossary.ofKind('wording')) {
    const entry = knowledge.entry(index);
    const rule = entry.rule?.wording;
    if (!rule || rule.houseOnly) continue;
    for (const word of rule.avoid) entries.set(word.toLowerCase(), entry);
  }
  const made = new Map<string, Term[]>();
  for (const word of [...entries.keys()].sort((a, b) => b.length - a.length)) {
    const { words } = placedWords(word);
    const [first] = words;
    const entry = entries.get(word);
    if (first === undefined || !entry) continue;
    const list = made.get(first) ?? [];
    list.push({ words, text: word, entry });
    made.set(first, list);
  }
  terms.set(knowledge, made);
  return made;
}

/** Matches at a place only. Made for the terms that a text holds: they are few of hundreds. */
const patternOf = kept((term) => new RegExp(`${escaped(term)}(?![\\p{L}\\p{N}])`, 'iuy'));

const longest = (words: readonly string[]): string => words.reduce((a, b) => (b.length > a.length ? b : a), '');

interface Found {
  readonly text: string;
  readonly at: number;
  readonly entry: Entry;
}

/** The terms that stand in a text, none within another. */
function termsIn(text: string, all: Terms): Found[] {
  const { words, starts } = placedWords(text);
  const found: Found[] = [];
  let end = 0;
  for (let i = 0; i < words.length; i++) {
    const at = starts[i] as number;
    const candidates = at < end || text[at - 1] === '-' ? undefined : all.get(words[i] as string);
    for (const term of candidates ?? []) {
      if (!term.words.every((word, k) => words[i + k] === word)) continue;
      const { entry } = term;
      const pattern = patternOf(term.text);
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match) continue;
      found.push({ text: match[0], at, entry });
      end = at + match[0].length;
      break;
    }
  }
  return found;
}

export const wording: Check = {
  id: 'wording',
  title: 'A dated or loaded term',
  severity: 'information',
  explanation:
    'The space agencies and most style guides have replaced some terms: *manned* by *crewed*, *mankind* by *humankind*. The entry gives the reason and the houses that follow it.',
  flagged: [
    'NASA has flown manned missions since 1961.',
    'The unmanned probe Luna 9 landed in 1966.',
    'It was a step for mankind.',
    'Weightlessness is often called zero gravity.',
    'Two spacecrafts flew in formation.',
  ],
  accepted: [
    'NASA has flown crewed missions since 1961.',
    'NASA’s Manned Spacecraft Center opened in 1961.',
    '“Manned flights come next,” he said.',
    'The probe Luna 9 landed in 1966.',
  ],
  trigger: (knowledge) => [...termsOf(knowledge).values()].flatMap((list) => list.map(({ words }) => longest(words))),
  find: ({ context, paragraph }: CheckedSentence): Finding[] => {
    const { start, end } = context.reading.sentence;
    const text = context.text.slice(start, end);
    const quoted = paragraph.kind === 'quotation';
    if (quoted) return [];
    return termsIn(text, termsOf(context.knowledge)).flatMap((found) => {
      const rule = found.entry.rule?.wording;
      if (
        !rule ||
        isExcused(rule.unless, text, found) ||
        isInQuotes(text, found.at) ||
        isPartOfName(context, start + found.at, found.text.length)
      )
        return [];
      return [findingOf(found.entry, rule, found.text, start + found.at)];
    });
  },
};

/** A phrase written with capitals excuses only what is written so. */
const isExcused = (unless: readonly string[], text: string, found: Found): boolean =>
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

function findingOf(entry: Entry, rule: WordingRule, found: string, at: number): Finding {
  const { prefer } = rule;
  const replace = { start: at, end: at + found.length };
  const [first = ''] = prefer;
  const cased = /^[A-Z]/.test(found) ? first.charAt(0).toUpperCase() + first.slice(1) : first;
  return {
    ...replace,
    check: 'wording',
    severity: 'information',
    message: {
      id: rule.isWorn ? 'wording.worn' : first === '' ? 'wording.avoid' : 'wording',
      arguments: { found, prefer: prefer.join(' or '), reason: rule.reason },
    },
    fixes:
      first === ''
        ? []
        : [
            {
              title: { id: 'fix.replace', arguments: { text: cased } },
              replace,
              text: cased,
              isSafe: prefer.length === 1,
            },
          ],
    about: entry.id,
  };
}
