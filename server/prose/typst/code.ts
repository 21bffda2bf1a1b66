import { wordTable } from '../word-table.ts';

/** No call goes on for longer: one that nobody closed must not swallow the rest of the text. */
const LONGEST = 20_000;

const CLOSING = wordTable<string>({ '(': ')', '[': ']', '{': '}' });

/** Behind the brackets that open at a place; the end of its line where nobody closes them. Strings and raw text in it are passed over. */
export function behindBrackets(source: string, at: number, to: number): number {
  const stack: string[] = [];
  const end = Math.min(to, at + LONGEST);
  for (let place = at; place < end; place++) {
    const here = source.charAt(place);
    const closing = CLOSING[here];
    if (here === '\\') place++;
    else if (here === '"' && stack.at(-1) !== ']') place = behindString(source, place, end) - 1;
    else if (here === '`') place = behindRaw(source, place, end) - 1;
    else if (closing) stack.push(closing);
    else if (here === stack.at(-1)) {
      stack.pop();
      if (stack.length === 0) return place + 1;
    }
  }
  const newline = source.slice(at, to).search(/\r?\n/);
  return newline < 0 ? to : at + newline;
}

function behindString(source: string, at: number, to: number): number {
  for (let place = at + 1; place < to; place++) {
    if (source.charAt(place) === '\\') place++;
    else if (source.charAt(place) === '"') return place + 1;
    else if (source.charAt(place) === '\n') return place;
  }
  return to;
}

export function behindRaw(source: string, at: number, to: number): number {
  const ticks = /^`{1,40}/.exec(source.slice(at, at + 40))?.[0] ?? '`';
  if (ticks.length === 2) return at + 2;
  const close = source.indexOf(ticks, at + ticks.length);
  return close < 0 || close >= to ? at + ticks.length : close + ticks.length;
}

/** Behind the expression that follows a hash: `let x = ...` to its line's end, else a name with its calls and fields. */
export function behindExpression(source: string, at: number, to: number): number {
  const first = source.charAt(at);
  if (CLOSING[first]) return behindBrackets(source, at, to);
  if (first === '"') return behindString(source, at, to);
  const name = /^(?:[\p{L}_][\p{L}\p{N}_-]*|\d[\d.]*)/u.exec(source.slice(at, at + 80))?.[0] ?? '';
  if (/^(?:let|set|show|import|include|if|for|while|return|context)$/.test(name))
    return behindStatement(source, at + name.length, to);
  return behindCalls(source, at + name.length, to);
}

export function behindCalls(source: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const here = source.charAt(at);
    if (here === '(' || here === '[') at = Math.max(at + 1, behindBrackets(source, at, to));
    else {
      const field = here === '.' ? /^\.[\p{L}_][\p{L}\p{N}_-]*/u.exec(source.slice(at, at + 80))?.[0] : undefined;
      if (!field) return at;
      at += field.length;
    }
  }
  return at;
}

/** A statement ends with its line, or with the last of its brackets. */
function behindStatement(source: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const here = source.charAt(at);
    if (here === '\n' || here === ';') return at;
    if (CLOSING[here]) at = behindBrackets(source, at, to) - 1;
    else if (here === '"') at = behindString(source, at, to) - 1;
  }
  return to;
}
