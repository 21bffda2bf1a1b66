/**
 * A table in which words of a text are looked up. An object of its own would answer to "constructor" and "valueOf" with what every
 * object has.
 */
export const wordTable = <Value>(entries: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.assign(Object.create(null), entries);
