import { type Days, dayOf, MONTHS } from '../../glossary/dates.ts';
import type { Span } from '../prose/paragraph.ts';
import { wordTable } from '../prose/word-table.ts';

/** A date as a writer puts it. */
export interface DateMention extends Span {
  /** The days that it may mean; undefined where it has no year of its own ("26 June"). */
  readonly days: Days | undefined;
  readonly precision: 'day' | 'month' | 'season' | 'year' | 'decade';
  /** For "26 June" and "July": month and, if given, day. */
  readonly month?: number;
  readonly day?: number;
  readonly year?: number;
  /** Of "from 1986 to 2001", "1958–1963", "between 2006 and 2012": which end of the stretch it is, and the whole. */
  readonly stretch?: { readonly end: 'start' | 'end'; readonly days: Days };
}

const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
const YEAR = '((?:19|20)\\d\\d)(?![\\d.,]?\\d)';
/** Beside a month, "in" or "since" an older number is a year as well: moons and planets were found in them, astronomers born. */
const OLD_YEAR = '((?:1[5-9]|20)\\d\\d)(?![\\d.,]?\\d)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';

/** One alternative per way of writing a date; each is bounded, so that the whole is linear. */
const PATTERN = new RegExp(
  [
    `(?<isoYear>(?:19|20)\\d\\d)-(?<isoMonth>[01]\\d)-(?<isoDay>[0-3]\\d)\\b`,
    `\\b(?<d1>${DAY}) (?:of )?(?<m1>${MONTH})(?:(?:,| of| in)? (?<y1>${OLD_YEAR}))?`,
    `\\b(?<m2>${MONTH}) (?<d2>${DAY})(?!\\d|[-/:]\\d)(?:(?:,| of| in)? (?<y2>${OLD_YEAR}))?`,
    `\\b(?<y9>${YEAR}) (?<m9>${MONTH})(?: (?<d9>${DAY})(?![\\d,]))?(?! (?:19|20)\\d\\d)\\b`,
    `\\b(?<part3>[Ee]arly|[Mm]id|[Ll]ate)?[ -]?(?<m3>${MONTH})(?: of|,)? (?<y3>${OLD_YEAR})`,
    `\\b(?<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|Christmas|New Year|Easter)(?: Day| Eve)?(?: of| in)? (?<y4>${YEAR})`,
    `\\b(?<part5>[Ee]arly|[Mm]id|[Ll]ate|[Bb]eginning of|[Ss]tart of|[Mm]iddle of|[Ee]nd of)[ -](?:the )?(?<y5>${YEAR})(?!s)`,
    `\\b(?:the )?(?<part6>early|mid|late|Early|Mid|Late)?[ -]?(?<decade>(?:19|20)\\d0)s\\b`,
    '\\b(?:the (?<part8>height|end|early days) of )?(?:the )?(?<period>Cold War|Space Race|Second World War|World War II|First World War|World War I)\\b',
    `(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]he year) )(?<y8>${OLD_YEAR})(?!['’\\w-])`,
    `\\b(?<y7>${YEAR})(?![\\d-]*[-–](?:[A-Z]|\\d{1,3}[A-Z])|s\\b|['’]s [a-z]+ (?:film|movie|novel))\\b`,
  ].join('|'),
  'g',
);

const SEASONS = wordTable<readonly [number, number]>({
  spring: [2, 6],
  summer: [5, 9],
  autumn: [8, 12],
  fall: [8, 12],
  winter: [-1, 3],
  christmas: [12, 12],
  easter: [3, 4],
  'new year': [0, 1],
});

/** Periods that have a name, in years, read generously. */
const PERIODS = wordTable<readonly [number, number]>({
  'Cold War': [1946, 1991],
  'Space Race': [1955, 1976],
  'Second World War': [1939, 1945],
  'World War II': [1939, 1945],
  'First World War': [1914, 1918],
  'World War I': [1914, 1918],
});

const monthNumber = (text: string): number =>
  MONTHS.findIndex((name) => name.toLowerCase().startsWith(text.toLowerCase().replace('.', '').slice(0, 3))) + 1;

/** Without one of these there is no date: a digit, or a period's name. */
const DATELIKE = /\d|War|Race/;

/** The dates of a text, in order. Bare years count from 1900 on, and from 1500 on after “in” or “since”, where no unit or designation follows. */
export function datesIn(text: string): DateMention[] {
  const found: DateMention[] = [];
  if (!DATELIKE.test(text)) return found;
  for (const match of text.matchAll(PATTERN)) {
    const mention = readDate(match);
    if (mention && !isSomethingElse(text, mention)) found.push(mention);
  }
  return withStretches(text, found);
}

/** Two dates that are the ends of a stretch of time tell so. */
function withStretches(text: string, dates: readonly DateMention[]): DateMention[] {
  const made = [...dates];
  for (let i = 0; i + 1 < made.length; i++) {
    const [first, last] = [made[i] as DateMention, made[i + 1] as DateMention];
    if (!first.days || !last.days || first.days.first > last.days.last || !isStretch(text, first, last)) continue;
    const days = { first: first.days.first, last: last.days.last };
    made[i] = { ...first, stretch: { end: 'start', days } };
    made[i + 1] = { ...last, stretch: { end: 'end', days } };
  }
  return made;
}

function isStretch(text: string, first: Span, last: Span): boolean {
  const [before, between] = [text.slice(Math.max(0, first.start - 9), first.start), text.slice(first.end, last.start)];
  if (/^ ?[–—-] ?$/.test(between)) return true;
  if (/\b[Ff]rom $/.test(before)) return /^ (?:to|until|till|through) $/.test(between);
  return /\b[Bb]etween $/.test(before) && between === ' and ';
}

function readDate(match: RegExpExecArray): DateMention | undefined {
  const group = match.groups ?? {};
  const span = {
    start: match.index + (match[0].length - match[0].trimStart().replace(/^-/, '').length),
    end: match.index + match[0].length,
  };
  if (group.isoYear) return exact(span, Number(group.isoYear), Number(group.isoMonth), Number(group.isoDay));
  if (group.m1)
    return exact(span, group.y1 ? Number(group.y1) : undefined, monthNumber(group.m1), parseInt(group.d1 ?? '', 10));
  if (group.m2)
    return exact(span, group.y2 ? Number(group.y2) : undefined, monthNumber(group.m2), parseInt(group.d2 ?? '', 10));
  if (group.m9 && group.d9) return exact(span, Number(group.y9), monthNumber(group.m9), parseInt(group.d9, 10));
  if (group.m3 || group.m9) {
    const [year, month] = [Number(group.y3 ?? group.y9), monthNumber(group.m3 ?? group.m9 ?? '')];
    return {
      ...span,
      days: { first: dayOf(year, month, 1), last: dayOf(year, month + 1, 1) - 1 },
      precision: 'month',
      month,
      year,
    };
  }
  if (group.season) {
    const [first, last] = SEASONS[group.season.toLowerCase()] ?? [1, 12];
    const year = Number(group.y4);
    return {
      ...span,
      days: { first: dayOf(year, first, 1), last: dayOf(year, last + 1, 1) + 6 },
      precision: 'season',
      year,
    };
  }
  if (group.y5)
    return {
      ...span,
      days: partOfYear(Number(group.y5), group.part5 ?? ''),
      precision: 'season',
      year: Number(group.y5),
    };
  if (group.decade) {
    const year = Number(group.decade);
    return { ...span, days: partOfDecade(year, group.part6 ?? ''), precision: 'decade' };
  }
  if (group.period) {
    const [first, last] = PERIODS[group.period] ?? [1900, 2000];
    return { ...span, days: { first: dayOf(first, 1, 1), last: dayOf(last, 12, 31) }, precision: 'decade' };
  }
  const year = Number(group.y7 ?? group.y8);
  return { ...span, days: { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) }, precision: 'year', year };
}

function exact(span: Span, year: number | undefined, month: number, day: number): DateMention | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  if (year === undefined) return { ...span, days: undefined, precision: 'day', month, day };
  return {
    ...span,
    days: { first: dayOf(year, month, day), last: dayOf(year, month, day) },
    precision: 'day',
    month,
    day,
    year,
  };
}

/** "Early 2004" is read generously: half the year. */
function partOfYear(year: number, part: string): Days {
  if (/early|begin|start/i.test(part)) return { first: dayOf(year, 1, 1), last: dayOf(year, 6, 30) };
  if (/mid/i.test(part)) return { first: dayOf(year, 4, 1), last: dayOf(year, 9, 30) };
  return { first: dayOf(year, 7, 1), last: dayOf(year + 1, 1, 7) };
}

/** "The late 1980s" is read as generously: a year or two more than half of the decade. */
function partOfDecade(year: number, part: string): Days {
  const [from, to] = /early/i.test(part)
    ? [-1, 5]
    : /mid/i.test(part)
      ? [2, 8]
      : /late/i.test(part)
        ? [4, 10]
        : [-1, 10];
  return { first: dayOf(year + from, 1, 1), last: dayOf(year + to, 12, 31) };
}

const UNIT_AFTER =
  /^[ \u00a0-]?(?:km|kilomet|mile|met(?:re|er)s?\b|m\b|kg|kilogram|pound|tonn?e?s?\b|years?\b|days?\b|hours?\b|people|pictures|images|photographs|stars|°|degrees|K\b|AU\b|times|satellites|objects|per cent|percent|%|parsecs|light|feet|ft\b|watts|kelvin)/;

/** A bare number between 1900 and 2099 that counts something, or is part of a designation (1998 KY26, 2001: A Space Odyssey). */
function isSomethingElse(text: string, mention: DateMention): boolean {
  if (mention.precision !== 'year') return false;
  const before = text.slice(Math.max(0, mention.start - 2), mention.start);
  // "(1829-1907)": the end of a life that began before there were bare years.
  if (/(?:^|\D)1[0-8]\d\d ?[–-] ?$/.test(text.slice(Math.max(0, mention.start - 8), mention.start))) return true;
  const after = text.slice(mention.end, mention.end + 14);
  if (UNIT_AFTER.test(after) || /^ ?[A-Z]{2}\d*\b/.test(after) || /^: ?A\b/.test(after)) return true;
  // "in 1600 observers", but "in 1610 he"
  if ((mention.year ?? 0) < 1900 && /^ (?:[a-z]+ )?[a-z]{3,}s\b(?<!was|has|his|this)/.test(after)) return true;
  return /[$€£#/.]$|\d[,.]$|[A-Za-z]-$/.test(before);
}
