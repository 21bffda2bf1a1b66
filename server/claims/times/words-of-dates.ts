import { dateInWords, dayOfMonth, daysOf, MONTHS, monthOf, yearOf } from '../../../glossary/dates.ts';
import type { DateText } from '../../../glossary/entry.ts';

/** With its preposition: "on 2 March 2004", "in 2004". */
export const whenInWords = (date: DateText): string => `${date.length >= 10 ? 'on' : 'in'} ${dateInWords(date)}`;

/** "A year later", "that same year": no date can stand in its place. */
const RELATIVE = /\b(?:later|earlier|ago|afterwards?|after|before|years?|months?|same|that|following|next|previous)\b/i;

/** The true date in the form that the writer chose: as exact as theirs, day and month in their order. */
export function dateLike(date: DateText, written: string): string | undefined {
  const days = daysOf(date);
  if (!days || RELATIVE.test(written)) return undefined;
  const year = String(yearOf(days.first));
  if (/^\d{4}$/.test(written)) return year;
  if (date.length === 4) return undefined;
  const month = MONTHS[monthOf(days.first) - 1] as string;
  if (/^[A-Z][a-z]+\.?(?: of|,)? \d{4}$/.test(written)) return `${month} ${year}`;
  if (date.length === 7) return undefined;
  const day = dayOfMonth(days.first);
  if (/^\d{1,2}(?:st|nd|rd|th)? /.test(written))
    return /\d{4}$/.test(written) ? `${day} ${month} ${year}` : `${day} ${month}`;
  if (/^[A-Z][a-z]+\.? \d{1,2}/.test(written))
    return /\d{4}$/.test(written) ? `${month} ${day}, ${year}` : `${month} ${day}`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return date.slice(0, 10);
  return `${month} ${year}`;
}
