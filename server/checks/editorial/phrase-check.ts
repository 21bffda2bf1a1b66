import type { Span } from '../../prose/paragraph.ts';
import type { Check, CheckedSentence } from '../check.ts';
import type { Finding, Fix } from '../finding.ts';
import { replacing } from '../replacing.ts';
import type { Softer } from './softer.ts';

interface PhraseRule {
  /** Case-insensitive and global, without nested quantifiers. */
  readonly pattern: RegExp;
  /** What to do about it. */
  readonly advice: string;
  /** What might stand there instead. */
  readonly softer?: Softer;
  /** Where the words after the phrase match this, it can be cut; without it, never. */
  readonly cutBefore?: RegExp;
  /** Where this matches in the sentence, the phrase is all right. */
  readonly unless?: RegExp;
}

/** A check on phrases that an editor would query: information, never a warning. */
export function phraseCheck(
  about: Omit<Check, 'find' | 'severity' | 'trigger'> & {
    /** Words in lower case of which whatever one of the patterns matches holds at least one. */
    readonly words: string;
    readonly rules: readonly PhraseRule[];
    readonly applies?: (sentence: CheckedSentence) => boolean;
  },
): Check {
  const { rules, words, applies, ...check } = about;
  // One look at those sentences that hold a word of the phrases, and mostly none of the phrases.
  const any = new RegExp(rules.map(({ pattern }) => pattern.source).join('|'), 'i');
  return {
    ...check,
    severity: 'information',
    trigger: () => words.split(' '),
    find: (sentence) => {
      const text = textOf(sentence);
      if (!any.test(text) || (applies && !applies(sentence))) return [];
      const { start } = sentence.context.reading.sentence;
      return withoutOverlaps(rules.flatMap((rule, i) => findingsOf(rule, i, text, start, about.id)));
    },
  };
}

/** The sentence as it stands in its paragraph. */
export function textOf({ context }: CheckedSentence): string {
  const { start, end } = context.reading.sentence;
  return context.text.slice(start, end);
}

function findingsOf(rule: PhraseRule, number: number, text: string, offset: number, check: string): Finding[] {
  if (rule.unless?.test(text)) return [];
  return [...text.matchAll(rule.pattern)].map((match) => {
    const at = offset + match.index;
    const span = { start: at, end: at + match[0].length };
    return {
      ...span,
      check,
      severity: 'information',
      message: { id: check, arguments: { found: match[0], advice: rule.advice, rule: number } },
      fixes: fixesOf(rule, text, match).map((fix) => moved(fix, offset)),
    };
  });
}

function fixesOf({ softer, cutBefore }: PhraseRule, text: string, { 0: found, index }: RegExpExecArray): Fix[] {
  const span = { start: index, end: index + found.length };
  const isCut = cutBefore?.test(text.slice(span.end)) === true;
  const words = [...(softer?.(found) ?? []), ...(isCut ? [''] : [])];
  return words.map((one) => replacing(text, span, one, false));
}

const moved = (fix: Fix, by: number): Fix => ({
  ...fix,
  replace: { start: fix.replace.start + by, end: fix.replace.end + by },
});

/** Of two phrases one inside the other, the first listed. */
const withoutOverlaps = (findings: readonly Finding[]): Finding[] =>
  findings.filter((finding, i) => !findings.slice(0, i).some((other) => overlap(finding, other)));

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** A citation in plain words: "(Kivelson 2000)", "[12]", "et al.". */
const CITED = /\[\^|\[\d{1,3}\]|\((?:[^()]*[ ,])?(?:19|20)\d\d[a-z]?\)|\bet al\b|\bdoi:/;

/** A link, footnote or citation in a stretch of the paragraph, or right behind its full stop. */
export const isSourced = ({ paragraph }: CheckedSentence, { start, end }: Span): boolean =>
  paragraph.inlines.some(
    (inline) =>
      (inline.type === 'link' || inline.type === 'footnote-reference') &&
      inline.start >= start &&
      inline.end <= end + 1,
  ) || CITED.test(paragraph.text.slice(start, end + 8));

/** The same of the sentence itself. */
export const hasSource = (sentence: CheckedSentence): boolean => isSourced(sentence, sentence.context.reading.sentence);

/** Nothing in the sentence backs it up: no figure, no source, no comparison. */
export const isUnsupported = (sentence: CheckedSentence): boolean => {
  const hasFigure = /\d|according to|[“"]|\bper cent\b|%/.test(textOf(sentence).replace(/\b(?:19|20)\d\d\b/g, ''));
  return !hasFigure && !hasSource(sentence);
};
