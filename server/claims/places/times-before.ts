import { isInPart, partAround } from '../../clauses/parts.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { SentenceContext } from '../context.ts';

/** "In February 2021, X became": the date that opens a clause and has no other beside it. */
export function openingDate(subject: { readonly start: number }, context: SentenceContext): Token | undefined {
  const dates = context.reading.tokens.filter(({ tag }) => tag === 'date');
  const [sole, another] = dates;
  if (sole?.date?.days && !another && isWhen(sole, subject, context)) return sole;
  const [own] = partAround(context.reading, subject);
  const [date, ...more] = own ? dates.filter((token) => isInPart([own], token)) : [];
  if (!own || !date?.date?.days || more.length > 0 || date.end > subject.start) return undefined;
  const lead = context.text.slice(own.start, date.start);
  const between = context.text.slice(date.end, subject.start);
  // "Gliding on, in 1989 the probe X looked": a comma parts the date from what goes before.
  const isOpening =
    /(?:^|, )\W*(?:In|On|During)(?: the| early| late| mid-?)? ?$/i.test(lead) &&
    /^,? ?(?:the |an? )?(?:spacecraft |probe |orbiter |craft )?$/i.test(between);
  return isOpening ? date : undefined;
}

/** "in 1974, when the craft X passed": what happens then. */
function isWhen(date: Token, subject: { readonly start: number }, { text }: SentenceContext): boolean {
  const between = text.slice(date.end, Math.max(date.end, subject.start));
  return /^,? (?:when|as)(?: the(?: two)?)? $/.test(between) || between.trim() === ', when';
}
