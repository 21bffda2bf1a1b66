import type { Entry } from '../../../glossary/entry.ts';
import type { Knowledge } from '../../claims/knowledge.ts';
import type { Check, CheckedSentence } from '../check.ts';
import type { Finding } from '../finding.ts';

interface Terms {
  readonly pattern: RegExp;
  readonly entries: ReadonlyMap<string, Entry>;
}
const terms = new WeakMap<Knowledge, Terms | null>();
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');

/** One expression over every dated term of the glossary, made once. */
function termsOf(knowledge: Knowledge): Terms | null {
  const known = terms.get(knowledge);
  if (known !== undefined) return known;
  const entries = new Map<string, Entry>();
  for (const index of knowledge.glossary.ofKind('wording')) {
    const entry = knowledge.entry(index);
    const rule = entry.rule?.wording;
    if (!rule || rule.houseOnly) continue;
    for (const word of rule.avoid) entries.set(word.toLowerCase(), entry);
  }
  const words = [...entries.keys()].sort((a, b) => b.length - a.length);
  const made =
    words.length === 0
      ? null
      : {
          pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu'),
          entries,
        };
  terms.set(knowledge, made);
  return made;
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
  find: ({ context, paragraph }: CheckedSentence): Finding[] => {
    const all = termsOf(context.knowledge);
    if (!all) return [];
    const { start, end } = context.reading.sentence;
    const text = context.text.slice(start, end);
    const quoted = paragraph.kind === 'quotation';
    if (quoted) return [];
    return [...text.matchAll(all.pattern)].flatMap((match) => {
      const entry = all.entries.get(match[0].toLowerCase().replace(/\s+/g, ' '));
      const rule = entry?.rule?.wording;
      if (
        !entry ||
        !rule ||
        isExcused(rule.unless, text, match) ||
        isInQuotes(text, match.index) ||
        isPartOfName(context, start + match.index, match[0].length)
      )
        return [];
      return [findingOf(entry, rule.prefer, match[0], start + match.index)];
    });
  },
};

/** A phrase written with capitals excuses only what is written so. */
const isExcused = (unless: readonly string[], text: string, match: RegExpExecArray): boolean =>
  unless.some((phrase) => {
    const at = /\p{Lu}/u.test(phrase) ? text.indexOf(phrase) : text.toLowerCase().indexOf(phrase);
    return at >= 0 && at < match.index + match[0].length + 40 && at + phrase.length > match.index - 40;
  });
const isInQuotes = (text: string, at: number): boolean =>
  (text.slice(0, at).match(/[“"]/g)?.length ?? 0) > (text.slice(0, at).match(/”/g)?.length ?? 0) &&
  /[”"]/.test(text.slice(at));
const isPartOfName = ({ reading }: CheckedSentence['context'], at: number, length: number): boolean =>
  reading.tokens.some(
    (token) => token.tag === 'name' && token.start < at + length && at < token.end && token.end - token.start > length,
  );

function findingOf(entry: Entry, prefer: readonly string[], found: string, at: number): Finding {
  const replace = { start: at, end: at + found.length };
  const [first = ''] = prefer;
  const cased = /^[A-Z]/.test(found) ? first.charAt(0).toUpperCase() + first.slice(1) : first;
  return {
    ...replace,
    check: 'wording',
    severity: 'information',
    message: {
      id: first === '' ? 'wording.avoid' : 'wording',
      arguments: { found, prefer: prefer.join(' or '), reason: entry.rule?.wording?.reason ?? '' },
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
