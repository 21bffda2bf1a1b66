import type { DateText } from '../entry.ts';

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?Z)?)?)?$/;
const FORMS = 'Write 2004, 2004-03, 2004-03-02 or 2004-03-02T07:17Z (UTC).';

/** What is wrong with a date, or undefined. */
export function dateMistake(text: string): string | undefined {
  const parts = DATE.exec(text);
  if (!parts) return `this is no date. ${FORMS}`;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = parts
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  if (month < 1 || month > 12) return `there is no month ${month}. ${FORMS}`;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > days) return `that month has ${days} days. ${FORMS}`;
  if (hour > 23 || minute > 59) return `there is no such time. ${FORMS}`;
  return undefined;
}

/** Whether all of one date lies before all of another, at the precision that both have. */
export function isBefore(a: DateText, b: DateText): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
