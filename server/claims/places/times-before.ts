import { isInPart, partAround } from '../../clauses/parts.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { SentenceContext } from '../context.ts';

/** "In February 2021, X became": the date that opens a clause and has no other beside it. */
export function openingDate(subject: { readonly start: number }, context: SentenceContext): Token | undefined {
  const [own] = partAround(context.reading, subject);
  if (!own || own.start > subject.start) return undefined;
  const dates = context.reading.tokens.filter((token) => token.tag === 'date' && isInPart([own], token));
  const [date] = dates;
  if (!date?.date?.days || dates.length > 1 || date.end > subject.start) return undefined;
  const lead = context.text.slice(own.start, date.start);
  const between = context.text.slice(date.end, subject.start);
  // "Gliding on, in 1989 the probe X looked": a comma parts the date from what goes before.
  const isOpening =
    /(?:^|, )\W*(?:In|On|During)(?: the| early| late| mid-?)? ?$/i.test(lead) &&
    /^,? ?(?:the |an? )?(?:spacecraft |probe |orbiter |craft )?$/i.test(between);
  return isOpening || isWhen(date, subject, context) ? date : undefined;
}

/** "in 1974, when the craft X passed": what happens then. */
const isWhen = (date: Token, subject: { readonly start: number }, context: SentenceContext): boolean =>
  /^,? (?:when|as)(?: the(?: two)?)? $/.test(context.text.slice(date.end, subject.start)) ||
  context.text.slice(date.end, subject.start).trim() === ', when';
