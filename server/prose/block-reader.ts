import { type Comment, commentAt } from './comments.ts';
import { movedBy, type Paragraph, type ParagraphKind, type Prose, type SourceSpan } from './paragraph.ts';
import type { Reader } from './read.ts';

/** A stretch of a document that holds prose. */
export interface Block {
  readonly from: number;
  readonly to: number;
  readonly kind: ParagraphKind;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
}

/** A comment as a format's scan finds it. */
export interface RawComment extends SourceSpan {
  /** Between its marks. */
  readonly inner: SourceSpan;
}

/** A document taken apart into blocks. */
export interface Outline<B extends Block = Block> {
  readonly blocks: readonly B[];
  readonly comments: readonly RawComment[];
  readonly metadata: Omit<Prose, 'paragraphs' | 'comments'>;
  /** What the document defines and its blocks rest on (macros, substitutions): name -> text. */
  readonly definitions: ReadonlyMap<string, string>;
}

/** A format that is read by scanning: first its blocks, in one cheap pass, then what each block says. */
export interface BlockFormat<B extends Block = Block> {
  outline(source: string): Outline<B>;
  /** Rests on the block's source, kind, level and `variant`, and on the definitions; on nothing outside. */
  read(source: string, block: B, definitions: ReadonlyMap<string, string>): readonly Paragraph[];
  /** What else of a block decides how it reads. */
  variant?(block: B): string;
}

interface BlockReading {
  readonly origin: number;
  readonly paragraphs: readonly Paragraph[];
}

/** Reads one document again and again: the outline anew, and only those blocks that were not in the version before. */
export function createBlockReader<B extends Block>(format: BlockFormat<B>): Reader {
  let known = new Map<string, BlockReading>();
  let knownDefinitions = '';

  return {
    read(source) {
      const { blocks, comments, metadata, definitions } = format.outline(source);
      const definitionsNow = JSON.stringify([...definitions]);
      if (definitionsNow !== knownDefinitions) known = new Map();
      knownDefinitions = definitionsNow;
      const next = new Map<string, BlockReading>();
      const paragraphs: Paragraph[] = [];
      for (const block of blocks) {
        const text = source.slice(block.from, block.to);
        const key = `${block.kind} ${block.level} ${format.variant?.(block) ?? ''}\n${text}`;
        const before = next.get(key) ?? known.get(key);
        const reading =
          before === undefined
            ? { origin: block.from, paragraphs: format.read(source, block, definitions) }
            : movedTo(before, block.from);
        next.set(key, reading);
        for (const paragraph of reading.paragraphs) paragraphs.push(paragraph);
      }
      known = next;
      const placed = comments.map((comment) => placedComment(source, comment, blocks));
      return { paragraphs, ...(placed.length > 0 && { comments: placed }), ...metadata };
    },
  };
}

/** A comment at the head of a block, or between blocks, speaks of the block that follows; one within a block of what stands there. */
function placedComment(source: string, { from, to, inner }: RawComment, blocks: readonly Block[]): Comment {
  const around = blocks.find((block) => from >= block.from && to <= block.to);
  const isHead = around !== undefined && source.slice(around.from, from).trim() === '';
  if (around && !isHead) return commentAt(source, { from, to }, inner);
  const next = around ?? blocks.find((block) => block.from >= to);
  return commentAt(
    source,
    { from, to },
    inner,
    next ? { from: Math.max(next.from, to), to: next.to } : { from: to, to },
  );
}

function movedTo(reading: BlockReading, origin: number): BlockReading {
  const by = origin - reading.origin;
  if (by === 0) return reading;
  return { origin, paragraphs: reading.paragraphs.map((paragraph) => movedBy(paragraph, by)) };
}
