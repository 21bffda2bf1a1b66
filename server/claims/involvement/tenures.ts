import type { Days } from '../../../glossary/dates.ts';
import type { EntryId } from '../../../glossary/entry.ts';
import type { ClauseTime } from '../../clauses/clause.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import { inWords } from '../lists-in-words.ts';
import { type Office, termOf } from './offices.ts';

/** For so long another must have been in office: who acts for a head who is away is not told of. */
const LONG = 400;

/** "led NASA from 1985 to 1995": somebody in office through years of which most were another's. */
export function judgeTenure(
  office: Office,
  { id, span, times }: { readonly id: EntryId; readonly span: Span; readonly times: readonly ClauseTime[] },
  context: SentenceContext,
): Verdict[] {
  const own = office.holders.filter(({ value }) => value === id).map(termOf);
  const days = insideOf(times, own);
  if (!days) return [];
  const others = office.holders.filter((holder) => {
    const { first, last } = overlap(termOf(holder), days);
    return holder.value !== id && last - first > LONG && own.every((term) => isApart(term, { first, last }));
  });
  if (others.length === 0) return [];
  const { knowledge } = context;
  const organisation = context.entry(office.of);
  // Who was in office through all of it may be written instead.
  const isAll = others.every((holder) => isWithin(days, termOf(holder)));
  const holders = [...new Set(others.map(({ value }) => knowledge.nameOf(value)))];
  return [
    {
      state: 'contradicted',
      check: 'wrong-head',
      claim: `${id} head of ${organisation.id}`,
      about: organisation.id,
      span,
      found: context.shown(span),
      known: inWords(holders),
      ...(isAll ? anyOf(holders) : {}),
      details: { subject: knowledge.spoken(organisation.id) },
    },
  ];
}

/** The days that lie within the years from which and to which it was, so far as both are told or known. */
function insideOf(times: readonly ClauseTime[], own: readonly Days[]): Days | undefined {
  const tokens = times.flatMap(({ token, until }): Token[] => (until ? [token, until] : [token]));
  const [from, to] = (['start', 'end'] as const).map(
    (end) => tokens.find(({ date }) => date?.stretch?.end === end)?.date?.days,
  );
  if (from && to && tokens.length === 2) return { first: from.last, last: to.first };
  const [time, another] = times;
  const [term, more] = own;
  const isOpen = time && !another && !time.until && /^(?:from|since)$/.test(time.preposition);
  const since = isOpen && term && !more ? time.token.date?.days : undefined;
  return since && term ? { first: since.last, last: term.first } : undefined;
}

const overlap = (one: Days, other: Days): Days => ({
  first: Math.max(one.first, other.first),
  last: Math.min(one.last, other.last),
});

const isWithin = (inner: Days, outer: Days): boolean => outer.first <= inner.first && inner.last <= outer.last;

const isApart = (one: Days, other: Days): boolean => one.last < other.first || other.last < one.first;
