import type { Clause, Reading } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';

/** "the first craft to visit Saturn", "is the only one to have done so": an infinitive that tells what was done, and not what for. */
export const isDoneFirst = (clause: Clause, { descriptions, clauses }: Reading): boolean =>
  clause.construction === 'infinitive' &&
  clause.stance === 'asserted' &&
  descriptions.some(
    ({ subject, is, stance, tense }) =>
      stance === 'asserted' &&
      tense !== 'future' &&
      is.end <= clause.start &&
      [is.head, ...is.modifiers].some(({ lower }) => ORDINAL.test(lower)) &&
      clause.agents.some(({ start }) => start === is.start || start === subject.start) &&
      clauses.every((other) => other.start < is.end || other.start >= clause.start || isAlike(other, clause)) &&
      clause.start - is.end < (clauses.some((other) => isBetween(other, is.end, clause.start)) ? FAR : NEXT),
  );

const ORDINAL = /^(?:first|second|third|fourth|fifth|last|latest|only)$/;
/** Letters: " to ", and what another infinitive may hold. */
const NEXT = 6;
const FAR = 60;

/** "to cross the belt and to visit Jupiter" */
const isAlike = ({ construction, agents }: Clause, clause: Clause): boolean =>
  construction === 'infinitive' && agents[0]?.start === clause.agents[0]?.start;
const isBetween = ({ start }: Clause, from: number, to: number): boolean => start >= from && start < to;

/** What a craft was built to do it has not done yet. */
export const isOnlyMeant = (clause: Clause, reading: Reading): boolean =>
  clause.construction === 'infinitive' && !isDoneFirst(clause, reading);

/** "Pioneer 10, the first craft to explore Jupiter": who was the first, by name. */
export const namedFor = (phrase: NounPhrase, { construction }: Clause, { descriptions }: Reading): NounPhrase =>
  phrase.names.length > 0 || construction !== 'infinitive'
    ? phrase
    : (descriptions.find(({ is, subject }) => is.start === phrase.start && subject.names.length > 0)?.subject ??
      phrase);
