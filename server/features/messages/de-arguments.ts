import { MONTHS } from '../../../glossary/dates.ts';
import type { Glossary } from '../../../glossary/glossary.ts';
import { ADVICE, DEEDS, DEEDS_AT_WORLDS, GERMAN_WORDS, GERMAN_WORLDS, REASONS, WITH_ARTICLE } from './de-words.ts';

const MONTHS_IN_GERMAN = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

/** What the writer wrote, or an entry says: not to be touched. */
const QUOTED: ReadonlySet<string> = new Set([
  'found',
  'text',
  'name',
  'file',
  'record',
  'rebuttal',
  'note',
  'reason',
  'prefer',
  'occasion',
]);
const UNITS: Readonly<Record<string, string>> = {
  days: 'Tage',
  day: 'Tag',
  hours: 'Stunden',
  minutes: 'Minuten',
  seconds: 'Sekunden',
  weeks: 'Wochen',
  months: 'Monate',
  month: 'Monat',
  years: 'Jahre',
  year: 'Jahr',
  'light years': 'Lichtjahre',
  miles: 'Meilen',
  sols: 'Sols',
  tons: 'Tonnen',
  deg: 'Grad',
  million: 'Millionen',
  billion: 'Milliarden',
};

/** An argument of a finding in German. Names stay as they are, but for countries and worlds; their articles go. */
export function germanArgument(value: string, name: string, glossary?: Glossary): string {
  if (QUOTED.has(name)) return value;
  if (name === 'advice') return ADVICE[value] ?? value;
  if (name === 'why') return REASONS[value] ?? value;
  if (name === 'event') return deed(value);
  // Mostly what stands elsewhere in the text.
  if (name === 'other') return value.replace(/^the /, '');
  return listed(value, glossary).map(germanItem).join('');
}

function deed(value: string): string {
  const known = DEEDS[value];
  if (known !== undefined) return known;
  const [before, words] = DEEDS_AT_WORLDS.find(([start]) => value.startsWith(start)) ?? [];
  return before === undefined || words === undefined
    ? `${value} …`
    : words.replace('{world}', germanItem(value.slice(before.length)));
}

/** The items of a list and what stands between them; a name with "and" in it is one item. */
function listed(value: string, glossary: Glossary | undefined): string[] {
  const names = glossary && / and | or /.test(value) ? glossary.namesIn(value) : [];
  const parts: string[] = [];
  let from = 0;
  for (const match of value.matchAll(/, | and | or /g)) {
    if (names.some(({ start, end }) => start < match.index && match.index < end)) continue;
    parts.push(value.slice(from, match.index), match[0]);
    from = match.index + match[0].length;
  }
  return [...parts, value.slice(from)];
}

function germanItem(item: string): string {
  if (item === ' and ') return ' und ';
  if (item === ' or ') return ' oder ';
  if (item === 'at that time') return 'zu jener Zeit';
  const plain = item.replace(/^the (?=\S)/i, '');
  return (
    GERMAN_WORLDS.get(plain) ??
    GERMAN_WORDS.get(plain.toLowerCase()) ??
    germanDate(plain) ??
    germanFigure(plain) ??
    plain
  );
}

/** "on 2 March 2004", "in May 1975", "in 1959". */
function germanDate(text: string): string | undefined {
  const [, before = '', day, month = '', year] = /^(on |in )?(?:(\d{1,2}) )?([A-Z][a-z]+ )?(\d{4})$/.exec(text) ?? [];
  const number = MONTHS.indexOf(month.trim());
  if (year === undefined || (month !== '' && number < 0)) return undefined;
  if (month === '') return before === '' ? undefined : year;
  const named = `${day === undefined ? '' : `${day}. `}${MONTHS_IN_GERMAN[number]} ${year}`;
  if (before === '') return named;
  return day === undefined ? `im ${named}` : `am ${named}`;
}

/** "about 4.2 years", "425 to 435 km", "US$10 billion". */
function germanFigure(text: string): string | undefined {
  if (
    !/^(?:(?:about|nearly|over|at least|at most) )?[^\p{L}\s]*(?:US\$|€)?\d/u.test(text) ||
    /\p{L}\d|\d\p{L}/u.test(text)
  )
    return undefined;
  return text
    .replace(/^about /, 'etwa ')
    .replace(/^nearly /, 'fast ')
    .replace(/^over /, 'über ')
    .replace(/^at least /, 'mindestens ')
    .replace(/^at most /, 'höchstens ')
    .replace(/ to /g, ' bis ')
    .replace(/\d[\d,.]*/g, (number) => number.replace(/[,.]/g, (mark) => (mark === ',' ? '.' : ',')))
    .replace(/\b(?:light years|[a-z]+)\b/g, (unit) => UNITS[unit] ?? unit);
}

const DATIVE = 'an|auf|aus|bei|mit|von|zu|nach';
const ACCUSATIVE = 'für|um';

/** A sentence with the articles that well-known names have after a preposition: "von der NASA", "auf dem Mond". */
export function withArticles(sentence: string): string {
  let words = sentence;
  for (const [names, dative, accusative] of WITH_ARTICLE)
    for (const [prepositions, article] of [
      [DATIVE, dative],
      [ACCUSATIVE, accusative],
    ])
      words = words.replace(
        new RegExp(`\\b(${prepositions}) (${names})(?![\\w-]| [\\p{Lu}\\d])`, 'gu'),
        `$1 ${article} $2`,
      );
  return words;
}
