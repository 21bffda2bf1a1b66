import type { Steps } from '../prose/steps.ts';

/** A frame and a half: nobody feels it, and pausing more often would cost more. */
const SLICE_MS = 25;

/**
 * Runs long work so that requests which come meanwhile are answered between its slices. `now` gives milliseconds. Undefined where
 * the work was given up because it is no longer wanted; work that takes less than a slice is done at once.
 */
export async function inSlices<Result>(
  steps: Steps<Result>,
  now: () => number,
  isWanted: () => boolean,
): Promise<Result | undefined> {
  let start = now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() - start < SLICE_MS) continue;
    await turnOfOthers();
    if (!isWanted()) return undefined;
    start = now();
  }
}

/** What has arrived is handled before this resolves. */
const turnOfOthers = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
