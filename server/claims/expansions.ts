import { foldedWords } from '../../glossary/names/fold.ts';
import type { Verdict } from './claim.ts';
import type { SentenceContext } from './context.ts';

const WORD = "[A-ZÀ-Þ][\\p{L}'’-]*";
const LINK = "(?:of|for|and|the|de|des|d['’]|du|la|et|in|on|to|&)";
const REST = `((?:${WORD}|[a-zà-ÿ]+ ?(?:${LINK}))(?: ?(?:${LINK}|${WORD}|[a-zà-ÿ]{5,})){1,8})`;
const AFTER = new RegExp(
  `^(?:,? (?:which |that )?(?:stands|standing|short) for (?:the )?|, (?:or )?(?:the )?| \\((?:the )?)${REST}(?=[,).;]|$)`,
  'u',
);
const STANDS = new RegExp(`^[^.;]{0,40}? stands for (?:the )?${REST}(?=[,).;]|$)`, 'u');
const BEFORE = new RegExp(`((?:${WORD} )(?:(?:${LINK} |${WORD} )){1,7})\\($`, 'u');

/** "JAXA, the Japan Astronautics Exploration Agency": an abbreviation with the wrong words. */
export function judgeExpansions(context: SentenceContext): Verdict[] {
  return context.reading.tokens.flatMap((token) => {
    const index = context.meaning(token);
    if (token.tag !== 'name' || index === undefined || !/^[A-Z]{2}[A-Za-z-]*$/.test(context.shown(token))) return [];
    const entry = context.entry(index);
    if (!['agency', 'organisation', 'company', 'programme', 'mission', 'spacecraft', 'station'].includes(entry.kind))
      return [];
    const after = context.text.slice(token.end, context.reading.sentence.end);
    const shift = (match: RegExpExecArray | null): { text: string; start: number } | undefined =>
      match?.[1] ? { text: match[1], start: token.end + match.index + match[0].indexOf(match[1]) } : undefined;
    const before = BEFORE.exec(context.text.slice(context.reading.sentence.start, token.start));
    const candidates = [
      shift(AFTER.exec(after)),
      shift(STANDS.exec(after)),
      before?.[1] && context.text[token.end] === ')'
        ? { text: before[1].trim(), start: context.reading.sentence.start + before.index }
        : undefined,
    ];
    for (const candidate of candidates) {
      const verdict = candidate && judgeWords(candidate, context.shown(token), index, context);
      if (verdict) return [verdict];
    }
    return [];
  });
}

function judgeWords(
  candidate: { text: string; start: number },
  abbreviation: string,
  index: number,
  context: SentenceContext,
): Verdict | undefined {
  const entry = context.entry(index);
  // It stands for other things too, and the words beside it say for which.
  if (entry.names.some((name) => name.ambiguous && name.text === abbreviation)) return undefined;
  const text = candidate.text.replace(/^(?:The |[A-Z]\w+['’]s )/, '');
  const words = wordsIn(text);
  const span = {
    start: candidate.start + (candidate.text.length - text.length),
    end: candidate.start + candidate.text.length,
  };
  const base = {
    check: 'wrong-expansion' as const,
    claim: `${abbreviation} is ${text}`,
    span,
    found: text,
    about: entry.id,
  };
  const full = entry.names.filter((name) => name.text.includes(' '));
  if (full.some((name) => wordsIn(name.text).join(' ') === words.join(' '))) return { ...base, state: 'supported' };
  if (
    context.reading.tokens.some(
      (token) =>
        token.tag === 'name' &&
        token.start >= span.start &&
        token.end <= span.end &&
        token.end - token.start > (span.end - span.start) / 2,
    )
  )
    return undefined;
  const initials = words.map((word) => word[0]).join('');
  const best = full
    .map((name) => ({
      name,
      shared: wordsIn(name.text).filter((word) => words.includes(word)).length,
      total: wordsIn(name.text).length,
    }))
    .filter(({ shared, total }) => shared >= 2 && shared >= total / 2 && words.length <= total + 1)
    .sort((a, b) => b.shared - a.shared)[0];
  if (
    !best ||
    !isAcronymOf(abbreviation, best.name.text) ||
    (initials !== abbreviation.toLowerCase() && best.shared < best.total - 1)
  )
    return undefined;
  return {
    ...base,
    state: 'contradicted',
    message: 'wrong-expansion',
    known: best.name.text,
    correction: best.name.text,
    details: { subject: abbreviation },
  };
}

/** The abbreviation is made of the name's letters, in order, and begins as it does. */
function isAcronymOf(abbreviation: string, name: string): boolean {
  const letters = foldedWords(name).join('');
  let at = 0;
  for (const letter of abbreviation.toLowerCase()) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return letters[0] === abbreviation[0]?.toLowerCase();
}

/** The words that count, in one spelling. */
const wordsIn = (text: string): string[] =>
  foldedWords(text.replace(/d['’]/g, ''))
    .filter((word) => word !== '' && !/^(of|for|and|the|de|des|du|la|et|in|on|to|&)$/.test(word))
    .map((word) =>
      word
        .replace(/isation$/, 'ization')
        .replace(/centre$/, 'center')
        .replace(/programme$/, 'program')
        .replace(/(?<=[a-z]{3})s$/, ''),
    );
