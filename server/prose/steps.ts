/** Work that is done bit by bit: whoever runs it may pause between two steps, for as long as they like, or give it up. */
export type Steps<Result> = Generator<void, Result, void>;

/** All of it at once. */
export function finished<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
