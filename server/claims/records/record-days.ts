import { areDisjoint, daysOf } from '../../../glossary/dates.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { otherDate } from '../times/wrong-date.ts';
import { type KnownRecord, recordsCalled } from './record-book.ts';
import { ownerCountry } from './record-phrases.ts';
import { setPhraseAt } from './set-phrases.ts';

/** How something happens that has no doer: "took place", "came". */
const HAPPENING = /^(take|happen|occur|come)$/;
const DONE = /^(make|perform|achieve|conduct|accomplish|carry|set|complete|take)$/;

/** "The first spacewalk took place in 1966", "was made in 1966": the day of a record that is told without its holder. */
export function judgeRecordDays(clause: Clause, context: SentenceContext): Verdict[] {
  const [time, another] = clause.times;
  const isDone = clause.construction === 'passive' ? DONE.test(clause.verb) : HAPPENING.test(clause.verb);
  if (!time?.token.date?.days || another || !isDone || clause.stance !== 'asserted' || clause.tense !== 'past')
    return [];
  if (!/^(in|on|)$/.test(time.preposition)) return [];
  const phrase = clause.construction === 'passive' ? clause.themes[0] : clause.agents[0];
  const { tokens } = context.reading;
  const at = tokens.findIndex(({ start }) => phrase !== undefined && start >= phrase.start);
  const rank =
    at < 0
      ? -1
      : tokens.findIndex(
          ({ lower, start }, i) => i >= at && i < at + 3 && lower === 'first' && start < (phrase?.end ?? 0),
        );
  const verb = tokens.findIndex(({ start }) => start >= clause.verbSpan.start);
  if (rank < 0 || verb < rank || ownerCountry(tokens, rank, context) !== undefined) return [];
  const said = setPhraseAt(tokens.slice(0, verb), rank, context);
  const [record, other] = said && said.since === undefined ? recordsCalled(said.words, context.knowledge) : [];
  if (!record || other) return [];
  const span = { start: (tokens[rank] as Token).start, end: phrase?.end ?? 0 };
  return judgeDayOfRecord(record, time.token, `the ${context.shown(span).replace(/^the /i, '')}`, context);
}
judgeRecordDays.verbs = [DONE, HAPPENING];

/** A day on which a record is said to have been set, held against when it was; `called` is the record in the writer's words. */
export function judgeDayOfRecord(
  { id, rule: { at } }: KnownRecord,
  date: Token,
  called: string,
  context: SentenceContext,
): Verdict[] {
  const days = daysOf(at);
  if (at === undefined || !days || !date.date?.days || !areDisjoint(date.date.days, days, 1)) return [];
  return [
    {
      state: 'contradicted',
      claim: id,
      ...otherDate(date, at, context),
      message: 'wrong-date.record',
      about: id,
      details: { record: called },
    },
  ];
}
