import type { Entry, EntryId } from '../entry.ts';
import { ByteWriter } from '../stored/bytes.ts';
import type { Sink } from '../stored/codec.ts';
import { ENTRY } from '../stored/entry.ts';
import { piecesOf, type TextSections } from '../stored/texts.ts';
import { compare, startsOf } from './name-index.ts';

export interface StoredEntries {
  readonly entries: Uint8Array;
  readonly entryStarts: Uint32Array;
  readonly texts: TextSections;
}

/** Entries as bytes, and the texts that they share. The entries are gone through three times, and none is kept. */
export function stored(entries: Iterable<Entry>): StoredEntries {
  const indexes = new Map<EntryId, number>();
  for (const { id } of entries) indexes.set(id, indexes.size);
  const counts = new Counts();
  for (const entry of entries) ENTRY.write(entry, new CountingSink(counts, indexes));
  const shared = counts.shared.byFrequency();
  for (const text of shared) counts.addPieces(text);
  const pieces = counts.pieces.byFrequency();
  const numbers = { pieces: numbersOf(pieces), shared: numbersOf(shared) };
  const sharedTexts = new Rows((text: string, bytes) => writeText(text, numbers.pieces, bytes), shared);
  const pieceTexts = new Rows(writeUnits, pieces);
  const rows = new Rows((entry: Entry, bytes) => ENTRY.write(entry, new EntrySink(bytes, numbers, indexes)), entries);
  return {
    entries: rows.bytes,
    entryStarts: rows.starts,
    texts: {
      pieces: pieceTexts.bytes,
      pieceStarts: pieceTexts.starts,
      shared: sharedTexts.bytes,
      sharedStarts: sharedTexts.starts,
    },
  };
}

type Numbers = ReadonlyMap<string, number>;

const numbersOf = (texts: readonly string[]): Numbers => new Map(texts.map((text, number) => [text, number]));

function writeUnits(text: string, bytes: ByteWriter): void {
  for (let i = 0; i < text.length; i++) bytes.number(text.charCodeAt(i));
}

function writeText(text: string, numbers: Numbers, bytes: ByteWriter): void {
  const pieces = piecesOf(text);
  bytes.number(pieces.length);
  for (const piece of pieces) bytes.number(numbers.get(piece) ?? 0);
}

/** Things written one after the other, and where each starts. */
class Rows<T> {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;

  constructor(write: (item: T, bytes: ByteWriter) => void, items: Iterable<T>) {
    const bytes = new ByteWriter();
    const lengths: number[] = [];
    for (const item of items) {
      const start = bytes.size;
      write(item, bytes);
      lengths.push(bytes.size - start);
    }
    this.bytes = bytes.bytes();
    this.starts = startsOf(lengths);
  }
}

class Tally {
  private readonly counts = new Map<string, number>();

  add(text: string): void {
    this.counts.set(text, (this.counts.get(text) ?? 0) + 1);
  }

  /** The frequent first, as their numbers are the shortest; else in the order of letters, so that a build gives the same bytes again. */
  byFrequency(): string[] {
    return [...this.counts].sort(([a, of], [b, than]) => than - of || compare(a, b)).map(([text]) => text);
  }
}

class Counts {
  readonly pieces = new Tally();
  readonly shared = new Tally();

  addPieces(text: string): void {
    for (const piece of piecesOf(text)) this.pieces.add(piece);
  }
}

/** Stores nothing, but counts how often each text is needed. */
class CountingSink implements Sink {
  constructor(
    private readonly counts: Counts,
    private readonly indexes: ReadonlyMap<EntryId, number>,
  ) {}

  number(): void {}

  text(value: string): void {
    this.counts.addPieces(value);
  }

  shared(value: string): void {
    this.counts.shared.add(value);
  }

  id(value: EntryId): void {
    if (!this.indexes.has(value)) this.text(value);
  }
}

class EntrySink implements Sink {
  constructor(
    private readonly bytes: ByteWriter,
    private readonly numbers: { readonly pieces: Numbers; readonly shared: Numbers },
    private readonly indexes: ReadonlyMap<EntryId, number>,
  ) {}

  number(value: number): void {
    this.bytes.number(value);
  }

  text(value: string): void {
    writeText(value, this.numbers.pieces, this.bytes);
  }

  shared(value: string): void {
    this.number(this.numbers.shared.get(value) ?? 0);
  }

  id(value: EntryId): void {
    const index = this.indexes.get(value);
    this.number(index === undefined ? 0 : index + 1);
    if (index === undefined) this.text(value);
  }
}
