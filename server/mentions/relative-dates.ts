import type { Span } from '../prose/paragraph.ts';
import { wordTable } from '../prose/word-table.ts';
import { NUMBER_WORDS } from './quantities.ts';

type Unit = 'day' | 'week' | 'month' | 'year' | 'decade';

/** A time told by another: "a year later", "three days after launch", "that October", "50 years ago". */
export interface RelativeDate extends Span {
  /** Days to add to the anchor, and how far the truth may lie from that. */
  readonly shift: number;
  readonly fuzz: number;
  /** What it counts from. */
  readonly from: 'last-date' | 'reference-day' | 'event';
  /** "the same year", "that October", "the following month": the whole month or year that the shifted anchor lies in. */
  readonly whole?: 'month' | 'year';
  /** "that October". */
  readonly month?: number;
  /** "after launch", "before Surveyor 1": the words that name the event. */
  readonly anchor?: Span;
}

const NUMBERS = wordTable<number>({ a: 1, an: 1, ...NUMBER_WORDS });
const DAYS: Readonly<Record<Unit, number>> = { day: 1, week: 7, month: 30.44, year: 365.25, decade: 3652.5 };
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const COUNT = `(?<count>\\d{1,3}|${Object.keys(NUMBERS).join('|')})(?<half> and a half)?[ -](?<unit>day|week|month|year|decade)s?`;

/** A quick look whether there can be one at all. */
const TRIGGER =
  /\b(?:later|earlier|ago|after|before|afterwards?|same year|same month|that year|following|next year|next month|previous year|that (?:January|February|March|April|May|June|July|August|September|October|November|December))\b/i;
const COUNTED = new RegExp(
  `\\b(?<hedge>about |some |around |almost |nearly |just |only |over |more than |less than |exactly |roughly )?${COUNT} (?<how>later|earlier|ago|afterwards|after|before)\\b`,
  'gi',
);
const POINTED = new RegExp(
  `\\b(?:(?:in |later )?(?<same>that|the same) (?<whole>year|month)|(?:in |later )?that (?<month>${MONTHS})|(?:in )?the (?<step>following|next|previous) (?<stepped>year|month))\\b(?! \\d{4})`,
  'gi',
);

/** The relative times of a sentence. */
export function relativeDatesIn(text: string, { start, end }: Span): RelativeDate[] {
  const sentence = text.slice(start, end);
  if (!TRIGGER.test(sentence)) return [];
  const counted = [...sentence.matchAll(COUNTED)].flatMap((match) => countedDate(match, sentence, start));
  const pointed = [...sentence.matchAll(POINTED)].flatMap((match) => pointedDate(match, start));
  return [...counted, ...pointed].sort((a, b) => a.start - b.start);
}

function countedDate(match: RegExpExecArray, sentence: string, offset: number): RelativeDate[] {
  const { count = '', half, unit = '', how = '', hedge = '' } = match.groups ?? {};
  const number = (NUMBERS[count.toLowerCase()] ?? Number(count)) + (half ? 0.5 : 0);
  const length = DAYS[unit.toLowerCase() as Unit];
  const isBack = /^(?:earlier|ago|before)$/i.test(how);
  const end = match.index + match[0].length;
  const isToEvent = /^(?:after|before)$/i.test(how);
  const anchor = isToEvent
    ? /^ (?:(?:its|the|their|his|her) )?[\p{L}\d][\p{L}\d’'.-]*(?: [\p{Lu}\d][\p{L}\d’'.-]*){0,3}/u.exec(
        sentence.slice(end),
      )
    : undefined;
  if (isToEvent && !anchor) return [];
  // "Over two years" is said of anything up to three, "nearly two" of one and a half.
  const loose = /over|more|less|almost|nearly/i.test(hedge) ? 1 : 0;
  const fuzz = length * Math.max(0.6, 0.12 * number, loose) + 1;
  return [
    {
      start: offset + match.index,
      end: offset + end,
      shift: (isBack ? -1 : 1) * number * length,
      fuzz,
      from: /^ago$/i.test(how) ? 'reference-day' : isToEvent ? 'event' : 'last-date',
      ...(anchor
        ? { anchor: { start: offset + end + 1, end: offset + end + anchor[0].replace(/[.’'-]+$/, '').length } }
        : {}),
    },
  ];
}

function pointedDate(match: RegExpExecArray, offset: number): RelativeDate[] {
  const { same, whole, month, step, stepped } = match.groups ?? {};
  const span = { start: offset + match.index, end: offset + match.index + match[0].length };
  const base = { ...span, fuzz: 0, from: 'last-date' as const };
  if (month !== undefined)
    return [
      {
        ...base,
        shift: 0,
        whole: 'month',
        month: MONTHS.split('|').findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1,
      },
    ];
  const grain = (whole ?? stepped)?.toLowerCase() === 'month' ? 'month' : 'year';
  if (same !== undefined) return [{ ...base, shift: 0, whole: grain }];
  const length = grain === 'month' ? 30.44 : 365.25;
  return step === undefined ? [] : [{ ...base, shift: (/previous/i.test(step) ? -1 : 1) * length, whole: grain }];
}
