import type { DateText, Quantity } from '../../glossary/entry.ts';

/** How a unit of glossary/schema/quantities.ts is written after a number; the others are written as they are. */
const UNIT_NAMES: Readonly<Record<string, string>> = {
  1: '',
  d: ' days',
  h: ' hours',
  min: ' minutes',
  s: ' seconds',
  wk: ' weeks',
  mo: ' months',
  yr: ' years',
  sol: ' sols',
  ly: ' light years',
  mi: ' miles',
  'short-ton': ' short tons',
  C: ' °C',
  F: ' °F',
  deg: '°',
  'm/s2': ' m/s²',
};
const CURRENCIES: Readonly<Record<string, string>> = { USD: 'US$', EUR: '€' };

/** "370–430 km", "US$10 billion", "12 days". */
export function readableQuantity({ min, max, unit }: Quantity): string {
  const range = min === max ? readableNumber(min) : `${readableNumber(min)}–${readableNumber(max)}`;
  const currency = CURRENCIES[unit];
  return currency === undefined ? range + (UNIT_NAMES[unit] ?? ` ${unit}`) : currency + range;
}

/** "27,400", "6.4 billion", "0.4": four figures at most beyond a million, thousands set apart. */
export function readableNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e12 && size < 1e15) return `${Number((value / 1e12).toPrecision(4))} trillion`;
  if (size >= 1e15) return value.toExponential(2).replace('e+', ' × 10^');
  if (size >= 1e9) return `${Number((value / 1e9).toPrecision(4))} billion`;
  if (size >= 1e6) return `${Number((value / 1e6).toPrecision(4))} million`;
  const [whole = '', fraction] = String(value).split('.');
  // Four figures stand without a comma, as years and most measures are written.
  const grouped = whole.length <= 4 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** The day of the machine's own time zone, YYYY-MM-DD: today, for the writer who sits there. */
export function localDay(date: Date): DateText {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** `low-earth` as "low Earth", `l2` as "L2", `x-ray` as "X-ray". */
export const wordsOfId = (id: string): string =>
  id
    .replace(/-(?!ray\b)/g, ' ')
    .replace(/^l(?=\d$)|\b(?:earth|kuiper|un)\b|^x(?=-)/g, (name) =>
      name === 'un' ? 'UN' : name.charAt(0).toUpperCase() + name.slice(1),
    );
