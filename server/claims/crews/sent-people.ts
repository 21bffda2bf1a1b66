import type { EntryIndex } from '../../../glossary/glossary.ts';
import { ORGANISED_KINDS } from '../../../glossary/schema/kinds.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { judgeInvolvement } from '../involvement/involvement.ts';

const SENDING = /^(send|put|launch|fly|carry|take|orbit|loft|place)$/;
const SPACE = /^(space|orbit)$/;

/** "The United States put the first man in space", "China sent Valentina Tereshkova into orbit": who flew somebody, by the flights of that person. */
export function judgeSentPeople(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || !SENDING.test(clause.verb) || clause.tense === 'future') return [];
  const isUp =
    clause.verb === 'orbit' ||
    clause.complements.some(
      ({ preposition, phrase }) =>
        /^(in|into)$/.test(preposition) && SPACE.test(phrase.head.lower) && !phrase.possessor,
    );
  const [sender] = clause.agents;
  if (!isUp || !sender || sender.others.length > 0 || !isOrganised(sender, context)) return [];
  return clause.themes.slice(0, 1).flatMap((theme) => {
    const person = context.soleReferent(theme);
    return person === undefined ? [] : judgeSender(sender, person, context);
  });
}
judgeSentPeople.verbs = [SENDING];

function judgeSender(sender: NounPhrase, person: EntryIndex, context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const { id, kind } = context.entry(person);
  if (kind !== 'person') return [];
  const flights = knowledge
    .flightsOf(id)
    .filter((flight) => knowledge.kind(flight) === 'crewed-flight')
    .flatMap((flight) => knowledge.glossary.indexOf(flight) ?? []);
  const judged = flights.map((flight) => judgeInvolvement(sender, flight, context, 'launching'));
  // Of several flights it is enough that they had to do with one.
  return judged.find((verdicts) => !verdicts.some(({ state }) => state === 'contradicted')) ?? judged[0] ?? [];
}

const isOrganised = (phrase: NounPhrase, context: SentenceContext): boolean => {
  const index = context.referent(phrase);
  return index !== undefined && ORGANISED_KINDS.has(context.kindOf(index));
};
