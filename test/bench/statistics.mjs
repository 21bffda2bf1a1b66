/** The value below which a share of the values lies. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

export const median = (values) => percentile(values, 0.5);

/** Milliseconds that an action takes, each of `times`, or of as many as fit into a budget. */
export async function timesOf(times, action, budgetMs = 15_000) {
  const taken = [];
  const end = performance.now() + budgetMs;
  for (let i = 0; i < times && (i < 3 || performance.now() < end); i++) {
    const start = performance.now();
    await action(i);
    taken.push(performance.now() - start);
  }
  return taken;
}

export const ms = (value) => `${value < 10 ? value.toFixed(2) : value.toFixed(1)} ms`;
