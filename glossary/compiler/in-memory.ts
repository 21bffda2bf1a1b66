import type { Entry, EntryId } from '../entry.ts';
import type { EntryIndex, Glossary } from '../glossary.ts';
import { createCompleter } from '../names/completer.ts';
import { createMatcher } from '../names/matcher.ts';
import { wordIndex } from '../names/word-index.ts';
import type { Kind } from '../schema/kinds.ts';
import { trieOf, wordsOf } from './name-index.ts';
import { namesOf } from './name-table.ts';

/** A glossary of entries as they are, without the form in which the built-in one is stored. */
export function glossaryOf(entries: readonly Entry[], version: string): Glossary {
  const indexes = new Map(entries.map(({ id }, index) => [id, index]));
  const names = namesOf(entries);
  const trie = trieOf(names);
  let completer: Glossary['complete'] | undefined;

  function entry(index: EntryIndex): Entry {
    const found = entries[index];
    if (!found) throw new RangeError(`no entry has the number ${index}`);
    return found;
  }
  const indexOf = (id: EntryId): EntryIndex | undefined => indexes.get(id);
  const kindOf = (index: EntryIndex): Kind => entry(index).kind;

  return {
    entryCount: entries.length,
    nameCount: entries.reduce((sum, { names }) => sum + names.length, 0),
    version,
    entry,
    indexOf,
    byId(id) {
      const index = indexOf(id);
      return index === undefined ? undefined : entry(index);
    },
    ids: () => indexes.keys(),
    kindOf,
    ofKind: (kind) => [...entries.keys()].filter((index) => kindOf(index) === kind),
    namesIn: createMatcher(trie),
    complete(typed, limit) {
      completer ??= createCompleter(
        wordIndex(wordsOf(names, new Uint8Array(entries.length), trie.alphabet), trie.alphabet),
      );
      return completer(typed, limit);
    },
  };
}
