/** Actions that wait until nothing has come for a while. */
export class Pauses {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  /** Acts when `key` has not come again for so many milliseconds. */
  after(key: string, milliseconds: number, action: () => unknown): void {
    this.forget(key);
    const act = (): void => {
      this.#timers.delete(key);
      action();
    };
    this.#timers.set(key, setTimeout(act, milliseconds));
  }

  forget(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
  }
}
