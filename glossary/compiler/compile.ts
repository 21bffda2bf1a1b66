import type { Entry, EntryId } from '../entry.ts';
import { pack } from '../names/sections.ts';
import { KIND_LIST } from '../stored/entry.ts';
import { crossCheck } from './crosscheck.ts';
import type { Draft } from './draft.ts';
import { readEntry } from './entries.ts';
import { compare, startsOf, trieOf, wordsOf } from './name-index.ts';
import { NameTable } from './name-table.ts';
import { type Problem, Problems, stretch } from './problems.ts';
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
export function compileGlossary(files: Iterable<SourceFile>): CompiledGlossary {
  const problems = new Problems();
  const drafts: Draft[] = [];
  let count = 0;
  for (const file of files) {
    const maps = readMaps(file, problems);
    count += maps.length;
    for (const map of maps) drafts.push(...draftOf(map, problems));
  }
  crossCheck(drafts, problems);
  const entries = usableEntries(drafts);
  const list = problems.list.toSorted((a, b) => compare(a.path, b.path) || a.line - b.line);
  return { bytes: compileEntries(entries), problems: list, entries, leftOut: count - entries.length };
}

interface ReadMap {
  readonly map: MapTree;
  /** YAML itself went wrong between its start and that of the next. */
  readonly isUnreadable: boolean;
}

function readMaps(file: SourceFile, problems: Problems): ReadMap[] {
  const before = problems.list.length;
  const maps = readFile(file, problems);
  const lines = problems.list.slice(before).map(({ line }) => line);
  return maps.map((map, index) => {
    const end = maps[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    return { map, isUnreadable: lines.some((line) => line >= map.line && line < end) };
  });
}

/** An entry without the tree that it was read from, which is several times as large. */
function draftOf({ map, isUnreadable }: ReadMap, problems: Problems): Draft[] {
  const draft = readEntry(map, problems);
  return draft ? [{ ...draft, place: stretch(draft.place), isBroken: draft.isBroken || isUnreadable }] : [];
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

/**
 * The bytes of entries that come in the order of their ids. They are gone through several times and none is kept, so
 * that what makes them anew each time may hand over more of them than fit into memory.
 */
export function compileEntries(entries: Iterable<Entry>): Uint8Array {
  const { names, ids, kinds, nameCount, weights } = gathered(entries);
  const trie = trieOf(names);
  const words = wordsOf(names, weights, trie.alphabet);
  const idBytes = asciiBytes(ids.join(''));
  const { texts, ...rows } = stored(entries);
  return pack({
    version: asciiBytes(hashOf([idBytes, rows.entries, texts.pieces, texts.shared])),
    kinds,
    ids: idBytes,
    idStarts: startsOf(ids.map((id) => id.length)),
    ...rows,
    texts,
    nameCount: Uint32Array.of(nameCount),
    trie,
    words,
  });
}

const KIND_NUMBERS = new Map(KIND_LIST.map((kind, number) => [kind, number]));

interface Gathered {
  readonly names: NameTable;
  readonly ids: readonly EntryId[];
  readonly kinds: Uint8Array;
  readonly nameCount: number;
  /** How well known each entry is, as far as the others show: how often they speak of it. */
  readonly weights: Uint8Array;
}

function gathered(entries: Iterable<Entry>): Gathered {
  const names = new NameTable();
  const ids: EntryId[] = [];
  const kinds: number[] = [];
  const mentions = new Map<EntryId, number>();
  const count = (id: EntryId) => mentions.set(id, (mentions.get(id) ?? 0) + 1);
  let nameCount = 0;
  for (const entry of entries) {
    names.add(entry, ids.length);
    ids.push(entry.id);
    kinds.push(KIND_NUMBERS.get(entry.kind) ?? 255);
    nameCount += entry.names.length;
    for (const values of Object.values(entry.relations)) for (const { value } of values.list) count(value);
    for (const { roles } of entry.events) for (const of of Object.values(roles)) of.forEach(count);
  }
  const weights = Uint8Array.from(ids, (id) => Math.min(255, mentions.get(id) ?? 0));
  return { names, ids, kinds: Uint8Array.from(kinds), nameCount, weights };
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
