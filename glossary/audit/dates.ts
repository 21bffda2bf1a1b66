const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const padded = (value: string | number): string => String(value).padStart(2, '0');

/** `1957 Oct  4 1928:34` as GCAT writes it: `1957-10-04`; less where it says less. Undefined for what is no date. */
export function gcatDate(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:\s+([A-Z][a-z]{2})(?:\s+(\d{1,2}))?)?/.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  const number = month === undefined ? -1 : MONTHS.indexOf(month.toLowerCase());
  if (number < 0) return year;
  return day === undefined ? `${year}-${padded(number + 1)}` : `${year}-${padded(number + 1)}-${padded(day)}`;
}

/** `10/4/1957`, month first. */
export function americanDate(text: string): string | undefined {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim()) ?? [];
  return year === undefined ? undefined : `${year}-${padded(month ?? '')}-${padded(day ?? '')}`;
}

/** Year, month and day of three columns. */
export const dateOf = (year: unknown, month: unknown, day: unknown): string | undefined =>
  Number(year) > 0
    ? `${year}${Number(month) > 0 ? `-${padded(String(Number(month)))}` : ''}${Number(month) > 0 && Number(day) > 0 ? `-${padded(String(Number(day)))}` : ''}`
    : undefined;
