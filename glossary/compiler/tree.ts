import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Place, Problems } from './problems.ts';

/** YAML as the compiler reads it: texts, lists and maps, each knowing its line. Numbers and dates stay the text they were. */
export type Tree = TextTree | ListTree | MapTree;
export interface TextTree extends Place {
  readonly type: 'text';
  readonly text: string;
}
export interface ListTree extends Place {
  readonly type: 'list';
  readonly items: readonly Tree[];
}
export interface MapTree extends Place {
  readonly type: 'map';
  readonly fields: ReadonlyMap<string, Field>;
}
/** A key with its line; no value where nothing stands after it. */
export interface Field extends Place {
  readonly value: Tree | undefined;
}

export interface SourceFile {
  /** As it is shown in messages. */
  readonly path: string;
  readonly text: string;
}

const DEEPEST = 12;
/** Brackets may stand in texts, unclosed: only many of them are a nest. */
const MOST_BRACKETS = 200;
const RUN_OF_DASHES = /^ *(?:[-?] +){20}/m;
const DEEP_INDENTATION = /^ {400}/m;
const FIELD_NAME = /^[a-z0-9-]+$/;

/** What a file may hold, so that reading it takes a moment and no more: it may come with a workspace of unknown origin. */
export const MOST_CHARACTERS = 1_000_000;
export const MOST_ENTRIES = 5000;

/** The entries of a file; what is not a list of maps is reported. */
export function readFile(file: SourceFile, problems: Problems): MapTree[] {
  const whole = { path: file.path, line: 1, from: 0, to: file.text.length };
  if (file.text.length > MOST_CHARACTERS) {
    const most = MOST_CHARACTERS.toLocaleString('en');
    problems.add(
      whole,
      'limit',
      `The file has more than ${most} characters and is not read. Split it into several files.`,
    );
    return [];
  }
  if (isNestedTooDeep(file.text)) {
    problems.add(whole, 'limit', `Nested more than ${DEEPEST} deep: the file is not read. Write it flatter.`);
    return [];
  }
  const lineCounter = new LineCounter();
  // The failsafe schema makes every scalar a text: 1998 and 2004-03 are dates, `no` is a language.
  const document = parseDocument(file.text, { lineCounter, schema: 'failsafe', prettyErrors: false });
  for (const error of document.errors) {
    const [from, to] = error.pos;
    const place = { path: file.path, line: lineCounter.linePos(from).line, from, to };
    problems.add(place, 'yaml', `${error.message}. Put texts that hold ": ", " #", quotes or brackets in quotes.`);
  }
  if (document.contents === null) return [];
  const reader = new TreeReader(file.path, lineCounter, problems);
  const top = reader.read(document.contents, 0);
  if (top?.type !== 'list') {
    problems.add(whole, 'yaml', 'A file of entries is a list. Begin each entry with "- id: ...".');
    return [];
  }
  const maps = top.items.filter((item): item is MapTree => {
    if (item.type !== 'map') problems.add(item, 'yaml', 'An entry is a map of fields. Begin it with "- id: ...".');
    return item.type === 'map';
  });
  const first = maps[MOST_ENTRIES];
  if (first)
    problems.add(first, 'limit', `Only the first ${MOST_ENTRIES} entries are read. Split the file into several.`);
  return maps.slice(0, MOST_ENTRIES);
}

/** Brackets, and runs of "- ", nested as deep as no entry is: the parser of YAML would go down with them. */
function isNestedTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x5b || unit === 0x7b) depth++;
    else if (unit === 0x5d || unit === 0x7d) depth = Math.max(0, depth - 1);
    if (depth > MOST_BRACKETS) return true;
  }
  return RUN_OF_DASHES.test(text) || DEEP_INDENTATION.test(text);
}

class TreeReader {
  constructor(
    private readonly path: string,
    private readonly lines: LineCounter,
    private readonly problems: Problems,
  ) {}

  read(node: Node | null | undefined, depth: number): Tree | undefined {
    if (!node) return undefined;
    const place = this.placeOf(node);
    if (depth > DEEPEST) return this.refuse(place, `Nested more than ${DEEPEST} deep. Write it flatter.`);
    if (isAlias(node)) return this.refuse(place, 'Aliases (*name) are not read. Write the value out.');
    if (isMap(node)) return { type: 'map', ...place, fields: this.fieldsOf(node, depth) };
    if (isSeq(node)) {
      const items = node.items.map((item) => this.read(isNodeLike(item) ? item : null, depth + 1));
      return { type: 'list', ...place, items: items.filter((item) => item !== undefined) };
    }
    if (!isScalar(node) || node.value === null || node.value === '') return undefined;
    return { type: 'text', ...place, text: String(node.value).trim() };
  }

  private fieldsOf(map: YAMLMap, depth: number): Map<string, Field> {
    const fields = new Map<string, Field>();
    for (const pair of map.items as Pair<Node, Node | null>[]) {
      const place = this.placeOf(pair.key);
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      const value = this.read(pair.value, depth + 1);
      if (value === undefined && map.flow && !FIELD_NAME.test(key)) {
        this.refuse(
          place,
          `"${key}" is read as a field, since a comma ends a value inside {...}. Put the whole text in quotes.`,
        );
      } else fields.set(key, { ...place, value });
    }
    return fields;
  }

  private refuse(place: Place, message: string): undefined {
    this.problems.add(place, 'yaml', message);
    return undefined;
  }

  private placeOf(node: Node): Place {
    const [from, to] = node.range ?? [0, 0];
    return { path: this.path, line: this.lines.linePos(from).line, from, to };
  }
}

const isNodeLike = (item: unknown): item is Node => isScalar(item) || isMap(item) || isSeq(item) || isAlias(item);
