import type { Days } from '../../../glossary/dates.ts';
import type { ClauseTime } from '../../clauses/clause.ts';
import type { Token } from '../../clauses/tokens.ts';

/** The one date that belongs to a clause, and lies in or on what it names: "in 1969", "on 16 July 1969", "during 1969". */
export function soleDate({
  times,
}: {
  readonly times: readonly ClauseTime[];
}): { readonly token: Token; readonly days: Days } | undefined {
  const [time, another] = times;
  const days = time?.token.date?.days;
  return time && days && !another && /^(?:in|on|during|)$/.test(time.preposition)
    ? { token: time.token, days }
    : undefined;
}
