import { wordTable } from '../word-table.ts';

const PREFIXES = wordTable<string>({
  pico: 'p',
  nano: 'n',
  micro: 'µ',
  milli: 'm',
  centi: 'c',
  deci: 'd',
  hecto: 'h',
  kilo: 'k',
  mega: 'M',
  giga: 'G',
  tera: 'T',
  peta: 'P',
});

const UNITS = wordTable<string>({
  ampere: 'A',
  arcminute: '′',
  arcsecond: '″',
  astronomicalunit: 'au',
  au: 'au',
  bar: 'bar',
  bit: 'bit',
  byte: 'B',
  candela: 'cd',
  celsius: '°C',
  day: 'days',
  degree: '°',
  degreeCelsius: '°C',
  electronvolt: 'eV',
  gram: 'g',
  hectare: 'ha',
  hertz: 'Hz',
  hour: 'h',
  joule: 'J',
  kelvin: 'K',
  kg: 'kg',
  kilogram: 'kg',
  km: 'km',
  liter: 'l',
  litre: 'l',
  meter: 'm',
  metre: 'm',
  minute: 'min',
  mole: 'mol',
  newton: 'N',
  ohm: 'Ω',
  parsec: 'pc',
  pascal: 'Pa',
  percent: '%',
  second: 's',
  tesla: 'T',
  tonne: 't',
  volt: 'V',
  watt: 'W',
});

/** A unit as siunitx takes it, `km` or `\kilo\metre\per\second`, in letters; undefined where a part of it is not known. */
export function unitInLetters(source: string): string | undefined {
  if (!source.includes('\\')) return source.replace(/[.~]/g, '').trim() || undefined;
  let letters = '';
  let power = '';
  for (const [, name = ''] of source.matchAll(/\\([A-Za-z]+|%)/g)) {
    if (name === 'per') letters += '/';
    else if (name === 'square') power = '²';
    else if (name === 'cubic') power = '³';
    else if (name === 'squared') letters += '²';
    else if (name === 'cubed') letters += '³';
    else if (name === '%') letters += '%';
    else if (Object.hasOwn(PREFIXES, name)) letters += PREFIXES[name];
    else if (Object.hasOwn(UNITS, name)) {
      letters += UNITS[name] + power;
      power = '';
    } else return undefined;
  }
  return letters || undefined;
}

/** A number as siunitx takes it, `1.5e6` or `12 000`, in figures; the very text where it needs no change, undefined where it is no plain number. */
export function numberInFigures(source: string): string | undefined {
  const [, sign = '', mantissa = '', exponent] =
    /^\s*([-+]?)\s*(\d[\d.,\s~]*?)\s*(?:[eEdD]\s*([-+]?\d{1,2}))?\s*$/.exec(source) ?? [];
  if (mantissa === '') return undefined;
  const plain = (sign === '-' ? '-' : '') + mantissa.replace(/[\s~]/g, '');
  if (exponent === undefined) return plain;
  const value = Number(`${plain.replaceAll(',', '.')}e${exponent}`);
  return Number.isFinite(value) && Math.abs(value) < 1e21 ? String(value) : undefined;
}
