import { areDisjoint, daysOf } from '../../../glossary/dates.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { soleDate } from '../times/sole-dates.ts';
import { otherDate } from '../times/wrong-date.ts';
import { type KnownRecord, recordsCalled } from './record-book.ts';
import { ownerCountry } from './record-phrases.ts';
import { setPhraseAt } from './set-phrases.ts';

/** How something happens that has no doer: "took place", "came". */
const HAPPENING = /^(take|happen|occur|come)$/;
const DONE = /^(make|perform|achieve|conduct|accomplish|carry|set|complete|take)$/;
/** How a first of pictures and finds is told, whoever told it: it may have been taken a good while before it was shown. */
const SHOWN =
  /^(make|take|publish|release|present|show|unveil|obtain|capture|detect|discover|find|reveal|announce|observe|produce|record|image|create)$/;
const FOUND = /^(?:detect|discover|find|observe)$/;
const PICTURE =
  /^(?:images?|pictures?|photos?|photographs?|views?|maps?|portraits?|detections?|evidence|footage|recordings?)$/;
const BETWEEN_TAKEN_AND_SHOWN = 800;

/**
 * "The first spacewalk took place in 1966", "was made in 1966", "Astronomers showed the first picture of a black hole in 2011": the day of a
 * record that is told without its holder.
 */
export function judgeRecordDays(clause: Clause, context: SentenceContext): Verdict[] {
  const date = soleDate(clause);
  const isPassive = clause.construction === 'passive';
  const isHappening =
    !isPassive && HAPPENING.test(clause.verb) && clause.themes.every(({ head }) => head.lower === 'place');
  // Who is named may have been the first of another sort: "made the first spacewalk by two women".
  const isByNobody = clause.agents.every((agent) => agent.names.length === 0 && context.referent(agent) === undefined);
  const isPicture = clause.themes.some(
    ({ head, determiner }) => determiner === 'the' && (FOUND.test(clause.verb) || PICTURE.test(head.lower)),
  );
  const isShown = SHOWN.test(clause.verb) && isPicture && isByNobody && !(isPassive && DONE.test(clause.verb));
  const isDone = isHappening || isShown || (isPassive && DONE.test(clause.verb));
  if (!date || !isDone || clause.stance !== 'asserted' || clause.tense !== 'past') return [];
  const phrase = isHappening ? clause.agents[0] : clause.themes[0];
  const { tokens } = context.reading;
  const at = tokens.findIndex(({ start }) => phrase !== undefined && start >= phrase.start);
  const rank =
    at < 0
      ? -1
      : tokens.findIndex(
          ({ lower, start }, i) => i >= at && i < at + 3 && lower === 'first' && start < (phrase?.end ?? 0),
        );
  const verb = tokens.findIndex(({ start }) => start >= clause.verbSpan.start);
  const isBehind = verb < at;
  const end = isBehind ? tokens.findIndex(({ start }) => start >= (phrase?.end ?? 0)) : verb;
  if (rank < 0 || (!isBehind && verb < rank) || ownerCountry(tokens, rank, context) !== undefined) return [];
  const said = setPhraseAt(end < 0 ? tokens : tokens.slice(0, end), rank, context);
  const [record, other] = said && said.since === undefined ? recordsCalled(said.words, context.knowledge) : [];
  if (!record || other) return [];
  const span = { start: (tokens[rank] as Token).start, end: phrase?.end ?? 0 };
  const called = `the ${context.shown(span).replace(/^the /i, '')}`;
  return judgeDayOfRecord(record, date.token, called, context, isShown ? BETWEEN_TAKEN_AND_SHOWN : 1);
}
judgeRecordDays.verbs = [DONE, HAPPENING, SHOWN];

/** A day on which a record is said to have been set, held against when it was; `called` is the record in the writer's words. */
export function judgeDayOfRecord(
  { id, rule: { at } }: KnownRecord,
  date: Token,
  called: string,
  context: SentenceContext,
  slack = 1,
): Verdict[] {
  const days = daysOf(at);
  if (at === undefined || !days || !date.date?.days || !areDisjoint(date.date.days, days, slack)) return [];
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
