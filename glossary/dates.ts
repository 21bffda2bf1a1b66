/** A stretch of days, both ends included, counted from 1 January 1970 (UTC). */
export interface Days {
  readonly first: number;
  readonly last: number;
}

const DAY = 86_400_000;
export const dayOf = (year: number, month: number, day: number): number =>
  Math.round(Date.UTC(year, month - 1, day) / DAY);

/** `2004`, `2004-03`, `2004-03-02` or `2004-03-02T07:17Z` as the days it may mean; undefined for anything else. */
export function daysOf(date: string | undefined): Days | undefined {
  const match = date === undefined ? null : /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T[\d:.]+Z?)?)?)?$/.exec(date);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) };
  const month = Number(match[2]);
  if (match[3] === undefined) return { first: dayOf(year, month, 1), last: dayOf(year, month + 1, 1) - 1 };
  const day = dayOf(year, month, Number(match[3]));
  return { first: day, last: day };
}

export const yearOf = (day: number): number => new Date(day * DAY).getUTCFullYear();
export const monthOf = (day: number): number => new Date(day * DAY).getUTCMonth() + 1;
export const dayOfMonth = (day: number): number => new Date(day * DAY).getUTCDate();

/** True where no day is in both, `slack` days of difference allowed (a day, where time zones may differ). */
export const areDisjoint = (a: Days, b: Days, slack = 0): boolean =>
  a.last + slack < b.first || b.last + slack < a.first;

export const MONTHS: readonly string[] = [
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

/** `2004-03-02T07:17Z` as "2 March 2004", `2004-03` as "March 2004", `2004` as it is. */
export function dateInWords(date: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date) ?? [];
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (year === undefined || name === undefined) return date;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
