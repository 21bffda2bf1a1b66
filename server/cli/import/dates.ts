import { MONTHS } from '../../prose/dates.ts';

/** Which of the first two numbers of `4/10/1957` is the day. */
export type DayOrder = 'dmy' | 'mdy';

/**
 * A date of a table as the glossary writes it: `1957 Oct  4 1928:34`, `4 October 1957`, `October 4, 1957`, `10/4/1957`,
 * ISO. Only as exact as the table is; undefined for anything else.
 */
export function dateIn(text: string, order: DayOrder): string | undefined {
  const clean = text.trim().replace(/\?$/, '');
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ](\d{1,2}):(\d{2}).*)?)?)?$/.exec(clean);
  if (iso) return date(iso[1], iso[2], iso[3], iso[4], iso[5]);
  const named = /^(\d{4})\s+([A-Za-z]{3})[a-z]*(?:\s+(\d{1,2})(?:\s+(\d{2}):?(\d{2}).*)?)?$/.exec(clean);
  if (named) return date(named[1], monthOf(named[2]), named[3], named[4], named[5]);
  const dayFirst = /^(\d{1,2})\.?\s+([A-Za-z]{3})[a-z]*\.?\s+(\d{4})$/.exec(clean);
  if (dayFirst) return date(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})$/.exec(clean);
  if (monthFirst) return date(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(clean);
  const [first, second] = [numbers?.[1], numbers?.[2]];
  return numbers ? date(numbers[3], order === 'dmy' ? second : first, order === 'dmy' ? first : second) : undefined;
}

const monthOf = (name = ''): string | undefined => {
  const index = MONTHS.indexOf(name.toLowerCase());
  return index < 0 ? '0' : String(index + 1);
};

const padded = (number: string): string => number.padStart(2, '0');

function date(year = '', month?: string, day?: string, hour?: string, minute?: string): string | undefined {
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return `${year}-${padded(month)}`;
  if (Number(day) < 1 || Number(day) > 31) return undefined;
  const time = hour === undefined || minute === undefined ? '' : `T${padded(hour)}:${minute}Z`;
  return `${year}-${padded(month)}-${padded(day)}${time}`;
}
