import { dayOf, MONTHS, monthOf, yearOf } from '../../../glossary/dates.ts';

/** A line of the axis. */
interface Tick {
  readonly day: number;
  readonly label: string;
}

/** Days to the place on the picture, in pixels. */
export interface Scale {
  readonly x: (day: number) => number;
  readonly ticks: readonly Tick[];
  /** How exact a date has to be to be told apart: `year`, `month` or `day`. */
  readonly grain: 'year' | 'month' | 'day';
}

type Step = { readonly unit: 'day' | 'month' | 'year'; readonly count: number; readonly days: number };

const step = (unit: Step['unit'], count: number): Step => ({
  unit,
  count,
  days: count * (unit === 'year' ? 365.25 : unit === 'month' ? 30.4 : 1),
});
const STEPS: readonly Step[] = [
  ...[1, 2, 5, 10].map((count) => step('day', count)),
  ...[1, 3, 6].map((count) => step('month', count)),
  ...[1, 2, 5, 10, 20, 50, 100].map((count) => step('year', count)),
];

/** A scale from day to day over a stretch of pixels, with lines at round dates that leave room for their labels. */
export function scaleOf(from: number, to: number, left: number, right: number): Scale {
  const length = Math.max(to - from, 1);
  const pad = length * 0.02;
  const [first, last] = [from - pad, to + pad];
  const x = (day: number): number => left + ((day - first) / (last - first)) * (right - left);
  const perDay = (right - left) / (last - first);
  const chosen = STEPS.find(({ unit, days }) => days * perDay >= (unit === 'year' ? 52 : 76)) ?? step('year', 200);
  return { x, ticks: ticksOf(chosen, first, last), grain: length > 2200 ? 'year' : length > 75 ? 'month' : 'day' };
}

function ticksOf({ unit, count }: Step, first: number, last: number): readonly Tick[] {
  const ticks: Tick[] = [];
  const year = yearOf(Math.floor(first));
  if (unit === 'year')
    for (let at = Math.ceil(year / count) * count; dayOf(at, 1, 1) <= last; at += count)
      add(dayOf(at, 1, 1), String(at));
  else if (unit === 'month')
    for (let month = 0; dayOf(year, month + 1, 1) <= last; month += count)
      add(dayOf(year, month + 1, 1), shortMonth(dayOf(year, month + 1, 1)));
  else
    for (let day = Math.ceil(first); day <= last; day += count)
      add(day, `${new Date(day * 86_400_000).getUTCDate()} ${shortMonth(day, false)}`);
  return ticks;

  function add(day: number, label: string): void {
    if (day >= first) ticks.push({ day, label });
  }
}

const shortMonth = (day: number, withYear = true): string => {
  const name = (MONTHS[monthOf(day) - 1] ?? '').slice(0, 3);
  return withYear ? `${name} ${yearOf(day)}` : name;
};

/** "2004", "Mar 2004", "2 Mar": as exact as the picture is. */
export function shortDate(day: number, grain: Scale['grain']): string {
  const whole = Math.floor(day);
  if (grain === 'year') return String(yearOf(whole));
  if (grain === 'month') return shortMonth(whole);
  return `${new Date(whole * 86_400_000).getUTCDate()} ${shortMonth(whole, false)}`;
}
