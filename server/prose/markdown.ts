import { Tree, TreeFragment } from '@lezer/common';
import type { MarkdownParser } from '@lezer/markdown';
import { createBlockReader } from './block-reader.ts';
import { changeBetween } from './change.ts';
import { frontMatterOf } from './front-matter.ts';
import { createHtmlFormat } from './html/html.ts';
import { type CommentSyntax, HTML_COMMENTS, markdownComments } from './markdown-comments.ts';
import { indentedProse } from './markdown-indented.ts';
import { LineInput } from './markdown-lines.ts';
import { markdownParser } from './markdown-syntax.ts';
import { labelKey, paragraphsOfLeaf } from './markdown-text.ts';
import { movedBy, type Paragraph, type ParagraphKind } from './paragraph.ts';
import type { Reader } from './read.ts';
import { wordTable } from './word-table.ts';

/** A leaf block of the tree: a node that holds inline text and no further blocks. */
interface Leaf {
  readonly tree: Tree;
  /** Where it starts in the body. */
  readonly from: number;
  readonly kind: ParagraphKind;
}

/** A kind of Markdown. */
export interface Dialect {
  readonly parser: MarkdownParser;
  readonly comments: CommentSyntax;
}

/** A leaf just read, with all that its reading rests on besides the labels. */
interface LatestLeaf {
  readonly node: string;
  readonly source: string;
  readonly reading: LeafReading;
}

/** With each letter the blocks beside the edit are parsed anew, and read as before. */
const BLOCKS_BESIDE = 4;

const COMMON: Dialect = { parser: markdownParser, comments: HTML_COMMENTS };

/** What was read of a leaf, with the place it had. The parser keeps the same tree object for a block that no edit touched. */
interface LeafReading {
  readonly kind: ParagraphKind;
  origin: number;
  paragraphs: readonly Paragraph[];
}

/** Reads one Markdown document again and again, in a dialect; what an edit did not touch is neither parsed nor read anew. */
export function createMarkdownReader({ parser, comments: syntax }: Dialect = COMMON): Reader {
  let body = '';
  let tree = Tree.empty;
  let labels = '';
  let readings = new WeakMap<Tree, LeafReading>();
  let latest: readonly LatestLeaf[] = [];

  function parse(text: string, bodyStart: number): void {
    const next = text.slice(bodyStart);
    const change = changeBetween(body, next);
    body = next;
    if (change === null) return;
    const { toOld, toNew } = change;
    const from = startOfReparse(next, change.from);
    const known = TreeFragment.addTree(tree);
    const changed = [{ fromA: from, toA: toOld, fromB: from, toB: toNew }];
    tree = parser.parse(new LineInput(next), TreeFragment.applyChanges(known, changed));
  }

  function readLeaf(leaf: Leaf, source: string, bodyStart: number, hasLabel: (label: string) => boolean) {
    const origin = bodyStart + leaf.from;
    const known = readings.get(leaf.tree);
    const reading = known?.kind === leaf.kind ? known : readAnew(leaf, { source, origin, hasLabel });
    // Changed in place: an edit at the top moves every leaf, and thousands of new map entries would cost more than all else.
    if (reading.origin !== origin) {
      const by = origin - reading.origin;
      reading.paragraphs = reading.paragraphs.map((paragraph) => movedBy(paragraph, by));
      reading.origin = origin;
    }
    return reading.paragraphs;
  }

  /** A leaf of a new tree; the same paragraphs as before where only the tree is new. */
  function readAnew(leaf: Leaf, place: Place): LeafReading {
    const { tree, kind } = leaf;
    const source = place.source.slice(place.origin, place.origin + tree.length);
    const node = tree.type.name;
    const before = latest.find((one) => one.source === source && one.node === node && one.reading.kind === kind);
    const reading = before ? { ...before.reading } : { kind, origin: place.origin, paragraphs: readingOf(leaf, place) };
    readings.set(tree, reading);
    latest = [{ node, source, reading }, ...latest.filter((one) => one !== before)].slice(0, BLOCKS_BESIDE);
    return reading;
  }

  return {
    read(text) {
      const { end, ...metadata } = frontMatterOf(text);
      parse(text, end);
      const leaves: Leaf[] = [];
      const defined = new Set<string>();
      visit(tree, 0, 'paragraph', { body, leaves, defined });
      // Which labels the document defines decides what a bracket means anywhere in it.
      const labelsNow = [...defined].join('\n');
      if (labelsNow !== labels) {
        readings = new WeakMap();
        latest = [];
      }
      labels = labelsNow;
      const paragraphs: Paragraph[] = [];
      for (const leaf of leaves) {
        for (const paragraph of readLeaf(leaf, text, end, (label) => defined.has(label))) paragraphs.push(paragraph);
      }
      const comments = markdownComments(tree, text, end, syntax);
      return { paragraphs, ...(comments.length > 0 && { comments }), ...metadata };
    },
  };
}

/**
 * Where to parse anew for a change at `from`: the last line of the block before the last blank line. The parser would keep blocks
 * right up to the change, but one that a table's head cut short, or a footnote that may go on after a blank line, depends on
 * what follows it.
 */
function startOfReparse(text: string, from: number): number {
  let at = lineStart(text, from);
  let hasPassedBlank = false;
  while (at > 0) {
    const start = lineStart(text, at - 1);
    const isBlank = text.slice(start, at).trim() === '';
    if (hasPassedBlank && !isBlank) return start;
    hasPassedBlank ||= isBlank;
    at = start;
  }
  return 0;
}

function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** Blocks that hold blocks, and what their paragraphs are. A quotation stays one inside a list. */
const CONTAINERS = wordTable<ParagraphKind | 'inherited'>({
  Document: 'inherited',
  Blockquote: 'quotation',
  BulletList: 'inherited',
  OrderedList: 'inherited',
  ListItem: 'list-item',
  FootnoteDefinition: 'inherited',
  Admonition: 'inherited',
  DefinitionDescription: 'list-item',
});

const HEADING = /^(?:ATX|Setext)Heading([1-6])$/;

interface Visit {
  readonly body: string;
  readonly leaves: Leaf[];
  readonly defined: Set<string>;
}

/** Collects the leaf blocks below a node in document order, and the labels of link definitions. */
function visit(node: Tree, from: number, kind: ParagraphKind, into: Visit): void {
  for (let index = 0; index < node.children.length; index++) {
    const child = node.children[index];
    if (!(child instanceof Tree)) continue;
    const start = from + (node.positions[index] as number);
    const { name, isAnonymous } = child.type;
    const container = isAnonymous ? 'inherited' : CONTAINERS[name];
    if (container !== undefined) visit(child, start, kindInside(container, kind, into.body, start), into);
    else if (name === 'LinkReference') into.defined.add(labelOf(into.body.slice(start, start + child.length)));
    else into.leaves.push({ tree: child, from: start, kind });
  }
}

function kindInside(
  container: ParagraphKind | 'inherited',
  kind: ParagraphKind,
  body: string,
  start: number,
): ParagraphKind {
  if (container === 'inherited' || kind === 'quotation') return kind;
  // An alert is set as a block quote and quotes nobody.
  const isAlert = container === 'quotation' && /^>[ \t]*\[![A-Za-z]+\]/.test(body.slice(start, start + 40));
  return isAlert ? kind : container;
}

function labelOf(definition: string): string {
  return labelKey(definition.slice(0, definition.indexOf(']:') + 1));
}

/** A block of HTML reads as it does in a page of HTML. */
const htmlProse = (block: string, origin: number): readonly Paragraph[] =>
  createBlockReader(createHtmlFormat())
    .read(block)
    .paragraphs.map((paragraph) => movedBy(paragraph, origin));

interface Place {
  readonly source: string;
  readonly origin: number;
  readonly hasLabel: (label: string) => boolean;
}

function readingOf({ tree, kind }: Leaf, place: Place): readonly Paragraph[] {
  const { name } = tree.type;
  const heading = HEADING.exec(name);
  if (heading !== null) return paragraphsOfLeaf(tree, { ...place, kind: 'heading', level: Number(heading[1]) });
  if (name === 'Paragraph' || name === 'Task' || name === 'Table')
    return paragraphsOfLeaf(tree, { ...place, kind, level: 0 });
  if (name === 'CodeBlock' && kind === 'paragraph') return indentedProse(place.source, place.origin, tree.length);
  if (name === 'HTMLBlock')
    return htmlProse(place.source.slice(place.origin, place.origin + tree.length), place.origin);
  return [];
}
