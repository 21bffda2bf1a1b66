import type { DateText, Entry } from '../../../glossary/entry.ts';
import type { Token } from '../../clauses/tokens.ts';
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
export function wrongDate(date: Token, { entry, at, event, claim }: WrongDate, context: SentenceContext): Verdict {
  const found = context.shown(date);
  const correction = dateLike(at, found);
  return {
    state: 'contradicted',
    check: 'wrong-date',
    claim,
    span: { start: date.start, end: date.end },
    found,
    message: 'wrong-date',
    known: whenInWords(at),
    ...(correction === undefined ? {} : { correction }),
    about: entry.id,
    details: { subject: context.knowledge.spoken(entry.id), event },
  };
}
