import type { Entry } from '../../../glossary/entry.ts';
import type { Glossary } from '../../../glossary/glossary.ts';
import { KINDS, type Kind } from '../../../glossary/schema/kinds.ts';
import type { SourceSpan } from '../../prose/paragraph.ts';
import { properName } from '../naming.ts';
import { type Cursor, cursorAt } from './cursor.ts';
import { keysAt, type Slot, valuesAt } from './slots.ts';

/** What may be written at a place of a glossary file. */
export interface FileCompletion {
  readonly label: string;
  /** What it is: an entry's proper name and kind. */
  readonly detail: string;
  readonly insert: string;
  readonly sort: 'field' | 'word' | 'id';
}

interface FileCompletions {
  readonly items: readonly FileCompletion[];
  readonly replace: SourceSpan;
}

const MOST_ITEMS = 50;

/** Fields, words and ids that fit where the cursor is, in an entry that may be half-written. */
export function completionsInFile(text: string, glossary: Glossary, offset: number): FileCompletions | null {
  const cursor = cursorAt(text, offset);
  if (!cursor) return null;
  const { path, isKey, typed } = cursor;
  const items = isKey
    ? fieldItems(keysAt(kindOf(cursor, glossary), path), typed)
    : valueItems(valuesAt(path), typed, glossary);
  return { items: items.slice(0, MOST_ITEMS), replace: { from: cursor.from, to: offset } };
}

/** The entry whose id stands at a place of a glossary file, with the id's own place. */
export function entryInFile(
  text: string,
  glossary: Glossary,
  offset: number,
): { readonly entry: Entry; readonly span: SourceSpan } | undefined {
  const isPart = (at: number): boolean => /[a-z0-9-]/.test(text[at] ?? '');
  let [from, to] = [offset, offset];
  while (from > 0 && isPart(from - 1)) from--;
  while (isPart(to)) to++;
  const cursor = from === to ? undefined : cursorAt(text, to);
  if (!cursor || cursor.isKey || valuesAt(cursor.path).kinds === undefined) return undefined;
  const entry = glossary.byId(text.slice(from, to));
  return entry && { entry, span: { from, to } };
}

function kindOf({ kind, extended }: Cursor, glossary: Glossary): Kind | undefined {
  if (extended !== undefined) return glossary.byId(extended)?.kind;
  return kind !== undefined && Object.hasOwn(KINDS, kind) ? (kind as Kind) : undefined;
}

const fieldItems = (fields: readonly string[], typed: string): FileCompletion[] =>
  fields
    .filter((field) => field.startsWith(typed))
    .map((field) => ({ label: field, detail: '', insert: `${field}: `, sort: 'field' }));

function valueItems({ words, kinds }: Slot, typed: string, glossary: Glossary): FileCompletion[] {
  const ofWords = words
    .filter((word) => word.startsWith(typed))
    .map((word): FileCompletion => ({ label: word, detail: '', insert: word, sort: 'word' }));
  return kinds === undefined ? ofWords : [...ofWords, ...idItems(kinds, typed, glossary)];
}

/** Entries by their ids, or by any of their names: "Webb" finds `jwst`. */
function idItems(kinds: readonly Kind[], typed: string, glossary: Glossary): FileCompletion[] {
  const fits = ({ kind }: Entry): boolean => kinds.length === 0 || kinds.includes(kind);
  const found = new Map<string, Entry>();
  const byName = typed === '' ? [] : glossary.complete(typed, MOST_ITEMS * 4).map(({ entry }) => glossary.entry(entry));
  for (const id of glossary.ids()) {
    if (found.size >= MOST_ITEMS || typed === '') break;
    const entry = id.startsWith(typed) ? glossary.byId(id) : undefined;
    if (entry && fits(entry)) found.set(id, entry);
  }
  for (const entry of byName) if (fits(entry)) found.set(entry.id, entry);
  return [...found.values()].map((entry) => ({
    label: entry.id,
    detail: `${properName(entry)} · ${KINDS[entry.kind].label}`,
    insert: entry.id,
    sort: 'id',
  }));
}
