import type { Entry } from '../../glossary/entry.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { KINDS } from '../../glossary/schema/kinds.ts';
import { properName } from './naming.ts';

/** An entry that a search finds, under the name by which it does. */
export interface FoundEntry {
  readonly entry: Entry;
  readonly name: string;
  /** What tells it from others of that name: its proper name, where that is another, and its kind. */
  readonly detail: string;
}

/**
 * The entries that typed words may mean, best first: names with words that begin so (one error forgiven), then ids that hold the
 * typed letters in their order. Nothing for nothing: a list of all names helps nobody.
 */
export function entriesMatching(glossary: Glossary, query: string, limit: number): FoundEntry[] {
  const typed = query.trim();
  if (typed === '') return [];
  const found = new Map<string, FoundEntry>();
  for (const { entry: index, name } of glossary.complete(typed, limit)) {
    const entry = glossary.entry(index);
    if (!found.has(entry.id)) found.set(entry.id, foundEntry(entry, entry.names[name]?.text));
  }
  for (const id of found.size < limit ? looselyMatching(glossary.ids(), typed) : []) {
    if (found.size >= limit) break;
    const entry = found.has(id) ? undefined : glossary.byId(id);
    if (entry) found.set(id, foundEntry(entry, undefined));
  }
  return [...found.values()];
}

function foundEntry(entry: Entry, written: string | undefined): FoundEntry {
  const proper = properName(entry);
  const name = written ?? proper;
  const { label } = KINDS[entry.kind];
  return { entry, name, detail: name === proper ? label : `${proper} · ${label}` };
}

/** Those that hold all typed letters in their order, the tightest first: `hubbltele`, `apl11`. */
function looselyMatching(ids: Iterable<string>, typed: string): string[] {
  const letters = typed
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  if (letters.length < LEAST_LETTERS) return [];
  const matches: { readonly id: string; readonly spread: number }[] = [];
  for (const id of ids) {
    const spread = spreadOf(letters, id);
    if (spread !== undefined) matches.push({ id, spread });
  }
  return matches.sort((a, b) => a.spread - b.spread || a.id.length - b.id.length).map(({ id }) => id);
}

const LEAST_LETTERS = 3;

/** How many letters of an id reach from the first to the last typed one, where it holds them from the start of a word on. */
function spreadOf(letters: string, id: string): number | undefined {
  const first = id.startsWith(letters.charAt(0)) ? 0 : id.indexOf(`-${letters.charAt(0)}`) + 1;
  let at = first - 1;
  for (const letter of letters) {
    at = id.indexOf(letter, at + 1);
    if (at < 0) return undefined;
  }
  const spread = at - first;
  const isLoose = spread > letters.length * 3 || id[first] !== letters.charAt(0);
  return isLoose ? undefined : spread + first;
}
