import type { Entry, NameUse } from '../entry.ts';
import type { EntryIndex } from '../glossary.ts';
import { type Form, formsOf, mayStartSmall } from './forms.ts';

/** Which name of an entry to offer where several fit as well; derived spellings come after all. */
const RANKS: Readonly<Record<NameUse, number>> = {
  proper: 0,
  abbr: 1,
  short: 2,
  full: 2,
  alias: 3,
  plural: 4,
  former: 4,
  foreign: 5,
};
const DERIVED = 6;

/** The forms of all names in columns, one number of a form for all of them: as objects, those of a million names would not fit. */
export class NameTable {
  readonly keys: string[] = [];
  readonly entries: EntryIndex[] = [];
  readonly names: number[] = [];
  readonly flags: number[] = [];
  /** Which units have to be capitals: eight bits in each unit of a text. */
  readonly capitals: string[] = [];
  readonly mayStartSmall: boolean[] = [];
  /** Which form to offer of those that fit as well: the lowest. */
  readonly ranks: number[] = [];
  /** Each pattern of capitals is kept once. */
  private readonly patterns = new Map<string, string>();

  /** Entries come in the order of their numbers. */
  add(entry: Entry, index: EntryIndex): void {
    for (const form of formsOf(entry, index)) {
      this.keys.push(form.key);
      this.entries.push(index);
      this.names.push(form.name);
      this.flags.push(form.flags);
      this.capitals.push(this.patternOf(form));
      this.mayStartSmall.push(mayStartSmall(form));
      this.ranks.push(RANKS[entry.names[form.name]?.use ?? 'alias'] + (form.isDerived ? DERIVED : 0));
    }
  }

  private patternOf({ capitals }: Form): string {
    let pattern = '';
    for (let at = 0; at < capitals.length; at += 8) {
      let bits = 0;
      for (let bit = 0; bit < 8; bit++) if (capitals[at + bit]) bits |= 1 << bit;
      pattern += String.fromCharCode(bits);
    }
    const known = this.patterns.get(pattern);
    if (known === undefined) this.patterns.set(pattern, pattern);
    return known ?? pattern;
  }
}

export function namesOf(entries: Iterable<Entry>): NameTable {
  const table = new NameTable();
  let index = 0;
  for (const entry of entries) table.add(entry, index++);
  return table;
}
