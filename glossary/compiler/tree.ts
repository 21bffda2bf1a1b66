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
const FIELD_NAME = /^[a-z0-9-]+$/;

/** The entries of a file; what is not a list of maps is reported. */
export function readFile(file: SourceFile, problems: Problems): MapTree[] {
  const lineCounter = new LineCounter();
  // The failsafe schema makes every scalar a text: 1998 and 2004-03 are dates, `no` is a language.
  const document = parseDocument(file.text, { lineCounter, schema: 'failsafe', prettyErrors: false });
  for (const error of document.errors) {
    const place = { path: file.path, line: lineCounter.linePos(error.pos[0]).line };
    problems.add(place, 'yaml', `${error.message}. Put texts that hold ": ", " #", quotes or brackets in quotes.`);
  }
  if (document.contents === null) return [];
  const reader = new TreeReader(file.path, lineCounter, problems);
  const top = reader.read(document.contents, 0);
  if (top?.type !== 'list') {
    problems.add(
      { path: file.path, line: 1 },
      'yaml',
      'A file of entries is a list. Begin each entry with "- id: ...".',
    );
    return [];
  }
  return top.items.filter((item): item is MapTree => {
    if (item.type !== 'map') problems.add(item, 'yaml', 'An entry is a map of fields. Begin it with "- id: ...".');
    return item.type === 'map';
  });
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
    return { path: this.path, line: this.lines.linePos(node.range?.[0] ?? 0).line };
  }
}

const isNodeLike = (item: unknown): item is Node => isScalar(item) || isMap(item) || isSeq(item) || isAlias(item);
