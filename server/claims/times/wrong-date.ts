import type { DateText, Entry } from '../../../glossary/entry.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { dateLike, whenInWords } from './words-of-dates.ts';

/** A date that does not fit what an entry is known for. */
interface WrongDate {
  readonly entry: Entry;
  /** The day on which it was. */
  readonly at: DateText;
  /** What was then, behind the entry's name: "was launched". */
  readonly event: string;
  readonly claim: string;
}

/** The verdict on a date, which offers the right one in the form that the writer chose. */
export const wrongDate = (date: Span, { entry, at, event, claim }: WrongDate, context: SentenceContext): Verdict => ({
  state: 'contradicted',
  claim,
  ...otherDate(date, at, context),
  message: 'wrong-date',
  about: entry.id,
  details: { subject: context.knowledge.spoken(entry.id), event },
});

/** What is wrong with a date, and the right one. */
export function otherDate(
  date: Span,
  at: DateText,
  context: SentenceContext,
): Pick<Verdict, 'check' | 'span' | 'found' | 'known' | 'correction'> {
  const quoted = context.quoted(date);
  const correction = dateLike(at, quoted.found);
  return { check: 'wrong-date', ...quoted, known: whenInWords(at), ...(correction ? { correction } : {}) };
}
