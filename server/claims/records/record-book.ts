import type { EntryId, RecordRule } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import { type Demonyms, demonymsOf } from '../../mentions/demonyms.ts';
import type { Knowledge } from '../knowledge.ts';
import { workedOut } from '../worked-out.ts';
import { canonical } from './record-words.ts';
import { crewing, sensesOf } from './set-phrases.ts';

export interface KnownRecord {
  readonly id: EntryId;
  readonly rule: RecordRule;
}

/** "the first pictures of the Martian surface" may be taken from above; "from the surface" only there. */
export const isPictureOfSurface = (words: string): boolean =>
  /\b(?:pictures?|images?|photos?|photographs?|views?|footage)\b/.test(words) &&
  /\bsurface\b/.test(words) &&
  !/\bfrom\b/.test(words);

/** Words that count in no claim of a record. */
const EMPTY = /^(the|a|an|another|of|to|on|in|into|at|its|their|and|from|by|aboard|around|who|that|onto|upon)$/;

/** A claim's words in any order, as one text to look up. */
const keyOf = (words: Iterable<string>): string => [...canonical(words)].sort().join(' ');

/** The records that are claimed in just these words, whatever their order; a country's first is also the first of all where that is its own. */
export function recordsCalled(words: Iterable<string>, knowledge: Knowledge): readonly KnownRecord[] {
  const book = bookOf(knowledge);
  const all = [...words];
  return book.get(keyOf(all)) ?? widerRecords(all, book, knowledge);
}

const SOMEBODY = /^(person|people|woman|women|astronaut|astronauts)$/;

/** "first American on the Moon": who was the first person there was an American. */
function widerRecords(
  words: readonly string[],
  book: ReadonlyMap<string, readonly KnownRecord[]>,
  knowledge: Knowledge,
): readonly KnownRecord[] {
  const countries = words.filter((word) => word.startsWith('@'));
  const [country] = countries;
  if (country === undefined || countries.length > 1 || !words.includes('first')) return [];
  const rest = words.filter((word) => word !== country);
  const wide =
    book.get(keyOf(rest)) ?? (rest.some((word) => SOMEBODY.test(word)) ? [] : book.get(keyOf([...rest, 'person'])));
  return (wide ?? []).filter(({ rule: { holders } }) => {
    const holder = holders.length === 1 ? knowledge.byId(holders[0] as EntryId) : undefined;
    const own = holder ? knowledge.ids(holder, 'country', 'nationality') : [];
    return own.includes(country.slice(1));
  });
}

const bookOf = workedOut((knowledge): ReadonlyMap<string, readonly KnownRecord[]> => {
  const book = new Map<string, KnownRecord[]>();
  const demonyms = demonymsOf(knowledge.glossary);
  for (const { id, rule } of knowledge.allOf('record')) {
    if (!rule?.record) continue;
    const keys = new Set(rule.record.says.map((says) => keyOf(wordsIn(says, knowledge, demonyms))));
    for (const key of keys) book.set(key, [...(book.get(key) ?? []), { id, rule: rule.record }]);
  }
  return book;
});

/** The words of a record's claim, names and countries as entries: "first British satellite in orbit". */
function wordsIn(says: string, knowledge: Knowledge, demonyms: Demonyms): string[] {
  const words: string[] = [];
  let from = 0;
  const plain = (until: number): void => {
    const parts = says
      .slice(from, until)
      .split(/[\s,]+/)
      .filter(Boolean);
    for (const [i, part] of parts.entries()) words.push(...plainWords(part, parts[i + 1], knowledge, demonyms));
  };
  for (const { start, end, candidates } of knowledge.glossary.namesIn(says)) {
    const index = meantBy(new Set(candidates.map(({ entry }) => entry)), knowledge);
    const kind = index === undefined ? undefined : knowledge.glossary.kindOf(index);
    if (index === undefined || kind === 'term') continue;
    plain(start);
    words.push(`${kind === 'country' ? '@' : '#'}${knowledge.entry(index).id}`);
    from = end;
  }
  plain(says.length);
  return words;
}

/** Of several that go by a name in the words of a record it is the world: "first spacecraft to visit Mercury". */
function meantBy(indices: ReadonlySet<EntryIndex>, { glossary }: Knowledge): EntryIndex | undefined {
  const all = [...indices];
  const worlds = all.filter((index) => glossary.kindOf(index) === 'body');
  return all.length === 1 ? all[0] : worlds.length === 1 ? worlds[0] : undefined;
}

function plainWords(
  part: string,
  next: string | undefined,
  knowledge: Knowledge,
  demonyms: Demonyms,
): readonly string[] {
  const lower = part.replace(/[’']s?$/, '').toLowerCase();
  const country = /^\p{Lu}/u.test(part) ? demonyms.get(lower)?.[0] : undefined;
  if (country !== undefined) return [`@${knowledge.entry(country).id}`];
  if (EMPTY.test(lower) || lower === '') return [];
  return crewing(lower, next) ? ['crewed'] : sensesOf(lower);
}
