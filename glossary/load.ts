import type { Entry, EntryId } from './entry.ts';
import type { EntryIndex, Glossary } from './glossary.ts';
import { createCompleter } from './names/completer.ts';
import { createMatcher } from './names/matcher.ts';
import { type Sections, unpack } from './names/sections.ts';
import { KINDS, type Kind } from './schema/kinds.ts';

const KIND_LIST = Object.keys(KINDS) as readonly Kind[];

/** Opens a compiled glossary: takes views of its arrays and reads entries when they are asked for. Throws on other bytes. */
export function loadGlossary(bytes: Uint8Array): Glossary {
  const sections = unpack(bytes);
  const entryCount = sections.kinds.length;
  const entries: (Entry | undefined)[] = new Array(entryCount);
  const ofKind = new Map<Kind, readonly EntryIndex[]>();

  function entry(index: EntryIndex): Entry {
    const known = entries[index];
    if (known) return known;
    if (!(index >= 0 && index < entryCount)) throw new RangeError(`no entry has the number ${index}`);
    const read: Entry = JSON.parse(asciiOf(sections.entries, sections.entryStarts, index));
    entries[index] = read;
    return read;
  }
  const indexOf = (id: EntryId): EntryIndex | undefined => findId(sections, id);
  const kindOf = (index: EntryIndex): Kind => KIND_LIST[sections.kinds[index] ?? -1] ?? entry(index).kind;

  return {
    entryCount,
    nameCount: sections.nameCount[0] ?? 0,
    version: String.fromCharCode(...sections.version),
    entry,
    indexOf,
    byId(id) {
      const index = indexOf(id);
      return index === undefined ? undefined : entry(index);
    },
    kindOf,
    ofKind(kind) {
      const known = ofKind.get(kind);
      if (known) return known;
      const number = KIND_LIST.indexOf(kind);
      const list: EntryIndex[] = [];
      sections.kinds.forEach((of, index) => {
        if (of === number) list.push(index);
      });
      ofKind.set(kind, list);
      return list;
    },
    namesIn: createMatcher(sections.trie),
    complete: createCompleter(sections.words, sections.weights),
  };
}

/** Entries stand in the order of their ids. */
function findId(sections: Sections, id: EntryId): EntryIndex | undefined {
  let low = 0;
  let high = sections.kinds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = asciiOf(sections.ids, sections.idStarts, middle);
    if (there === id) return middle;
    if (there < id) low = middle + 1;
    else high = middle;
  }
  return undefined;
}

function asciiOf(bytes: Uint8Array, starts: Uint32Array, index: number): string {
  const from = starts[index] ?? 0;
  const to = starts[index + 1] ?? from;
  let text = '';
  // In pieces, as a call takes only so many arguments.
  for (let at = from; at < to; at += 8192) text += String.fromCharCode(...bytes.subarray(at, Math.min(at + 8192, to)));
  return text;
}
