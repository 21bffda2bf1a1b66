import { type Dimension, UNITS } from '../../glossary/schema/quantities.ts';
import type { Span } from '../prose/paragraph.ts';
import { wordTable } from '../prose/word-table.ts';

/** A measured amount: in its dimension's base unit (km, kg, days, km/s, K, W). */
export interface QuantityMention extends Span {
  readonly dimension: Dimension;
  /** The key in UNITS that was written. */
  readonly unit: string;
  /** As written, in its own unit. */
  readonly value: number;
  /** The unit of its last part, where it has several: "17 days, 15 hours and 53 minutes". */
  readonly smallest?: string;
  /** The range that the writer's precision and hedge leave open, in base units. */
  readonly min: number;
  readonly max: number;
}

/** Numbers in words. */
export const NUMBER_WORDS = wordTable<number>({
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  half: 0.5,
});
const SCALES = wordTable<number>({ thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 });

/** Written units -> keys of UNITS. Longer spellings first. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:kilomet(?:re|er)s?|km) (?:per|an|every) hour\b|^km\/h\b|^kph\b/i, 'km/h'],
  [/^(?:kilomet(?:re|er)s?|km) (?:per|a|every|each) second\b|^km\/s\b/i, 'km/s'],
  [/^(?:kilomet(?:re|er)s?|km) (?:per|a|every|each) minute\b/i, 'km/min'],
  [/^miles? (?:per|an|every) hour\b|^mph\b/i, 'mph'],
  [/^(?:met(?:re|er)s?) (?:per|a) second\b|^m\/s\b/i, 'm/s'],
  [/^kilomet(?:re|er)s?\b|^km\b/i, 'km'],
  [/^nautical miles?\b/i, 'nmi'],
  [/^miles?\b|^mi\b/i, 'mi'],
  [/^centimet(?:re|er)s?\b|^cm\b/i, 'cm'],
  [/^millimet(?:re|er)s?\b|^mm\b/i, 'mm'],
  [/^met(?:re|er)s?\b|^m\b/, 'm'],
  [/^feet\b|^foot\b|^ft\b/i, 'ft'],
  [/^inch(?:es)?\b/i, 'in'],
  [/^astronomical units?\b|^AU\b|^au\b/, 'au'],
  [/^light[- ]years?\b/i, 'ly'],
  [/^parsecs?\b/i, 'pc'],
  [/^kilograms?\b|^kilogrammes?\b|^kg\b/i, 'kg'],
  [/^(?:metric )?tonnes?\b|^metric tons?\b|^t\b/, 't'],
  [/^short tons?\b|^tons?\b/i, 'short-ton'],
  [/^pounds?\b|^lbs?\b/i, 'lb'],
  [/^grams?\b|^g\b/, 'g'],
  [/^ounces?\b/i, 'oz'],
  [/^seconds?\b/i, 's'],
  [/^minutes?\b/i, 'min'],
  [/^hours?\b/i, 'h'],
  [/^(?:Earth )?days?\b/i, 'd'],
  [/^weeks?\b/i, 'wk'],
  [/^months?\b/i, 'mo'],
  [/^(?:Earth )?years?\b/i, 'yr'],
  [/^(?:Martian days|sols?)\b/i, 'sol'],
  [/^(?:degrees? Celsius|°C|degrees? C\b)/i, 'C'],
  [/^(?:degrees? Fahrenheit|°F|degrees? F\b)/i, 'F'],
  [/^(?:kelvins?\b|K\b)/, 'K'],
  [/^(?:degrees?\b|°)/i, 'deg'],
];

/** Any of them: most numbers stand before other words. */
const ANY_SPELLING = new RegExp(SPELLINGS.map(([pattern]) => pattern.source).join('|'), 'i');

const NUMBER =
  /(?<![\w.,-])(?:(?<digits>\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)|(?<words>(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half an?|an?)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine|hundred))?))(?<half>[ -]and[ -]a[ -]half)?(?: (?<scale>thousand|million|billion|trillion))?(?:[ \u00a0-](?=[A-Za-z°])|(?=°|(?:km|kg|mph)\b))/gi;

/** What a word before the number does to it: nearly seven is under seven, over seven is above. */
const BELOW =
  /(?:nearly|almost|close to|(?:just|a little|slightly|somewhat|well)? ?(?:under|below|short of)|less than|fewer than|up to|at most|not quite) $/i;
const ABOVE = /(?:over|above|more than|at least|upwards of|in excess of|exceeding) $/i;
const AROUND = /(?:about|around|roughly|approximately|some|circa|ca\.|c\.|an estimated|~|≈) ?$/i;

/** The quantities of a text: number, unit and what its precision leaves open. */
export function quantitiesIn(text: string): QuantityMention[] {
  const found: QuantityMention[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
    const spelling = ANY_SPELLING.test(rest) ? SPELLINGS.find(([pattern]) => pattern.test(rest)) : undefined;
    if (!spelling) continue;
    const [pattern, unit] = spelling;
    const value = amountOf(match.groups ?? {});
    const length = pattern.exec(rest)?.[0].length ?? 0;
    const before = text.slice(Math.max(0, match.index - 18), match.index);
    const span = { start: match.index, end: match.index + match[0].length + length };
    const one = quantity(span, value, unit, spreadOf(value, before));
    const last = found.at(-1);
    if (last && isMoreOf(last, one, text)) found[found.length - 1] = together(last, one, text);
    else {
      const from = found.slice(-2).findIndex((other) => isRange(other, one, text));
      const at = from < 0 ? -1 : Math.max(0, found.length - 2) + from;
      const lower = found[at];
      if (lower) {
        const both = { min: Math.min(lower.min, one.min), max: Math.max(lower.max, one.max) };
        found[at] = { ...lower, ...both };
        found.push({ ...one, ...both });
      } else found.push(one);
    }
  }
  return found;
}

/** "between 330 km and 435 km", "150 feet (46 m) to 200 feet (61 m)": what is said of lies somewhere between the two. */
function isRange(lower: QuantityMention, upper: QuantityMention, text: string): boolean {
  if (lower.unit !== upper.unit || lower.value >= upper.value) return false;
  const mark = BETWEEN_ENDS.exec(text.slice(lower.end, upper.start))?.groups?.mark;
  return mark === 'and'
    ? /\bbetween [^.;]{0,20}$/.test(text.slice(Math.max(0, lower.start - 30), lower.start))
    : !!mark;
}
/** What stands between the ends of a range, with the same in another unit in brackets. */
const BETWEEN_ENDS =
  /^(?: ?\([^()]{1,20}\)|\))? ?(?<mark>to|and|–|—|-) ?(?:about |some |roughly |around )?(?:[\d.,]{1,9} [a-z]{1,12} \()?$/;

/** Units that are written behind greater ones: "17 days, 15 hours and 53 minutes", "6 feet 2 inches". */
const SMALLER = wordTable<RegExp>({
  yr: /^(?:mo|wk|d)$/,
  mo: /^(?:wk|d)$/,
  wk: /^d$/,
  d: /^(?:h|min)$/,
  h: /^(?:min|s)$/,
  min: /^s$/,
  ft: /^in$/,
  lb: /^oz$/,
});

/** The rest of the amount before it; "three days, 22 hours of them outside" is none. */
function isMoreOf(last: QuantityMention, one: QuantityMention, text: string): boolean {
  return (
    (SMALLER[last.smallest ?? last.unit]?.test(one.unit) ?? false) &&
    /^(?:,? (?:and )?)$/.test(text.slice(last.end, one.start)) &&
    !/^ (?:of (?:them|which|that|it|this)|each|outside)\b/.test(text.slice(one.end, one.end + 12))
  );
}

/** Both as one amount, in the unit of the greater; so exact a figure leaves only what a hedge does. */
function together(last: QuantityMention, one: QuantityMention, text: string): QuantityMention {
  const factor = UNITS[last.unit]?.factor ?? 1;
  const value = last.value + (one.value * (UNITS[one.unit]?.factor ?? 1)) / factor;
  const spread = spreadOf(EXACT, text.slice(Math.max(0, last.start - 18), last.start));
  return {
    ...quantity({ start: last.start, end: one.end }, value, last.unit, spread),
    smallest: one.unit,
  };
}
/** A figure of many digits. */
const EXACT = 1.23456;

function amountOf(groups: Record<string, string | undefined>): number {
  const scale = SCALES[groups.scale?.toLowerCase() ?? ''] ?? 1;
  if (groups.digits) return Number(groups.digits.replace(/[,\u00a0\u202f]/g, '')) * scale;
  const parts = (groups.words ?? '').toLowerCase().split(/[- ]/);
  const total = parts.reduce(
    (sum, part) =>
      part === 'hundred'
        ? Math.max(1, sum) * 100
        : sum + (NUMBER_WORDS[part] ?? (part === 'a' || part === 'an' ? 0 : 0)),
    0,
  );
  return ((total || 1) + (groups.half ? 0.5 : 0)) * scale;
}

/** How far below and above the figure the truth may lie, relative to it: half a unit of its last digit, and what a hedge adds. */
function spreadOf(value: number, before: string): { below: number; above: number } {
  const digits = value.toPrecision(6).replace(/e.*$/, '').replace('.', '').replace(/^0+/, '').replace(/0+$/, '');
  const half = 0.5 / Number(`${digits[0] ?? 1}.${digits.slice(1) || 0}`) / 10 ** Math.max(0, digits.length - 1);
  // Ten or a hundred is seldom said of half as much again.
  const rounding = Math.min(half, 0.25);
  const hedge = /about|around/i.test(before) || AROUND.test(before) ? 0.1 : 0.01;
  if (BELOW.test(before)) return { below: Math.max(rounding * 0.7, 0.05), above: 0.01 };
  if (ABOVE.test(before)) return { below: 0.01, above: Math.max(rounding * 2, 0.3) };
  return { below: Math.max(rounding, hedge), above: Math.max(rounding, hedge) };
}

function quantity(span: Span, value: number, unit: string, spread: { below: number; above: number }): QuantityMention {
  const perMinute = unit === 'km/min';
  const known = UNITS[perMinute ? 'km/s' : unit];
  const factor = perMinute ? 1 / 60 : (known?.factor ?? 1);
  const base = value * factor + (known?.offset ?? 0);
  return {
    ...span,
    dimension: known?.dimension ?? 'count',
    unit,
    value,
    min: base * (1 - spread.below),
    max: base * (1 + spread.above),
  };
}
