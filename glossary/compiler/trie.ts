/** The two arrays of a double-array trie; see names/sections.ts for how they are read. */
export interface DoubleArray {
  readonly bases: Int32Array;
  readonly parents: Int32Array;
}

const NONE = -1;

/**
 * Builds a double array over keys of codes 1..size-1, sorted and distinct. The child by code 0 of a key's last node
 * holds the key's number as its base.
 */
export function buildDoubleArray(keys: readonly Uint16Array[], size: number): DoubleArray {
  const cells = new Cells(size);
  // Nodes wait here with the keys that pass through them.
  const waiting: { node: number; depth: number; from: number; to: number }[] = [];
  if (keys.length > 0) waiting.push({ node: 0, depth: 0, from: 0, to: keys.length });
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth, from, to } = next;
    const groups = groupsByCode(keys, depth, from, to);
    const base = cells.place(
      node,
      groups.map((group) => group.code),
    );
    for (const { code, from, to } of groups) {
      if (code === 0) cells.bases[base] = from;
      else waiting.push({ node: base + code, depth: depth + 1, from, to });
    }
  }
  return cells.trimmed();
}

interface Group {
  readonly code: number;
  readonly from: number;
  readonly to: number;
}

/** Keys of one node by the code that comes next: 0 for a key that ends here, which sorts first. */
function groupsByCode(keys: readonly Uint16Array[], depth: number, from: number, to: number): Group[] {
  const groups: Group[] = [];
  for (let start = from; start < to; ) {
    const code = keys[start]?.[depth] ?? 0;
    let end = start + 1;
    while (end < to && (keys[end]?.[depth] ?? 0) === code) end++;
    groups.push({ code, from: start, to: end });
    start = end;
  }
  return groups;
}

/** Cells that grow as nodes are placed. The first free one is remembered, since those before it never free up again. */
class Cells {
  bases = new Int32Array(1024);
  parents = new Int32Array(1024).fill(NONE);
  private firstFree = 1;
  private last = 0;

  constructor(private readonly size: number) {
    this.parents[0] = 0;
  }

  /** Takes cells for a node's children and gives their base. */
  place(node: number, codes: readonly number[]): number {
    while (this.parents[this.firstFree] !== NONE) this.firstFree++;
    this.grow(this.firstFree);
    const lowest = codes[0] ?? 0;
    let base = Math.max(1, this.firstFree - lowest);
    let tries = 0;
    while (!codes.every((code) => this.parents[base + code] === NONE)) {
      base++;
      tries++;
      this.grow(base);
    }
    // A crowded stretch is given up rather than searched again for every node.
    if (tries > 400) this.firstFree = Math.max(this.firstFree, base - 200);
    for (const code of codes) this.parents[base + code] = node;
    this.bases[node] = base;
    this.last = Math.max(this.last, base + this.size);
    return base;
  }

  trimmed(): DoubleArray {
    // A lookup may go one alphabet past the last node.
    this.grow(this.last);
    return { bases: this.bases.slice(0, this.last + 1), parents: this.parents.slice(0, this.last + 1) };
  }

  private grow(upTo: number): void {
    if (upTo + 2 * this.size < this.parents.length) return;
    const length = (upTo + 2 * this.size) * 2;
    const bases = new Int32Array(length);
    bases.set(this.bases);
    const parents = new Int32Array(length).fill(NONE);
    parents.set(this.parents);
    this.bases = bases;
    this.parents = parents;
  }
}
