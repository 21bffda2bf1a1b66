import type { Token } from './tokens.ts';

/** "not only visited it but also brought samples back": both are said. */
export const isNotOnly = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'not' &&
  /^(?:only|just|merely|simply)$/.test(tokens[at + 1]?.lower ?? '') &&
  tokens.slice(at + 2).some(({ lower }) => lower === 'but');

/** "Triana, once called ...", "was once a planet": at one time, and no condition. */
export const isOnceCalled = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'once' &&
  (/^(?:called|named|known|dubbed|nicknamed)$/.test(tokens[at + 1]?.lower ?? '') ||
    /^(?:was|were)$/.test(tokens[at - 1]?.lower ?? ''));

/** "one of the best known astronauts", "a little known moon": how well is no deed. */
export const isOfFame = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'known' &&
  /^(?:best|better|well|little|lesser|least)$/.test(tokens[at - 1]?.lower ?? '') &&
  /^(?:determiner|possessive|apostrophe)$/.test(tokens[at - 2]?.tag ?? '');

/** "provided that", ", provided the weather holds": a condition; else it is what somebody gave. */
export function isCondition(tokens: readonly Token[], at: number): boolean {
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.lower !== 'provided') return false;
  const isSetOff = previous === undefined || /^(?:comma|stop|dash|open)$/.test(previous.tag);
  return (
    next?.lower === 'that' ||
    (isSetOff && /^(?:determiner|possessive|pronoun|name|noun|adjective)$/.test(next?.tag ?? ''))
  );
}

/** "all of the crew but Swigert": what stands behind it is left out, not one more. */
export function isExcept(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== 'but' || !/^(?:name|determiner|number|noun)$/.test(tokens[at + 1]?.tag ?? '')) return false;
  for (let i = at - 1; i >= 0; i--) {
    const { lower, tag } = tokens[i] as Token;
    if (/^(?:all|every|each|any|none|no|nobody|everyone|everybody|everything|anyone|anybody)$/.test(lower)) return true;
    if (/^(?:verb|auxiliary|modal|comma|stop|relative|subordinator|dash)$/.test(tag)) return false;
  }
  return false;
}

/** "In 1999, about 20 pieces fell", "More than 500 people saw it": how many the subject is, and no place or comparison. */
export function isRoughly(tokens: readonly Token[], at: number): boolean {
  const isThan = tokens[at]?.lower === 'than' && /^(?:more|less|fewer)$/.test(tokens[at - 1]?.lower ?? '');
  if (!isThan && !/^(?:about|around|over|under|some)$/.test(tokens[at]?.lower ?? '')) return false;
  const before = tokens[isThan ? at - 2 : at - 1];
  return (before === undefined || before.tag === 'comma') && tokens[at + 1]?.tag === 'number';
}
