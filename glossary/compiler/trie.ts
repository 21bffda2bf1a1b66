import { LEAF, type TrieSections } from '../names/sections.ts';

/** The arrays of a double-array trie with tails; see names/sections.ts for how they are read. */
export type DoubleArray = Pick<TrieSections, 'cells' | 'checks' | 'formTails' | 'tails'>;

/**
 * Builds a double array over keys, sorted and distinct; a key's number is its place. `codeOf` gives the units of the keys
 * their codes, 1..size-1 in the order of the units. What a key alone goes on with is its tail, which keys that end alike
 * share: most of a name's letters stand there, and take a byte each.
 */
export function buildDoubleArray(keys: readonly string[], codeOf: Uint16Array, size: number): DoubleArray {
  const cells = new Cells(size);
  const tailStarts = new Uint32Array(keys.length);
  // Nodes wait here with the keys that pass through them.
  const waiting: { node: number; depth: number; from: number; to: number }[] = [];
  if (keys.length > 0) waiting.push({ node: 0, depth: 0, from: 0, to: keys.length });
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth, from, to } = next;
    if (to === from + 1) {
      cells.endAt(node, from);
      tailStarts[from] = depth;
      continue;
    }
    const groups = groupsByCode(keys, codeOf, depth, from, to);
    const base = cells.place(
      node,
      groups.map((group) => group.code),
    );
    for (const { code, from, to } of groups)
      waiting.push({ node: base + code, depth: code === 0 ? depth : depth + 1, from, to });
  }
  return { ...cells.trimmed(), ...joinTails(reversedTails(keys, tailStarts), codeOf) };
}

interface Group {
  readonly code: number;
  readonly from: number;
  readonly to: number;
}

/** Keys of one node by the code that comes next: 0 for a key that ends here, which sorts first. */
function groupsByCode(keys: readonly string[], codeOf: Uint16Array, depth: number, from: number, to: number): Group[] {
  const codeAt = (index: number): number => {
    const key = keys[index] ?? '';
    return depth < key.length ? (codeOf[key.charCodeAt(depth)] ?? 0) : 0;
  };
  const groups: Group[] = [];
  for (let start = from; start < to; ) {
    const code = codeAt(start);
    let end = start + 1;
    while (end < to && codeAt(end) === code) end++;
    groups.push({ code, from: start, to: end });
    start = end;
  }
  return groups;
}

/** What each key alone goes on with, from its end. */
function reversedTails(keys: readonly string[], tailStarts: Uint32Array): string[] {
  const units: number[] = [];
  return keys.map((key, index) => {
    units.length = 0;
    for (let at = key.length - 1; at >= (tailStarts[index] ?? 0); at--) units.push(key.charCodeAt(at));
    return String.fromCharCode(...units);
  });
}

/** Tails one after the other, each ended by a 0; one that another ends with is not stored again. */
function joinTails(reversed: readonly string[], codeOf: Uint16Array): Pick<DoubleArray, 'formTails' | 'tails'> {
  const order = Uint32Array.from(reversed.keys()).sort((a, b) => ((reversed[a] ?? '') < (reversed[b] ?? '') ? 1 : -1));
  const formTails = new Uint32Array(reversed.length);
  const joined = new Uint16Array(reversed.reduce((sum, tail) => sum + tail.length + 1, 0));
  let size = 0;
  let longest = '';
  // From the last in order: one that another ends with comes right after it, or after others that do so too.
  for (const index of order) {
    const tail = reversed[index] ?? '';
    if (size === 0 || !longest.startsWith(tail)) {
      longest = tail;
      for (let at = tail.length - 1; at >= 0; at--) joined[size++] = codeOf[tail.charCodeAt(at)] ?? 0;
      joined[size++] = 0;
    }
    formTails[index] = size - 1 - tail.length;
  }
  return { formTails, tails: joined.slice(0, size) };
}

/** Cells that grow as nodes are placed. The first free one is remembered, since those before it never free up again. */
class Cells {
  private cells = new Uint32Array(1024);
  private checks = new Uint16Array(1024);
  /** Which bases are taken: a check tells a child's code only, so that no two nodes may have one base. */
  private taken = new Uint8Array(1024);
  private firstFree = 1;
  private last: number;

  constructor(private readonly size: number) {
    this.last = size;
  }

  /** Takes cells for a node's children and gives their base. */
  place(node: number, codes: readonly number[]): number {
    while (this.checks[this.firstFree] !== 0) this.firstFree++;
    this.grow(this.firstFree);
    const lowest = codes[0] ?? 0;
    let base = Math.max(1, this.firstFree - lowest);
    let tries = 0;
    while (this.taken[base] !== 0 || !codes.every((code) => this.checks[base + code] === 0)) {
      base++;
      tries++;
      this.grow(base);
    }
    // A crowded stretch is given up rather than searched again for every node.
    if (tries > 400) this.firstFree = Math.max(this.firstFree, base - 200);
    for (const code of codes) this.checks[base + code] = 2 * (code + 1);
    this.taken[base] = 1;
    this.cells[node] = base;
    this.last = Math.max(this.last, base + this.size);
    return base;
  }

  /** Makes a node the leaf of a form. */
  endAt(node: number, form: number): void {
    this.cells[node] = form;
    this.checks[node] = (this.checks[node] ?? 0) | LEAF;
  }

  trimmed(): Pick<DoubleArray, 'cells' | 'checks'> {
    // A lookup may go one alphabet past the last node.
    this.grow(this.last);
    return { cells: this.cells.slice(0, this.last + 1), checks: this.checks.slice(0, this.last + 1) };
  }

  private grow(upTo: number): void {
    if (upTo + 2 * this.size < this.checks.length) return;
    const length = (upTo + 2 * this.size) * 2;
    const cells = new Uint32Array(length);
    cells.set(this.cells);
    const checks = new Uint16Array(length);
    checks.set(this.checks);
    const taken = new Uint8Array(length);
    taken.set(this.taken);
    Object.assign(this, { cells, checks, taken });
  }
}
