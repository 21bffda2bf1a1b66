import { UNITS } from '../../../glossary/schema/quantities.ts';
import type { QuantityMention } from '../../mentions/quantities.ts';
import { wordTable } from '../../prose/word-table.ts';

/** What is known, in the unit that the writer chose. */
export function inUnitOf({ unit }: QuantityMention, low: number, high: number): string {
  const [from, to] = [low, high].map((value) => readable(inUnit(value, unit)));
  const written = unit === '1' ? '' : ` ${UNIT_SIGNS[unit] ?? unit}`;
  return `${from === to ? from : `${from} to ${to}`}${written}`;
}

const inUnit = (value: number, unit: string): number => {
  const { factor = 1, offset = 0 } = UNITS[unit] ?? {};
  return (value - offset) / factor;
};

const UNIT_SIGNS = wordTable<string>({
  C: '°C',
  F: '°F',
  mi: 'miles',
  ft: 'feet',
  in: 'inches',
  d: 'days',
  h: 'hours',
  min: 'minutes',
  s: 'seconds',
  yr: 'years',
  mo: 'months',
  wk: 'weeks',
  ly: 'light-years',
  au: 'AU',
  lb: 'pounds',
  t: 'tonnes',
  'short-ton': 'tons',
  sol: 'sols',
  deg: 'degrees',
  'km/min': 'km/s',
});

/** The figure to write instead of one that has one unit, where what is known is one figure at the writer's precision. */
export function replacing(
  { unit, smallest }: QuantityMention,
  low: number,
  high: number,
  found: string,
): string | undefined {
  const figure = /^\d[\d,.]*(?: (?:thousand|million|billion))?/.exec(found)?.[0];
  if (figure === undefined || smallest !== undefined || high > low * 1.06 || low <= 0 || unit === 'km/min')
    return undefined;
  const value = inUnit((low + high) / 2, unit);
  const right = readable(Number(value.toPrecision(value >= 100 ? 3 : 2)));
  return `${right}${found.slice(figure.length)}`;
}

/** 6.4 billion, 84, 408. */
function readable(value: number): string {
  if (value >= 1e9) return `${Number((value / 1e9).toPrecision(3))} billion`;
  if (value >= 1e6) return `${Number((value / 1e6).toPrecision(3))} million`;
  return Number(value.toPrecision(4)).toLocaleString('en-GB', { maximumFractionDigits: 2 });
}
