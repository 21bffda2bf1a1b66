import type { EventType } from '../../../glossary/schema/events.ts';
import type { Kind } from '../../../glossary/schema/kinds.ts';

/** How a verb speaks of an event: which events, and in which function the craft stands. */
export interface EventFrame {
  readonly types: readonly EventType[];
  /** `theme`: what is acted on, or the subject of a verb without object ("Rosetta launched in 2004"). */
  readonly craft: 'theme' | 'agent';
  /** A word that must follow the verb: "lift off". */
  readonly particle?: RegExp;
  /** Prepositions that may bring the body ("landed on Mars"); `object` where the body is the object ("orbits Mars"). */
  readonly body?: RegExp;
  readonly bodyIsObject?: boolean;
  /** A complement that must be there for the verb to speak of this event: "put into orbit". */
  readonly needs?: RegExp;
  readonly needsNoun?: RegExp;
  /** Prepositions that tell of another deed: "put up for sale". */
  readonly without?: RegExp;
  /** What must be the object: "collected samples". */
  readonly object?: RegExp;
  /** Of the types only the first of which the craft has an event is meant. */
  readonly isRanked?: boolean;
  /** An object that the craft goes through: the subject is the craft ("re-entered the atmosphere"). */
  readonly through?: RegExp;
  /** The body must be named. */
  readonly isBodyNeeded?: boolean;
  /** A world must be named, not some other place. */
  readonly isWorldNeeded?: boolean;
  /** The only kinds of entry that it is said of. */
  readonly kinds?: readonly Kind[];
  /** The event is claimed to have gone well. */
  readonly isSuccess?: boolean;
  /** What may stand for the craft as its own: "the mission of Phobos 2 ended", "contact with Beagle 2 was lost". */
  readonly bearer?: RegExp;
  /** So many days about the event the deed may have been done: what runs out of fuel is switched off later. */
  readonly slack?: number;
  /** Somebody who does it may do so later than the first: "India signed the agreement in 1982". */
  readonly staysOpen?: boolean;
  /** The work of the craft ends: what befalls it when it has long been silent is no end of it. */
  readonly isOfWork?: boolean;
  /** Only of what the bearer is named for, not of the craft itself. */
  readonly isBorne?: boolean;
  /** Of the craft by its name or by the bearer, not by a pronoun. */
  readonly isNamed?: boolean;
  /** What the sentence says where the event is not meant: switched off for a while is no end. */
  readonly unless?: RegExp;
  /** The bearer must be called the last. */
  readonly isLast?: boolean;
  /** Only of who was the first to do it. */
  readonly isOfFirst?: boolean;
  /** Only what the craft did first of all is meant: "began its journey", not "to Ceres" of one that went to Vesta before. */
  readonly isFirstLeg?: boolean;
}
