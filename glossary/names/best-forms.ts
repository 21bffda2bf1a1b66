/** A form offered for an entry. */
export interface Offer {
  readonly entry: number;
  readonly form: number;
  /** Where the typed words stand in it. */
  readonly place: number;
}

/** Keeps the best form offered for each entry: the lowest place, then the lowest number. */
export class BestForms {
  private readonly orders: Float64Array;
  private entries: number[] = [];

  /** `formEntries`: the entry of each form. */
  constructor(private readonly formEntries: Uint32Array) {
    const entryCount = formEntries.reduce((most, entry) => Math.max(most, entry + 1), 0);
    this.orders = new Float64Array(entryCount).fill(Number.POSITIVE_INFINITY);
  }

  /** Forgets the entries of the last search, and only looks at those. */
  clear(): void {
    for (const entry of this.entries) this.orders[entry] = Number.POSITIVE_INFINITY;
    this.entries = [];
  }

  /** Whether the form is better than those before it of the same entry. */
  offer(entry: number, form: number, place: number): boolean {
    const order = place * 2 ** 32 + form;
    const known = this.orders[entry] ?? 0;
    if (order >= known) return false;
    if (known === Number.POSITIVE_INFINITY) this.entries.push(entry);
    this.orders[entry] = order;
    return true;
  }

  /** How many entries have a form. */
  get size(): number {
    return this.entries.length;
  }

  /** The `limit` best entries, in order. Numbers alone are sorted by the engine itself, fast from the first time on. */
  least(limit: number): Offer[] {
    const orders = Float64Array.from(this.entries, (entry) => this.orders[entry] ?? 0).sort();
    return Array.from(orders.subarray(0, limit), (order) => {
      const form = order % 2 ** 32;
      return { entry: this.formEntries[form] ?? 0, form, place: Math.floor(order / 2 ** 32) };
    });
  }
}
