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

  constructor(entryCount: number) {
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

  /** The `limit` best entries, in order, without sorting all. */
  least(limit: number): Offer[] {
    const best: number[] = [];
    const orderAt = (place: number): number => this.orders[best[place] ?? 0] ?? 0;
    for (const entry of this.entries) {
      const order = this.orders[entry] ?? 0;
      if (best.length === limit && order >= orderAt(limit - 1)) continue;
      if (best.length === limit) best.pop();
      let place = best.length;
      while (place > 0 && orderAt(place - 1) > order) place--;
      best.splice(place, 0, entry);
    }
    return best.map((entry) => {
      const order = this.orders[entry] ?? 0;
      return { entry, form: order % 2 ** 32, place: Math.floor(order / 2 ** 32) };
    });
  }
}
