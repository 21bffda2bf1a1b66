import type { Check, CheckedSentence } from '../check.ts';
import type { Finding } from '../finding.ts';

export interface PhraseRule {
  /** Case-insensitive, without nested quantifiers; a named group `at` narrows the place. */
  readonly pattern: RegExp;
  /** What to do about it. */
  readonly advice: string;
  /** A replacement that is nearly always right. */
  readonly replacement?: string;
  /** Where this matches in the sentence, the phrase is all right. */
  readonly unless?: RegExp;
}

/** A check on phrases that an editor would query: information, never a warning. */
export function phraseCheck(
  about: Omit<Check, 'find' | 'severity'> & {
    readonly rules: readonly PhraseRule[];
    readonly applies?: (sentence: CheckedSentence) => boolean;
  },
): Check {
  const { rules, applies, ...check } = about;
  return {
    ...check,
    severity: 'information',
    find: (sentence) => {
      if (applies && !applies(sentence)) return [];
      const { start, end } = sentence.context.reading.sentence;
      const text = sentence.context.text.slice(start, end);
      return rules.flatMap((rule, i) => findingsOf(rule, i, text, start, about.id));
    },
  };
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
      fixes:
        rule.replacement === undefined
          ? []
          : [
              {
                title: { id: 'fix.replace', arguments: { text: rule.replacement } },
                replace: span,
                text: rule.replacement,
                isSafe: false,
              },
            ],
    };
  });
}

/** A link or footnote in the sentence, or right behind its full stop. */
export const hasSource = ({ context, paragraph }: CheckedSentence): boolean => {
  const { start, end } = context.reading.sentence;
  return paragraph.inlines.some(
    (inline) =>
      (inline.type === 'link' || inline.type === 'footnote-reference') &&
      inline.start >= start &&
      inline.end <= end + 1,
  );
};

/** Nothing in the sentence backs it up: no figure, no source, no comparison. */
export const isUnsupported = (sentence: CheckedSentence): boolean => {
  const { start, end } = sentence.context.reading.sentence;
  const text = sentence.context.text.slice(start, end);
  const hasFigure = /\d|according to|[“"]|\bper cent\b|%/.test(text.replace(/\b(?:19|20)\d\d\b/g, ''));
  return !hasFigure && !hasSource(sentence);
};
