export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]{2,8})\.?,? (\d{4})(?!\d)/;
const MONTH_FIRST = /^([A-Z][a-z]{2,8})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/;

/** The day that a text starts with, as YYYY-MM-DD: `2024-05-03T10:00`, `3 May 2024`, `May 3rd, 2024`. */
export function dayAtStart(text: string): string | undefined {
  const iso = ISO.exec(text);
  if (iso !== null) return day(iso[1], Number(iso[2]), iso[3]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return day(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(text);
  return monthFirst === null ? undefined : day(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
}

/** The day that a date line gives, such as `Published on Friday, 3 May 2024 · 5 min read`: a line that says little else. */
export function dayOfDateLine(line: string): string | undefined {
  if (line.length > 80) return undefined;
  const lead =
    /^(?:[A-Za-z]+(?: on| by [A-Z][\w.' -]{0,40},)?:? )?(?:on )?(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?/;
  const rest = line.replace(/^[*_(]+/, '');
  const found = dayAtStart(rest) ?? dayAtStart(rest.slice(lead.exec(rest)?.[0].length ?? 0));
  // "May 3, 2024 was the day on which ..." is a sentence, not a date line.
  return found !== undefined &&
    !/\d{4}\W* (?:was|is|saw|marks|marked|will|has|had)\b/.test(rest) &&
    !/[.!?]$/.test(rest)
    ? found
    : undefined;
}

function monthNumber(name = ''): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function day(year = '', month: number, dayOfMonth = ''): string | undefined {
  const number = Number(dayOfMonth);
  if (month < 1 || month > 12 || number < 1 || number > 31) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
}
