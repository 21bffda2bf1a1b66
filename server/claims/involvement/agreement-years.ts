import { type Days, daysOf, yearOf } from '../../../glossary/dates.ts';
import type { Entry, EntryEvent } from '../../../glossary/entry.ts';
import { EVENTS } from '../../../glossary/schema/events.ts';
import type { Token } from '../../clauses/tokens.ts';
import { isAssertedAt } from '../asserted.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { wrongDate } from '../times/wrong-date.ts';

/** "the 1972 Liability Convention", "the Moon Agreement of 1979", "the Rescue Agreement (1968)": the year that an agreement goes by. */
export function judgeAgreementYears(context: SentenceContext): Verdict[] {
  const { tokens, isQuestion } = context.reading;
  if (isQuestion) return [];
  return tokens.flatMap((token, i) => {
    const index = token.tag === 'name' ? context.meaning(token) : undefined;
    if (index === undefined || context.kindOf(index) !== 'agreement' || !isAssertedAt(token, context)) return [];
    const date = yearBeside(tokens, i);
    const days = date?.date?.days;
    const entry = context.entry(index);
    const event = mainEvent(entry);
    if (!date || !days || event?.at === undefined || couldBeOf(entry, days)) return [];
    const known = { entry, at: event.at, event: EVENTS[event.type].reads, claim: `time of ${entry.id}` };
    return [wrongDate(date, known, context)];
  });
}
judgeAgreementYears.needs = { tags: ['date'], kinds: ['agreement'] } satisfies Needs;

function yearBeside(tokens: readonly Token[], at: number): Token | undefined {
  const [before, earlier, one, two] = [tokens[at - 1], tokens[at - 2], tokens[at + 1], tokens[at + 2]];
  const isYear = (token: Token | undefined): boolean => token?.date?.precision === 'year';
  if (isYear(before) && /^(?:the|a|an)$/.test(earlier?.lower ?? '')) return before;
  if (one?.lower === 'of' && isYear(two)) return two;
  return one?.tag === 'open' && isYear(two) && tokens[at + 3]?.tag === 'close' ? two : undefined;
}

const mainEvent = ({ events }: Entry): EntryEvent | undefined =>
  events.find(({ type, at }) => at !== undefined && (type === 'opening' || type === 'signature')) ??
  events.find(({ at }) => at !== undefined);

/** It goes by the year in which it was opened, signed or in force, or by that of its adoption, which may be the year before. */
function couldBeOf({ events }: Entry, days: Days): boolean {
  const years = events
    .flatMap(({ at }) => (at === undefined ? [] : (daysOf(at) ?? [])))
    .map(({ first }) => yearOf(first));
  const year = yearOf(days.first);
  return years.length === 0 || (year >= Math.min(...years) - 1 && year <= Math.max(...years));
}
