import type { EntryId, RecordRule } from '../../glossary/entry.ts';
import { type Demonyms, demonymsOf } from '../mentions/demonyms.ts';
import type { Knowledge } from './knowledge.ts';
import { crewing, sensesOf } from './set-phrases.ts';

export interface KnownRecord {
  readonly id: EntryId;
  readonly rule: RecordRule;
}

/** Words that count in no claim of a record. */
const EMPTY =
  /^(the|a|an|another|of|to|on|in|into|at|its|their|and|from|by|aboard|around|who|that|onto|upon|toward|towards)$/;

/** A claim's words in any order, as one text to look up. */
export function keyOf(words: Iterable<string>): string {
  const said = new Set(words);
  // "to travel into space" is "in space", "the first American astronaut" the first American.
  if (said.has('space') || said.has('orbit')) said.delete('travel');
  if (said.has('space') && [...said].some((word) => word.startsWith('@')))
    for (const word of ['person', 'astronaut', 'citizen', 'national']) said.delete(word);
  // A country lands its spacecraft, softly or not at all.
  if (said.has('country') && said.has('land')) for (const word of ['soft', 'spacecraft']) said.delete(word);
  return [...said].sort().join(' ');
}

const books = new WeakMap<Knowledge, ReadonlyMap<string, readonly KnownRecord[]>>();

/** The records that are claimed in just these words, whatever their order. */
export function recordsCalled(words: Iterable<string>, knowledge: Knowledge): readonly KnownRecord[] {
  const book = books.get(knowledge) ?? bookOf(knowledge);
  books.set(knowledge, book);
  return book.get(keyOf(words)) ?? [];
}

function bookOf(knowledge: Knowledge): ReadonlyMap<string, readonly KnownRecord[]> {
  const book = new Map<string, KnownRecord[]>();
  const demonyms = demonymsOf(knowledge.glossary);
  for (const index of knowledge.glossary.ofKind('record')) {
    const { id, rule } = knowledge.entry(index);
    if (!rule?.record) continue;
    const keys = new Set(rule.record.says.map((says) => keyOf(wordsIn(says, knowledge, demonyms))));
    for (const key of keys) book.set(key, [...(book.get(key) ?? []), { id, rule: rule.record }]);
  }
  return book;
}

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
    const indices = new Set(candidates.map(({ entry }) => entry));
    const [index] = indices;
    const kind = index === undefined ? undefined : knowledge.glossary.kindOf(index);
    if (index === undefined || indices.size !== 1 || kind === 'term') continue;
    plain(start);
    words.push(`${kind === 'country' ? '@' : '#'}${knowledge.entry(index).id}`);
    from = end;
  }
  plain(says.length);
  return words;
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
