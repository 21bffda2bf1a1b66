import type { EventRole, EventType } from './schema/events.ts';
import type { Kind } from './schema/kinds.ts';
import type { QuantityName } from './schema/quantities.ts';
import type { Relation } from './schema/relations.ts';

/** An entry's name in the glossary: kebab-case, unique over all kinds. */
export type EntryId = string;

/** What a name is good for. `proper` is the one to write; the others are known and, when `former`, dated. */
export type NameUse = 'proper' | 'full' | 'abbr' | 'short' | 'alias' | 'former' | 'plural' | 'foreign';

/**
 * Which capitals a name needs in the text. `exact`: as written (NASA, not nasa). `capital`: each word that is
 * capitalised in the name is so in the text, all capitals also pass. `any`: case does not matter.
 */
export type CaseRule = 'exact' | 'capital' | 'any';

export interface Name {
  readonly text: string;
  readonly use: NameUse;
  readonly case: CaseRule;
  /** Also means other things: it is recognised only where its context speaks for it. */
  readonly ambiguous: boolean;
  /** For `foreign`: the language tag. For a house's own name: the house ('nasa'). */
  readonly note?: string;
  /** When the name was in use, for one that is `former` or new. */
  readonly since?: DateText;
  readonly until?: DateText;
}

/** A date as known: `2004-03-02T07:17Z`, `2004-03-02`, `2004-03`, `2004`; precision is part of the fact. */
export type DateText = string;

/** What may be said of any fact. */
export interface Qualifiers {
  readonly source?: string;
  readonly asOf?: DateText;
  readonly since?: DateText;
  readonly until?: DateText;
  readonly note?: string;
}

export interface Value extends Qualifiers {
  /** An entry's id, a word of a closed vocabulary, or text, as the relation declares. */
  readonly value: string;
  /** What a person does aboard, or an organisation contributes. */
  readonly role?: string;
}

export interface Values extends Qualifiers {
  readonly list: readonly Value[];
  /** Nothing is missing from the list, so a value outside it contradicts. An empty complete list means "none". */
  readonly complete: boolean;
}

export interface Plan {
  /** The date that was planned, and when that was stated. */
  readonly at: DateText;
  readonly stated?: DateText;
}

export interface EntryEvent extends Qualifiers {
  readonly id?: string;
  readonly type: EventType;
  /** Absent for an event that is only planned. */
  readonly at?: DateText;
  readonly roles: Readonly<Partial<Record<EventRole, readonly EntryId[]>>>;
  readonly outcome: 'success' | 'failure' | 'partial';
  /** How near it came to the body. */
  readonly distance?: Quantity;
  readonly planned?: readonly Plan[];
}

export interface Quantity extends Qualifiers {
  readonly min: number;
  readonly max: number;
  readonly unit: string;
}

/** A record's rule: what is claimed of whom, in words that a text uses. */
export interface RecordRule {
  /** "first woman in space": compared word by word, in any order, after the words that mean the same are made one. */
  readonly says: readonly string[];
  readonly holders: readonly EntryId[];
  /** Who came after the first, in order and with nobody left out: the second, the third ... */
  readonly next?: readonly EntryId[];
  readonly at?: DateText;
  /** When the record was set may change hands: it is true from..until. */
  readonly since?: DateText;
  readonly until?: DateText;
}

export interface SayingRule {
  readonly quote: string;
  readonly corruptions: readonly string[];
  readonly speakers: readonly EntryId[];
  /** People whom it is often put in the mouth of. */
  readonly notBy: readonly string[];
  readonly at?: DateText;
  readonly occasion?: string;
}

export interface MythRule {
  /** Groups of alternatives: the claim is made where a clause holds one phrase of every group. `*` ends a stem. */
  readonly all: readonly (readonly string[])[];
  /** Words that make it another claim. */
  readonly unless: readonly string[];
}

export interface WordingRule {
  readonly avoid: readonly string[];
  readonly prefer: readonly string[];
  readonly unless: readonly string[];
  /** The houses whose style it is. */
  readonly styles: readonly string[];
  /** Only those houses want it; others write otherwise (NASA's Moon is the Guardian's moon). */
  readonly houseOnly: boolean;
  /** A stock phrase, not a term: an ornament to be cut. */
  readonly isWorn: boolean;
  readonly reason: string;
}

export interface Entry {
  readonly id: EntryId;
  readonly kind: Kind;
  readonly names: readonly Name[];
  readonly definition: string;
  readonly relations: Readonly<Partial<Record<Relation, Values>>>;
  readonly events: readonly EntryEvent[];
  /** The event types of which every event is listed. */
  readonly completeEvents: readonly EventType[];
  readonly quantities: Readonly<Partial<Record<QuantityName, Quantity>>>;
  /** Words nearby that speak for this reading of an ambiguous name, and phrases that speak against it. */
  readonly cues: readonly string[];
  readonly against: readonly string[];
  readonly rule?: {
    readonly record?: RecordRule;
    readonly saying?: SayingRule;
    readonly myth?: MythRule;
    readonly wording?: WordingRule;
  };
  /** Written in italics, with "the", ... */
  readonly write: { readonly italic: boolean; readonly article: boolean };
  readonly official?: string;
  readonly notes: readonly string[];
  readonly sources: readonly string[];
  readonly checked: DateText;
  /** For an entry of a writer's own glossary, or changed by it: that file, as it is shown. */
  readonly origin?: string;
}
