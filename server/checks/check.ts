import type { Verdict } from '../claims/claim.ts';
import type { SentenceContext } from '../claims/context.ts';
import type { Knowledge } from '../claims/knowledge.ts';
import type { StatedFact } from '../claims/stated/stated-facts.ts';
import type { Paragraph, Span } from '../prose/paragraph.ts';
import type { Finding, Severity } from './finding.ts';
import type { HouseStyle } from './house-styles.ts';

/** One sentence as a check sees it. */
export interface CheckedSentence {
  readonly context: SentenceContext;
  readonly verdicts: readonly Verdict[];
  readonly paragraph: Paragraph;
  /** From the beginning of the sentence before to the end of the one after: where a source may stand as well. */
  readonly neighbourhood: Span;
  /** Whether the document gives sources, so that their absence says something. */
  readonly isInSourcedText: boolean;
  readonly houseStyle: HouseStyle;
}

/**
 * A check: what it is, why it matters, examples that are its tests and its documentation, and the code. The settings, the
 * documentation pages and the table of checks are made from these.
 */
export interface Check {
  /** The diagnostic's code, in kebab-case. */
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** What is wrong, why it matters, what to do: Markdown, a few sentences. */
  readonly explanation: string;
  readonly flagged: readonly string[];
  /** The house whose style the examples are read in, where one is needed. */
  readonly examplesOf?: HouseStyle;
  readonly accepted: readonly string[];
  /**
   * What a sentence must hold for the check to be asked at all: a claim that its frames found contradicted, or one of some
   * words (in lower case, or the base form of a verb; '' stands for any). Nothing that it finds may lack it.
   */
  readonly trigger: 'contradiction' | 'quotation' | ((knowledge: Knowledge) => Iterable<string>);
  find(sentence: CheckedSentence): Finding[];
  /** What only the whole document shows: statements that do not agree with each other. */
  findInDocument?(stated: readonly (readonly StatedFact[])[]): ByParagraph;
  /** Words of a paragraph that say something only beside those of others. */
  gather?(paragraph: Paragraph): readonly Gathered[];
  /** What those of all paragraphs say. */
  findInGathered?(gathered: readonly (readonly Gathered[])[]): ByParagraph;
}

/** Words of one paragraph, and what for. */
export interface Gathered extends Span {
  readonly use: RegExp;
  readonly found: string;
}

/** Findings by the number of the paragraph that they stand in. */
export type ByParagraph = ReadonlyMap<number, readonly Finding[]>;
