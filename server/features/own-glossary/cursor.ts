/** Where in an entry of a glossary file a place is, as far as its text, perhaps half-written, shows. */
export interface Cursor {
  /** The fields around, from the entry's own inwards: `['events', 'by']`. */
  readonly path: readonly string[];
  /** Whether a field's name is being written there, or a value. */
  readonly isKey: boolean;
  /** What stands of it before the place, and where that starts. */
  readonly typed: string;
  readonly from: number;
  /** What the entry says of its kind, and of the entry that it extends. */
  readonly kind: string | undefined;
  readonly extended: string | undefined;
}

/** A block of YAML by its indentation, or a pair of brackets. */
interface Level {
  readonly indent: number;
  readonly bracket: '' | '{' | '[';
  /** The field whose value is being written. */
  key: string;
}

const KEY = /^([a-z][\w-]*):(?=\s|$)/i;

/** Reads an entry from its first line down to a UTF-16 offset; undefined where no entry has begun. */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const start = entryStart(text, offset);
  if (start === undefined) return undefined;
  const entry = text.slice(start, entryEnd(text, offset));
  const field = (name: string): string | undefined =>
    new RegExp(`^(?:- |  |- \\{.*?\\b)\\s*${name}: *([\\w-]+)`, 'm').exec(entry)?.[1];
  return { ...readUpTo(text, start, offset), kind: field('kind'), extended: field('extends') };
}

/** Entries begin at the left margin. */
function entryStart(text: string, offset: number): number | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  if (/^-(\s|$)/.test(text.slice(lineStart, lineStart + 2))) return lineStart;
  const found = text.lastIndexOf('\n- ', lineStart - 1);
  if (found >= 0) return found + 1;
  return text.startsWith('- ') ? 0 : undefined;
}

function entryEnd(text: string, offset: number): number {
  const next = text.indexOf('\n- ', offset);
  return next < 0 ? text.length : next;
}

function readUpTo(text: string, start: number, offset: number): Pick<Cursor, 'path' | 'isKey' | 'typed' | 'from'> {
  const levels: Level[] = [];
  /** Where the word being written starts, and whether it stands where a field's name does. */
  let from = start;
  let isKey = true;
  for (let lineStart = start; lineStart <= offset; lineStart = nextLine(text, lineStart)) {
    const end = Math.min(offset, nextLine(text, lineStart) - 1);
    let at = lineStart;
    if (!levels.some(({ bracket }) => bracket !== '')) {
      at = Math.min(end, lineStart + (/^(?:\s|-(?=\s|$))*/.exec(text.slice(lineStart, end))?.[0].length ?? 0));
      const indent = at - lineStart;
      while (levels.length > 0 && (levels.at(-1)?.indent ?? 0) >= indent) levels.pop();
      levels.push({ indent, bracket: '', key: '' });
      from = at;
      isKey = true;
    }
    for (; at < end; at++) {
      const level = levels.at(-1);
      const unit = text[at] ?? '';
      const key = isKey && at === from ? KEY.exec(text.slice(at, end)) : null;
      if (key && level) {
        level.key = key[1] ?? '';
        at += key[0].length - 1;
        isKey = false;
        from = at + 1;
      } else if (unit === '"' || unit === "'") {
        const close = text.indexOf(unit, at + 1);
        at = close < 0 || close >= end ? end : close;
      } else if (unit === '#' && /\s/.test(text[at - 1] ?? ' ')) {
        at = end;
      } else if (unit === '{' || unit === '[') {
        levels.push({ indent: level?.indent ?? 0, bracket: unit, key: '' });
        [from, isKey] = [at + 1, unit === '{'];
      } else if (unit === '}' || unit === ']') {
        levels.pop();
        [from, isKey] = [at + 1, false];
      } else if (unit === ',' && level?.bracket) {
        [from, isKey] = [at + 1, level.bracket === '{'];
      } else if (/\s/.test(unit) && at === from) from = at + 1;
    }
  }
  while (from < offset && /\s/.test(text[from] ?? '')) from++;
  const path = levels.map(({ key }) => key).filter((key) => key !== '');
  return {
    path: isKey ? path.slice(0, levels.at(-1)?.key ? -1 : undefined) : path,
    isKey,
    typed: text.slice(from, offset),
    from,
  };
}

function nextLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length + 1 : end + 1;
}
