import type { EntryIndex } from '../../glossary/glossary.ts';
import type { JudgedSentence } from '../checks/check-paragraph.ts';
import type { Finding } from '../checks/finding.ts';
import type { HouseStyle } from '../checks/house-styles.ts';
import type { AcceptedClaims } from '../checks/ignoring/accepted.ts';
import type { IgnoredFinding, Ignoring } from '../checks/ignoring/heeded.ts';
import type { CommentFindings } from '../checks/ignoring/useless.ts';
import type { Reference } from '../claims/reference/references.ts';
import type { StatedFact } from '../claims/stated/stated-facts.ts';
import type { NounPhrase } from '../clauses/phrases.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Paragraph, Prose } from '../prose/paragraph.ts';

/** What one paragraph names, settled in the whole document. */
export interface NamedParagraph {
  readonly paragraph: Paragraph;
  readonly mentions: readonly Mention[];
}

/** What a document names: known long before its claims are judged, and all that hover and completion ask for. */
export interface NamedDocument {
  readonly prose: Prose;
  readonly paragraphs: readonly NamedParagraph[];
  /** False where the document holds no unambiguous space name: with `perigee.enable: auto` it is left alone. */
  readonly isAboutSpace: boolean;
  /** The entries it speaks of, with the paragraph number of the first mention. */
  readonly firstMentions: ReadonlyMap<EntryIndex, number>;
}

/** What is known of one paragraph once the whole document has been read. */
interface ParagraphAnalysis extends NamedParagraph {
  readonly findings: readonly Finding[];
  /** Notes that are not shown, as there are enough of them. */
  readonly heldBack: readonly Finding[];
  /** What the writer does not want to hear of. */
  readonly ignored: readonly IgnoredFinding[];
  /** What it states of things that have one answer: other documents are held against it. */
  readonly stated: readonly StatedFact[];
}

/** A document analysed. Immutable: an edit gives a new one that shares what did not change. */
export interface Analysis extends NamedDocument {
  readonly paragraphs: readonly ParagraphAnalysis[];
  /** What is wrong with remarks to Perigee. */
  readonly onComments: readonly CommentFindings[];
  /** What the writer ignores; undefined where that is nothing. */
  readonly ignoring?: Ignoring;
  /** The day that tenses are judged against, YYYY-MM-DD. */
  readonly referenceDay: string;
  /**
   * Every claim that was read, by paragraph, whatever its verdict: judged when it is called, so nothing that a keystroke
   * waits for may call it. Of a text that is not about space too.
   */
  judgements(): readonly (readonly JudgedSentence[])[];
  /** What stands for something without naming it, by paragraph. The same goes for it. */
  references(): readonly (readonly Reference[])[];
  /** The noun phrases of a paragraph, by its number: its grammar alone. */
  phrases(paragraph: number): readonly NounPhrase[];
}

export interface AnalysisOptions {
  /** The reference day from the settings, for documents that give no date themselves; undefined: `today`. */
  readonly referenceDay?: string;
  /** The document's address or file name: a date in it is the document's. */
  readonly documentName?: string;
  readonly today: string;
  /** How many notes of style a page may have; 0 for all. */
  readonly notesPerPage?: number;
  /** Checked even where it names nothing in space without doubt. */
  readonly isAlwaysChecked?: boolean;
  /** The house whose wording the text follows. */
  readonly houseStyle?: HouseStyle;
  /** Claims that were found right as they are written. */
  readonly accepted?: AcceptedClaims;
  /** Told of a paragraph that could not be read. */
  readonly complain?: (trouble: string) => void;
  /** Check id -> severity that replaces its own, or off. */
  readonly checks: Readonly<Record<string, 'off' | 'hint' | 'information' | 'warning'>>;
}
