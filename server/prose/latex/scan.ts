type CharAt = (at: number) => string;

/** Where the spaces from a place on end. */
export function skipSpaces(char: CharAt, at: number, to: number): number {
  let end = at;
  while (end < to && /[ \t\r\n]/.test(char(end))) end++;
  return end;
}

/** Where the group that a brace opens is closed; -1 where nobody closes it. */
export const groupClose = (char: CharAt, at: number, to: number): number => bracketClose(char, at, to, '{', '}');

/** Behind the group that a brace opens; the end of the stretch where nobody closes it. */
export function groupEnd(char: CharAt, at: number, to: number): number {
  const close = groupClose(char, at, to);
  return close < 0 ? to : close + 1;
}

/** Behind the options in brackets from a place on, if there are any. */
export function optionalEnd(char: CharAt, at: number, to: number): number {
  let end = at;
  while (end < to && char(end) === '[') {
    const close = bracketClose(char, end, to, '[', ']');
    if (close < 0) return end;
    end = close + 1;
  }
  return end;
}

function bracketClose(char: CharAt, at: number, to: number, open: string, close: string): number {
  let depth = 0;
  for (let place = at; place < to; place++) {
    const here = char(place);
    if (here === '\\') place++;
    else if (here === open) depth++;
    else if (here === close && --depth === 0) return place;
  }
  return -1;
}
