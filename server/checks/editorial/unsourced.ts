import type { Span } from '../../prose/paragraph.ts';
import type { Check, CheckedSentence } from '../check.ts';
import type { Finding } from '../finding.ts';
import { isSourced, overlap, textOf } from './phrase-check.ts';

/** A measured or counted figure that a reader may want to look up: money, shares, large numbers, values with a unit. */
const FIGURE =
  /(?:US)?[$€£¥] ?\d[\d.,]*(?: (?:thousand|million|billion|trillion))?|\b\d[\d.,]* ?(?:%|per cent\b|percent\b|(?:thousand|million|billion|trillion)\b(?: [a-z]+)?|(?:kilometres|kilometers|km|miles|metres|meters|tonnes|tons|kilograms|kg|pounds|light-years|degrees)\b)/gi;
/** Four words or more in quotation marks: less is a term or a title. */
const QUOTATION = /[“"](?:[^“”"\s]+ ){3,60}?[^“”"\s]+[”"]/g;
const SPEAKER =
  /\b(?:said|says|say|wrote|writes|told|tells|asked|replied|recalled|added|noted|explained|announced|declared|according|called|calls|quoted|tweeted|posted|words?|motto|titled?|entitled|named|inscri\w+|reads?)\b/i;

/** Three paragraphs with a source each. */
const SOURCED =
  'The satellite Gaia was built [by industry](https://example.org/a).\n\nIt flew on a Soyuz rocket [from Kourou](https://example.org/b).\n\nIt measured the places of stars [until 2025](https://example.org/c).\n\n';

/** Figures and quotations of which a text that otherwise gives its sources does not say where they are from. */
export const unsourced: Check = {
  id: 'unsourced',
  title: 'A figure or quotation without a source',
  severity: 'information',
  explanation:
    'The text links or footnotes what it says elsewhere, but not here, nor in the sentences beside it. Say where the figure or the words come from. A figure that agrees with the glossary is left alone, and so is a text that gives no sources at all.',
  flagged: [
    `${SOURCED}The mission Gaia cost €740 million.`,
    `${SOURCED}The satellite Gaia sent 142 million messages.`,
    `${SOURCED}The mission Gaia was “the best thing that ever happened to astronomy”.`,
  ],
  accepted: [
    'The mission Gaia cost €740 million.',
    `${SOURCED}The mission Gaia cost [€740 million](https://example.org/d).`,
    `${SOURCED}The mission Gaia was “the best thing that ever happened to astronomy”, said its project scientist.`,
  ],
  trigger: () => [''],
  find: (sentence) => {
    if (!sentence.isInSourcedText || sentence.paragraph.kind !== 'paragraph') return [];
    // Nothing is read in a paragraph that names nothing in space.
    if (sentence.context.reading.tokens.length === 0 && sentence.context.discourse.mentioned.length === 0) return [];
    if (isSourced(sentence, sentence.neighbourhood)) return [];
    return [...figuresIn(sentence), ...quotationsIn(sentence)].slice(0, 1);
  },
};

const figuresIn = (sentence: CheckedSentence): Finding[] =>
  spansOf(FIGURE, sentence)
    .filter((span) => !sentence.verdicts.some((verdict) => overlap(verdict.span, span)))
    .map((span) => findingOf('unsourced.figure', span, sentence));

const quotationsIn = (sentence: CheckedSentence): Finding[] => {
  if (SPEAKER.test(sentence.paragraph.text)) return [];
  return spansOf(QUOTATION, sentence).map((span) => findingOf('unsourced.quotation', span, sentence));
};

function spansOf(pattern: RegExp, sentence: CheckedSentence): Span[] {
  const { start } = sentence.context.reading.sentence;
  return [...textOf(sentence).matchAll(pattern)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function findingOf(id: string, span: Span, { context }: CheckedSentence): Finding {
  return {
    ...span,
    check: 'unsourced',
    severity: 'information',
    message: { id, arguments: { found: context.shown(span) } },
    fixes: [],
  };
}
