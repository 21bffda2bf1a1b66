import type { Paragraph } from './paragraph.ts';
import { createTextBuilder } from './text-builder.ts';

/**
 * Four spaces make code in Markdown, but writers also paste paragraphs that are indented. What reads as sentences and holds
 * nothing that code is made of is taken for prose.
 */
export function indentedProse(source: string, origin: number, length: number): Paragraph[] {
  const block = source.slice(origin, origin + length);
  const paragraphs: Paragraph[] = [];
  for (const { 0: piece, index } of block.matchAll(/\S[\s\S]*?(?=\n[ \t\r]*\n|$)/g)) {
    const builder = createTextBuilder(source, origin);
    builder.copy(index, index + piece.length);
    const paragraph = builder.paragraph('paragraph', 0, index, index + piece.length);
    if (readsAsProse(paragraph.text)) paragraphs.push(paragraph);
  }
  return paragraphs;
}

const CODE_SIGNS = /[{}<>=\\|`;$#_*/@~^]|\(\)|::|--|"\w+":/;

function readsAsProse(text: string): boolean {
  return (
    /^["“‘(]?\p{Lu}/u.test(text) && /[.!?…]["”’)]*$/.test(text) && text.split(' ').length >= 8 && !CODE_SIGNS.test(text)
  );
}
