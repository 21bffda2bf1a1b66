import type { Entry } from '../entry.ts';
import { pack } from '../names/sections.ts';
import { KIND_LIST } from '../stored/entry.ts';
import { crossCheck } from './crosscheck.ts';
import type { Draft } from './draft.ts';
import { readEntry } from './entries.ts';
import { formsOf } from './forms.ts';
import { compare, startsOf, trieOf, wordsOf } from './name-index.ts';
import { type Problem, Problems } from './problems.ts';
import { withoutMissing } from './prune.ts';
import { stored } from './stored.ts';
import { type MapTree, readFile, type SourceFile } from './tree.ts';

export type { SourceFile } from './tree.ts';

export interface CompiledGlossary {
  /** What loadGlossary reads. */
  readonly bytes: Uint8Array;
  readonly problems: readonly Problem[];
  readonly entries: readonly Entry[];
  /** How many entries were left out because of mistakes in them. */
  readonly leftOut: number;
}

/** Compiles entry files: whatever can be used goes into the bytes, whatever is wrong into the problems. */
export function compileGlossary(files: readonly SourceFile[]): CompiledGlossary {
  const problems = new Problems();
  const maps = files.flatMap((file) => readFile(file, problems));
  const unreadable = maps.filter((map, index) => holdsProblem(map, maps[index + 1], problems.list));
  const drafts = maps.map((map) => readEntry(map, problems)).filter((draft) => draft !== undefined);
  crossCheck(drafts, problems);
  const entries = usableEntries(drafts.filter(({ place }) => !unreadable.some((map) => map === place)));
  const list = problems.list.toSorted((a, b) => compare(a.path, b.path) || a.line - b.line);
  return { bytes: bytesOf(entries), problems: list, entries, leftOut: maps.length - entries.length };
}

/** Whether YAML itself went wrong between the start of an entry and that of the next. */
function holdsProblem(map: MapTree, next: MapTree | undefined, problems: readonly Problem[]): boolean {
  const end = next?.path === map.path ? next.line : Number.POSITIVE_INFINITY;
  return problems.some(({ path, line }) => path === map.path && line >= map.line && line < end);
}

/** Sound entries in the order of their ids, the first of each id, without what they say of entries that are not there. */
function usableEntries(drafts: readonly Draft[]): Entry[] {
  let sound = new Map<string, Draft>();
  for (const draft of drafts) if (!draft.isBroken && !sound.has(draft.entry.id)) sound.set(draft.entry.id, draft);
  for (;;) {
    const entries: Entry[] = [];
    for (const { entry, references } of sound.values()) {
      const kindsOf = new Map(references.map(({ id, kinds }) => [id, kinds]));
      const usable = withoutMissing(entry, (id) => {
        const kind = sound.get(id)?.entry.kind;
        return kind !== undefined && (kindsOf.get(id)?.includes(kind) ?? true);
      });
      if (usable) entries.push(usable);
    }
    if (entries.length === sound.size) return entries.sort((a, b) => compare(a.id, b.id));
    // A rule that lost its holder is left out, which others may speak of in turn.
    const left = new Set(entries.map(({ id }) => id));
    sound = new Map([...sound].filter(([id]) => left.has(id)));
  }
}

function bytesOf(entries: readonly Entry[]): Uint8Array {
  const kindNumbers = new Map(KIND_LIST.map((kind, number) => [kind, number]));
  const forms = entries.flatMap(formsOf);
  const trie = trieOf(forms);
  const ids = asciiBytes(entries.map(({ id }) => id).join(''));
  const { texts, ...rows } = stored(entries);
  return pack({
    version: asciiBytes(hashOf([ids, rows.entries, texts.pieces, texts.shared])),
    kinds: Uint8Array.from(entries, ({ kind }) => kindNumbers.get(kind) ?? 255),
    ids,
    idStarts: startsOf(entries.map(({ id }) => id.length)),
    ...rows,
    texts,
    nameCount: Uint32Array.of(entries.reduce((sum, { names }) => sum + names.length, 0)),
    trie,
    words: wordsOf(forms, entries, weightsOf(entries), trie.alphabet),
  });
}

/** How well known an entry is, as far as the others show: how often they speak of it. */
function weightsOf(entries: readonly Entry[]): Uint8Array {
  const counts = new Map<string, number>();
  const count = (id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { relations, events } of entries) {
    for (const values of Object.values(relations)) for (const { value } of values.list) count(value);
    for (const { roles } of events) for (const ids of Object.values(roles)) ids.forEach(count);
  }
  return Uint8Array.from(entries, ({ id }) => Math.min(255, counts.get(id) ?? 0));
}

function asciiBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** FNV-1a, 32 bits: enough to tell two states of one glossary apart. */
function hashOf(rows: readonly Uint8Array[]): string {
  let hash = 0x811c9dc5;
  for (const row of rows) for (const byte of row) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
