import type { DateText } from '../entry.ts';
import { type Codec, TEXT } from './codec.ts';

/** A part of a date after its year: how it is joined on, its least value, and how many there are. */
const MONTH = { mark: '-', least: 1, count: 12 } as const;
const DAY = { mark: '-', least: 1, count: 31 } as const;
const HOUR = { mark: 'T', least: 0, count: 24 } as const;
const MINUTE = { mark: ':', least: 0, count: 60 } as const;
const SECOND = { mark: ':', least: 0, count: 60 } as const;
/** The forms of a date by the parts after the year; any other text has the number after them. */
const FORMS = [[], [MONTH], [MONTH, DAY], [MONTH, DAY, HOUR, MINUTE], [MONTH, DAY, HOUR, MINUTE, SECOND]] as const;
const OTHER = FORMS.length;
/** Most dates lie near it, and near dates make small numbers. */
const MIDDLE = 1990;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A date as one number, its form included; undefined for a text that does not come back the same. */
function packed(date: DateText): number | undefined {
  const [year = 0, ...parts] = (date.match(/\d+/g) ?? []).map(Number);
  const form = FORMS.findIndex((of) => of.length === parts.length);
  const distance = year - MIDDLE;
  let number = distance < 0 ? -2 * distance - 1 : 2 * distance;
  for (const [index, { least, count }] of (FORMS[form] ?? []).entries())
    number = number * count + (parts[index] ?? 0) - least;
  const whole = number * (OTHER + 1) + form;
  return form >= 0 && Number.isSafeInteger(whole) && number >= 0 && unpacked(whole) === date ? whole : undefined;
}

function unpacked(whole: number): DateText {
  const form = FORMS[whole % (OTHER + 1)] ?? [];
  let number = Math.floor(whole / (OTHER + 1));
  let rest = form.length > 2 ? 'Z' : '';
  for (const { mark, least, count } of form.toReversed()) {
    rest = `${mark}${twoDigits((number % count) + least)}${rest}`;
    number = Math.floor(number / count);
  }
  const distance = number % 2 === 1 ? -(number + 1) / 2 : number / 2;
  return `${String(MIDDLE + distance).padStart(4, '0')}${rest}`;
}

/** A date in three or four bytes. */
export const DATE: Codec<DateText> = {
  read(source) {
    const whole = source.number();
    return whole === OTHER ? TEXT.read(source) : unpacked(whole);
  },
  write(date, sink) {
    const whole = packed(date);
    sink.number(whole ?? OTHER);
    if (whole === undefined) TEXT.write(date, sink);
  },
};
