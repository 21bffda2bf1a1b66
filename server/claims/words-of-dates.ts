import { dayOfMonth, daysOf, monthOf, yearOf } from '../../glossary/dates.ts';
import type { DateText } from '../../glossary/entry.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A glossary date as a sentence has it: "2 March 2004", "March 2004", "2004". */
export function dateInWords(date: DateText): string {
  const days = daysOf(date);
  if (!days) return date;
  const year = yearOf(days.first);
  if (date.length === 4) return String(year);
  const month = MONTHS[monthOf(days.first) - 1];
  return date.length === 7 ? `${month} ${year}` : `${dayOfMonth(days.first)} ${month} ${year}`;
}

/** With its preposition: "on 2 March 2004", "in 2004". */
export const whenInWords = (date: DateText): string => `${date.length >= 10 ? 'on' : 'in'} ${dateInWords(date)}`;

/** The true date in the form that the writer chose: as exact as theirs, day and month in their order. */
export function dateLike(date: DateText, written: string): string | undefined {
  const days = daysOf(date);
  if (!days) return undefined;
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
