/**
 * What findings and fixes say in English, by message id. `{name}` is an argument; `{count|day|days}` is the first word
 * where the argument is 1, else the second.
 */
export const EN: Readonly<Record<string, string>> = {};
