import type { DateText } from '../entry.ts';
import { dateMistake } from './dates.ts';
import { nearest } from './nearest.ts';
import type { Correction, Place, Problems } from './problems.ts';
import type { Field, MapTree, Tree } from './tree.ts';

/** Reads a map field by field, and at the end reports the fields that nobody asked for. */
export class Fields {
  private readonly asked = new Set<string>();

  constructor(
    readonly map: MapTree,
    readonly problems: Problems,
    /** What the map is, for messages: "an event". */
    private readonly what: string,
  ) {}

  get names(): string[] {
    return [...this.map.fields.keys()];
  }

  has(name: string): boolean {
    return this.map.fields.has(name);
  }

  field(name: string): Field | undefined {
    this.asked.add(name);
    return this.map.fields.get(name);
  }

  tree(name: string): Tree | undefined {
    const field = this.field(name);
    if (field && field.value === undefined)
      this.problems.add(field, 'missing', `"${name}" has no value. Give one, or remove the field.`);
    return field?.value;
  }

  text(name: string): string | undefined {
    const tree = this.tree(name);
    return tree && textOf(tree, name, this.problems);
  }

  required(name: string, cure: string): string | undefined {
    if (!this.has(name)) this.problems.add(this.map, 'missing', `${this.what} without "${name}". ${cure}`);
    return this.text(name);
  }

  /** A list of texts; a single text is a list of one. */
  texts(name: string): string[] {
    const tree = this.tree(name);
    return tree ? textsOf(tree, name, this.problems) : [];
  }

  flag(name: string): boolean | undefined {
    const tree = this.tree(name);
    const text = tree && textOf(tree, name, this.problems);
    if (tree === undefined || text === undefined) return undefined;
    if (text === 'true' || text === 'false') return text === 'true';
    this.problems.add(tree, 'field', `"${name}" is "${text}". Write true or false.`);
    return undefined;
  }

  date(name: string): DateText | undefined {
    const tree = this.tree(name);
    const text = tree && textOf(tree, name, this.problems);
    if (tree === undefined || text === undefined) return undefined;
    const mistake = dateMistake(text);
    if (mistake === undefined) return text;
    this.problems.add(tree, 'date', `"${name}: ${text}": ${mistake}`);
    return undefined;
  }

  word<Word extends string>(name: string, known: readonly Word[]): Word | undefined {
    const tree = this.tree(name);
    const text = tree && textOf(tree, name, this.problems);
    if (tree === undefined || text === undefined) return undefined;
    const word = known.find((candidate) => candidate === text);
    if (word === undefined) addUnknownWord(this.problems, tree, name, text, known);
    return word;
  }

  /** Reports what is left; `others` are names that would have been right too. */
  finish(others: Iterable<string> = []): void {
    const known = new Set([...this.asked, ...others]);
    // Not all fifty relations of an entry.
    const listed = known.size < 30 ? known : this.asked;
    for (const [name, field] of this.map.fields) {
      if (this.asked.has(name)) continue;
      const right = nearest(name, known);
      const cure = right === undefined ? `. It has ${[...listed].join(', ')}.` : `; did you mean ${right}?`;
      const message = `${this.what} has no field "${name}"${cure}`;
      this.problems.add(field, 'field', message, correctionOf(name, right));
    }
  }
}

export function addUnknownWord(
  problems: Problems,
  place: Place,
  name: string,
  text: string,
  known: readonly string[],
): void {
  const right = nearest(text, known);
  const list = known.length < 40 ? `. It may be ${known.join(', ')}.` : '.';
  const cure = right === undefined ? list : `; did you mean ${right}?`;
  problems.add(place, 'vocabulary', `"${name}" does not know "${text}"${cure}`, correctionOf(text, right));
}

export const correctionOf = (wrong: string, right: string | undefined): Correction | undefined =>
  right === undefined ? undefined : { wrong, right };

export function textOf(tree: Tree, name: string, problems: Problems): string | undefined {
  if (tree.type === 'text') return tree.text;
  problems.add(tree, 'field', `"${name}" wants one text here, not a ${tree.type}.`);
  return undefined;
}

export function textsOf(tree: Tree, name: string, problems: Problems): string[] {
  const items = tree.type === 'list' ? tree.items : [tree];
  return items.map((item) => textOf(item, name, problems)).filter((text) => text !== undefined);
}
