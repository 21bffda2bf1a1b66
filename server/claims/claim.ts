import type { EntryId } from '../../glossary/entry.ts';
import type { Span } from '../prose/paragraph.ts';

/** What is wrong with a claim: each is reported by the check of the same name. */
export type ClaimCheck =
  | 'wrong-date'
  | 'wrong-operator'
  | 'wrong-partner'
  | 'wrong-country'
  | 'wrong-vehicle'
  | 'wrong-site'
  | 'wrong-target'
  | 'wrong-outcome'
  | 'wrong-crew'
  | 'wrong-head'
  | 'wrong-creator'
  | 'wrong-membership'
  | 'wrong-affiliation'
  | 'wrong-successor'
  | 'wrong-founding'
  | 'wrong-maker'
  | 'wrong-expansion'
  | 'wrong-kind'
  | 'wrong-record'
  | 'wrong-quotation'
  | 'wrong-quantity'
  | 'wrong-programme'
  | 'wrong-location'
  | 'wrong-carrier'
  | 'anachronism'
  | 'outdated-tense'
  | 'wrong-craft'
  | 'wrong-power'
  | 'wrong-orbit'
  | 'wrong-discovery'
  | 'wrong-treaty'
  | 'wrong-name';

/** Words for another place than that of the wrong ones. */
export interface OtherChange {
  readonly span: Span;
  readonly text: string;
}

/** One thing claimed of one entity, held against the glossary. */
export interface Verdict {
  readonly state: 'supported' | 'contradicted' | 'unknown';
  readonly check: ClaimCheck;
  /** What was claimed, for the record: "launch of Rosetta: date". */
  readonly claim: string;
  /** The wrong words. */
  readonly span: Span;
  readonly found: string;
  /** What is known, ready to be put in a sentence ("2 March 2004"). */
  readonly known?: string;
  /** The words that put it right, where one change does. */
  readonly correction?: string;
  /** Where any of several words would put it right: those, the likeliest first; there is no one correction then. */
  readonly candidates?: readonly string[];
  /** What would make it true as well, changed in another place of the sentence. */
  readonly otherwise?: readonly OtherChange[];
  /** The message's id, where the check has several. */
  readonly message?: string;
  readonly details?: Readonly<Record<string, string>>;
  readonly about: EntryId;
  /** Of a claim whose subject is the wrong one: that subject. */
  readonly insteadOf?: EntryId;
  readonly source?: string;
  readonly asOf?: string;
  /** Why nothing is said, for `perigee explain`. */
  readonly why?: string;
}
