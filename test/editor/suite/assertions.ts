// The few assertions needed here: Node's `assert` does not exist in a web worker.

export function ok(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

export function equal<T>(actual: T, expected: T): void {
  ok(actual === expected, `expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
}

export function match(text: string, pattern: RegExp): void {
  ok(pattern.test(text), `expected ${pattern} in ${JSON.stringify(text)}`);
}
