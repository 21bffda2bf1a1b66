/** A form offered for an entry; the lower the order, the better. */
export interface Offer {
  readonly entry: number;
  readonly form: number;
  readonly order: number;
}

/** Keeps the best form offered for each entry. */
export class BestForms {
  private readonly forms: Uint32Array;
  private readonly orders: Float64Array;
  private entries: number[] = [];

  constructor(entryCount: number) {
    this.forms = new Uint32Array(entryCount);
    this.orders = new Float64Array(entryCount).fill(Number.POSITIVE_INFINITY);
  }

  /** Forgets the entries of the last search, and only looks at those. */
  clear(): void {
    for (const entry of this.entries) this.orders[entry] = Number.POSITIVE_INFINITY;
    this.entries = [];
  }

  offer(entry: number, form: number, order: number): void {
    const known = this.orders[entry] ?? 0;
    if (order >= known) return;
    if (known === Number.POSITIVE_INFINITY) this.entries.push(entry);
    this.orders[entry] = order;
    this.forms[entry] = form;
  }

  /** The `limit` entries of least order, in order, without sorting all. */
  least(limit: number): Offer[] {
    const best: Offer[] = [];
    const worst = (): number => best[limit - 1]?.order ?? Number.POSITIVE_INFINITY;
    for (const entry of this.entries) {
      const order = this.orders[entry] ?? 0;
      if (order >= worst()) continue;
      if (best.length === limit) best.pop();
      let place = best.length;
      while (place > 0 && (best[place - 1]?.order ?? 0) > order) place--;
      best.splice(place, 0, { entry, form: this.forms[entry] ?? 0, order });
    }
    return best;
  }
}
