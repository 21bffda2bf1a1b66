import type { Entry, EntryId } from '../entry.ts';
import type { Glossary } from '../glossary.ts';
import { overlay } from '../overlay.ts';
import { checkReferences } from './crosscheck.ts';
import type { Draft } from './draft.ts';
import { readOwnEntry } from './entries.ts';
import { glossaryOf } from './in-memory.ts';
import { type Place, type Problem, Problems, stretch } from './problems.ts';
import { withoutMissing } from './prune.ts';
import { type MapTree, readFile, type SourceFile } from './tree.ts';

/** A file of a writer's own glossary as it was parsed. */
export interface ParsedFile {
  readonly path: string;
  readonly maps: readonly MapTree[];
  readonly problems: readonly Problem[];
}

/** A glossary with a writer's own entries over the built-in ones. */
export interface OwnGlossary {
  readonly glossary: Glossary;
  /** What is wrong in the files. */
  readonly problems: readonly Problem[];
  /** Where the entries stand that the files add or change. */
  readonly places: ReadonlyMap<EntryId, Place>;
}

/** Beyond these a folder's files are not read: all of them stand before each document below it. */
export const MOST_OWN_ENTRIES = 20_000;
export const MOST_OWN_CHARACTERS = 3_000_000;

/** A file that would be one too many for its folder. */
export function unreadFile({ path, text }: SourceFile): ParsedFile {
  const problems = new Problems();
  const most = MOST_OWN_CHARACTERS.toLocaleString('en');
  const message = `The glossary files of this folder and those above it hold more than ${most} characters. This one is not read.`;
  problems.add({ path, line: 1, from: 0, to: text.length }, 'limit', message);
  return { path, maps: [], problems: problems.list };
}

export function parseOwnFile(file: SourceFile): ParsedFile {
  const problems = new Problems();
  try {
    return { path: file.path, maps: readFile(file, problems), problems: problems.list };
  } catch (error) {
    // The parser of YAML may give up on a text made to break it.
    const whole = { path: file.path, line: 1, from: 0, to: file.text.length };
    problems.add(whole, 'yaml', `The file cannot be read as YAML: ${error instanceof Error ? error.message : error}.`);
    return { path: file.path, maps: [], problems: problems.list };
  }
}

/**
 * The entries of files over those of `base`, the outermost folder's file first: later ones add to earlier ones. Whatever
 * can be used is used, whatever is wrong goes into the problems. `version` tells the files' state from others.
 */
export function compileOwn(files: readonly ParsedFile[], base: Glossary, version = ''): OwnGlossary {
  const problems = new Problems();
  for (const file of files) problems.list.push(...file.problems);
  const drafts = readDrafts(files, base, problems);
  const ofId = new Map<EntryId, Draft>(drafts.map((draft) => [draft.entry.id, draft]));
  const kindOf = (id: EntryId) => {
    const index = base.indexOf(id);
    return ofId.get(id)?.entry.kind ?? (index === undefined ? undefined : base.kindOf(index));
  };
  const known = {
    kindOf,
    *ids() {
      yield* base.ids();
      yield* ofId.keys();
    },
  };
  for (const draft of drafts) {
    checkReferences(draft, known, problems);
    checkNames(draft, base, problems);
  }
  const entries: Entry[] = [];
  for (const { entry, isBroken, references, place } of ofId.values()) {
    const kinds = new Map(references.map((reference) => [reference.id, reference.kinds]));
    const usable = withoutMissing(entry, (id) => {
      const kind = kindOf(id);
      return kind !== undefined && (kinds.get(id)?.includes(kind) ?? true);
    });
    if (usable && !isBroken) entries.push({ ...usable, origin: place.path });
  }
  const places = new Map(drafts.map(({ entry, place }) => [entry.id, stretch(place)]));
  return { glossary: overlay(base, glossaryOf(entries, version)), problems: problems.list, places };
}

function readDrafts(files: readonly ParsedFile[], base: Glossary, problems: Problems): Draft[] {
  const drafts: Draft[] = [];
  const ofId = new Map<EntryId, Draft>();
  const known = {
    byId: (id: EntryId) => ofId.get(id)?.entry ?? base.byId(id),
    *ids() {
      yield* base.ids();
      yield* ofId.keys();
    },
  };
  for (const map of files.flatMap(({ maps }) => maps)) {
    if (drafts.length === MOST_OWN_ENTRIES) {
      problems.add(map, 'limit', `Only the first ${MOST_OWN_ENTRIES} entries of a folder are read.`);
      return drafts;
    }
    const isExtending = map.fields.has('extends');
    const draft = readOwnEntry(map, problems, known);
    if (!draft) continue;
    const { id } = draft.entry;
    const other = ofId.get(id);
    if (!isExtending && (other || base.indexOf(id) !== undefined)) {
      const where = other ? `${other.place.path}:${other.place.line}` : 'the built-in glossary';
      const cure = `Write "extends: ${id}" instead of id and kind to add to it, or choose another id.`;
      problems.add(map.fields.get('id')?.value ?? map, 'duplicate', `The id ${id} is taken (${where}). ${cure}`);
      continue;
    }
    drafts.push(draft);
    ofId.set(id, draft);
  }
  return drafts;
}

/** A name that the built-in glossary has for something else, for certain, would make both uncertain. */
function checkNames({ entry, place }: Draft, base: Glossary, problems: Problems): void {
  for (const { text, ambiguous } of entry.names) {
    if (ambiguous) continue;
    const [match] = base.namesIn(text);
    if (match?.start !== 0 || match.end !== text.length) continue;
    for (const candidate of match.candidates) {
      const other = base.entry(candidate.entry);
      if (other.id === entry.id || other.names[candidate.name]?.ambiguous !== false) continue;
      const cure = `Write "extends: ${other.id}" to add to it, or mark the name {..., ambiguous: true} with cues.`;
      problems.add(place, 'name', `"${text}" is already a name of ${other.id} in the built-in glossary. ${cure}`);
    }
  }
}
