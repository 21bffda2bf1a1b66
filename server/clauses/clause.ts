import type { Span } from '../prose/paragraph.ts';
import type { NounPhrase, VerbGroup } from './phrases.ts';
import type { Token } from './tokens.ts';

/**
 * Whether what a clause says is held to be so.
 * - `asserted`: said, attributed or presupposed: it can be wrong.
 * - `denied`: said not to be so.
 * - `planned`: said to have been intended: only plans can contradict it.
 * - `asked`, `supposed`: neither.
 * - `rejected`: named as an error ("the belief that").
 * - `unreadable`: an operator that the reader does not know, or a quotation.
 */
export type Stance = 'asserted' | 'denied' | 'planned' | 'asked' | 'supposed' | 'rejected' | 'unreadable';

/** The ways in which a clause can be put; frames never look at them. CI prints frame x construction x stance. */
type Construction =
  | 'active'
  | 'passive'
  | 'participle'
  | 'relative'
  | 'infinitive'
  | 'gerund'
  | 'nominal'
  | 'possessive'
  | 'copula'
  | 'apposition'
  | 'adjacent'
  | 'adjective'
  | 'cleft';

export interface Complement {
  readonly preposition: string;
  readonly phrase: NounPhrase;
}

/** A date that belongs to a clause, with the preposition before it ('' where none). */
export interface ClauseTime {
  readonly preposition: string;
  readonly token: Token;
  /** The other end: "between 1990 and 1994". */
  readonly until: Token | undefined;
  /** All dates of a list, "in 1972 and 1973": of several things each may have its own. */
  readonly among?: readonly Token[];
}

/** What one clause says, in neutral functions: who acts, what is acted on, and what else is named, each with its preposition. */
export interface Clause extends Span {
  /** The verb's base form; of a nominal clause the verb that the noun stands for. */
  readonly verb: string;
  readonly verbSpan: Span;
  readonly construction: Construction;
  readonly stance: Stance;
  readonly tense: VerbGroup['tense'];
  readonly isPerfect: boolean;
  readonly isProgressive: boolean;
  readonly adverbs: readonly string[];
  /** Alternatives, the likeliest first: "the camera of Surveyor 3, which ..." */
  readonly agents: readonly NounPhrase[];
  readonly themes: readonly NounPhrase[];
  readonly complements: readonly Complement[];
  readonly times: readonly ClauseTime[];
  /** "NASA's", "jointly", "not X but Y": what a correction leaves out is not here. */
  readonly isQuestion: boolean;
}

/** One phrase said to be another: copula, apposition, side by side ("the rover Yutu", "NASA Administrator James Webb"). */
export interface Description extends Span {
  readonly subject: NounPhrase;
  readonly is: NounPhrase;
  readonly construction: Construction;
  readonly stance: Stance;
  readonly tense: VerbGroup['tense'];
  readonly complements: readonly Complement[];
  readonly times: readonly ClauseTime[];
}

/** What a sentence says. */
export interface Reading {
  readonly sentence: Span;
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
  readonly descriptions: readonly Description[];
  /** Every noun phrase, those inside others too: their possessors and adjectives are claims as well. */
  readonly phrases: readonly { readonly phrase: NounPhrase; readonly stance: Stance }[];
  /** The clauses that stand by themselves, "A did this" and "B did that" of "A did this, and B did that": each where it stands. */
  readonly parts: readonly (readonly Span[])[];
  readonly isQuestion: boolean;
}
