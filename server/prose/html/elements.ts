import type { ParagraphKind } from '../paragraph.ts';
import { wordTable } from '../word-table.ts';

/** Elements that stand in a line of text; every other one starts and ends a paragraph. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark meter nobr output picture q ruby s samp slot ' +
    'small source span strike strong sub sup time tt u var wbr rb rp rt script style template noscript svg math button input'
  ).split(' '),
);

/** Elements in which nothing is prose. */
const SKIPPED = new Set(
  'script style pre svg math template noscript textarea select iframe object canvas audio video nav head form datalist map listing xmp'.split(
    ' ',
  ),
);

const KINDS = wordTable<ParagraphKind>({
  blockquote: 'quotation',
  caption: 'caption',
  dd: 'list-item',
  dt: 'list-item',
  figcaption: 'caption',
  li: 'list-item',
  td: 'table-cell',
  th: 'table-cell',
});

export const isInline = (name: string): boolean => INLINE.has(name) || name.includes('-');
export const isSkipped = (name: string): boolean => SKIPPED.has(name);

/** What the paragraphs of an element are; undefined where it says nothing of them. */
export const kindOfElement = (name: string): ParagraphKind | undefined =>
  headingLevel(name) > 0 ? 'heading' : KINDS[name];

/** 1 to 6; 0 for what is no heading. */
export const headingLevel = (name: string): number =>
  name === 'title' ? 1 : Number(/^h([1-6])$/.exec(name)?.[1] ?? 0);
