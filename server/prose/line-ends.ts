import type { Paragraph } from './paragraph.ts';

/** Nobody wraps at more columns than this: longer lines are paragraphs. */
export const WIDEST_WRAP = 120;
/** Nor at fewer than this: shorter lines are a list, an address, a poem. */
export const NARROWEST_WRAP = 45;

/** A line that the writer ended, where a reader of the text would find a space; it ends a sentence too. */
export const LINE_END = '\n';

/** The next word would have fitted into the line before, with room to spare for a ragged margin. */
export const wasEndedOnPurpose = (length: number, next: string, width: number): boolean =>
  length + 1 + (/^\S*/.exec(next)?.[0].length ?? 0) < width * 0.85;

/** What no reader sees makes no line longer. */
const COMMENT = / ?<!--[^>]*-->/g;

const LEAST_LINES = 3;

const BEGINS = /^[>\s]*(?:[•‣●▪–*+-]+ *)?["“‘(*_[@#]*[\p{Lu}\p{N}]/u;
/** What never stands last in what is said: the line goes on. */
const GOES_ON =
  /(?:[,;:&–—-]|(?:^|[\s(])(?:an?|the|and|or|but|of|in|on|at|by|to|for|with|from|as|into|onto|aboard|than|that|which|who|is|are|was|were|its|his|her|their|after|before|between|about|over|under|through|during|until|since))$/i;

/**
 * Markdown joins lines that are not set apart, but text that comes from elsewhere keeps those of its page: headings, cells and items, one a line and
 * without stops. Where a line ends sooner than it would have by wrapping, and what follows begins like a sentence, the text keeps the end.
 */
export function withLineEnds(paragraph: Paragraph, source: string): Paragraph {
  const { from, to } = paragraph.source;
  if (paragraph.kind === 'table-cell' || source.lastIndexOf('\n', to - 1) < from) return paragraph;
  const lines = source.slice(from, to).split('\n');
  const shown = lines.map((line) => line.replace(COMMENT, ''));
  const width = Math.max(...shown.map((line) => line.trim().length));
  // Two short lines may be one name.
  if (width < NARROWEST_WRAP && lines.length < LEAST_LINES) return paragraph;
  // Of wrapped lines some begin within a sentence.
  const isList = lines.length > LEAST_LINES && shown.every((line) => BEGINS.test(line));
  const ends: number[] = [];
  let at = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i] as string;
    const bare = (shown[i] as string).trimEnd();
    if (isEnded(shown[i] as string, shown[i + 1] as string, isList ? 0 : width))
      // The space before a comment stands for the end of its line.
      ends.push(at + (line.startsWith(bare) ? bare : line.trimEnd()).length);
    at += line.length + 1;
  }
  return ends.length === 0 ? paragraph : { ...paragraph, text: endedAt(paragraph, ends) };
}

function isEnded(line: string, next: string, width: number): boolean {
  const written = line.trim();
  if (!BEGINS.test(next) || GOES_ON.test(written.replace(/\\$/, ''))) return false;
  if (/(?: {2}|\\|<br ?\/?>)\r?$/.test(line) || width > WIDEST_WRAP || width < NARROWEST_WRAP) return true;
  return wasEndedOnPurpose(written.length, next.trimStart(), width);
}

/** The text with the spaces that stand for places of the source, in order and counted from the paragraph's start, as ends of lines. */
function endedAt({ text, places }: Paragraph, ends: readonly number[]): string {
  const pieces: string[] = [];
  let pair = 0;
  let from = 0;
  for (const place of ends) {
    while (pair + 2 < places.length && (places[pair + 3] as number) <= place) pair += 2;
    const offset = (places[pair] as number) + place - (places[pair + 1] as number);
    if (text[offset] !== ' ') continue;
    pieces.push(text.slice(from, offset), LINE_END);
    from = offset + 1;
  }
  return pieces.join('') + text.slice(from);
}
