import type { Entry, EntryId } from './entry.ts';
import type { EntryIndex, Glossary } from './glossary.ts';
import { createCompleter } from './names/completer.ts';
import { createMatcher } from './names/matcher.ts';
import { type Sections, unpack } from './names/sections.ts';
import { wordIndex } from './names/word-index.ts';
import type { Kind } from './schema/kinds.ts';
import { ENTRY, KIND_LIST } from './stored/entry.ts';
import { EntrySource, StoredTexts } from './stored/texts.ts';

/** Opens a compiled glossary: takes views of its arrays and reads entries when they are asked for. Throws on other bytes. */
export function loadGlossary(bytes: Uint8Array): Glossary {
  const sections = unpack(bytes);
  const entryCount = sections.kinds.length;
  const entries: (Entry | undefined)[] = new Array(entryCount);
  const ofKind = new Map<Kind, readonly EntryIndex[]>();
  const ids: (EntryId | undefined)[] = new Array(entryCount);
  const source = new EntrySource(sections.entries, new StoredTexts(sections.texts), idOf);

  let completer: Glossary['complete'] | undefined;

  /** Ids are made once: entries that speak of one another share them. */
  function idOf(index: EntryIndex): EntryId {
    const known = ids[index];
    if (known !== undefined) return known;
    const id = idAt(sections, index);
    ids[index] = id;
    return id;
  }

  function entry(index: EntryIndex): Entry {
    const known = entries[index];
    if (known) return known;
    if (!(index >= 0 && index < entryCount)) throw new RangeError(`no entry has the number ${index}`);
    const read = ENTRY.read(source.moveTo(sections.entryStarts[index] ?? 0));
    entries[index] = read;
    return read;
  }
  /** Ids that were looked up: the same few are asked for again and again. */
  const numbers = new Map<EntryId, EntryIndex | undefined>();
  function indexOf(id: EntryId): EntryIndex | undefined {
    const known = numbers.get(id);
    if (known !== undefined || numbers.has(id)) return known;
    const found = findId(sections, id);
    numbers.set(id, found);
    return found;
  }
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
    *ids() {
      for (let index = 0; index < entryCount; index++) yield idOf(index);
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
    complete(typed, limit) {
      // Made when first needed, as a check of a text never does.
      completer ??= createCompleter(wordIndex(sections.words, sections.trie.alphabet));
      return completer(typed, limit);
    },
  };
}

/** Entries stand in the order of their ids. */
function findId(sections: Sections, id: EntryId): EntryIndex | undefined {
  let low = 0;
  let high = sections.kinds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = idAt(sections, middle);
    if (there === id) return middle;
    if (there < id) low = middle + 1;
    else high = middle;
  }
  return undefined;
}

const idAt = ({ ids, idStarts }: Sections, index: number): EntryId =>
  String.fromCharCode(...ids.subarray(idStarts[index], idStarts[index + 1]));
