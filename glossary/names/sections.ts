/**
 * The compiled glossary as a file: a header, then rows of numbers one after the other, each after its length and the
 * bytes that one of its numbers takes, aligned to four bytes. Rows that only rise are stored as their steps, which fit
 * into a byte. Reading is taking views, or widening into the one type of array that the code then always meets.
 */
import type { TextSections } from '../stored/texts.ts';

/** "PRG4"; the digit goes up whenever the sections change. */
const MAGIC = 0x34475250;

export interface Sections {
  /** A hash of the content. */
  readonly version: Uint8Array;
  /** Per entry, in the order of their ids: the number of its kind. */
  readonly kinds: Uint8Array;
  /** Ids (ASCII) one after the other, and where each starts. */
  readonly ids: Uint8Array;
  readonly idStarts: Uint32Array;
  /** Entries as stored/entry.ts declares them, and where each starts. */
  readonly entries: Uint8Array;
  readonly entryStarts: Uint32Array;
  readonly texts: TextSections;
  /** Names as they are written in the entries, all together: only counted. */
  readonly nameCount: Uint32Array;
  readonly trie: TrieSections;
  readonly words: WordSections;
}

/** The names' folded forms as a double-array trie, and the names that each form may be. */
export interface TrieSections {
  /** The folded units that occur; a unit's code is its place here. Code 0 is none, code 1 the separator. */
  readonly alphabet: Uint16Array;
  /**
   * Per cell a number. Of an inner node it is the base of its children: the child by code c is the cell `base + c` if
   * `checks` has 2 (c + 1) there, as no two nodes have one base. Of a leaf, whose check is one more, it is the form that
   * stands there, which goes on with its tail. Cell 0 is the root; a form that others go on from ends in its child by code 0.
   */
  readonly cells: Uint32Array;
  readonly checks: Uint16Array;
  /** Per form: where the codes that it alone goes on with start in `tails`; a 0 ends them. */
  readonly formTails: Uint32Array;
  readonly tails: Uint16Array;
  /**
   * What turns most words of a text away: two bits per place of a first word. Words with a capital may begin all forms;
   * the others, which are most, have a table of their own that is small where few forms may be written so.
   */
  readonly starts: Uint8Array;
  readonly smallStarts: Uint8Array;
  /** Per form: where its readings start. */
  readonly formStarts: Uint32Array;
  readonly readingEntries: Uint32Array;
  readonly readingNames: Uint16Array;
  /** The bits of matcher.ts. */
  readonly readingFlags: Uint8Array;
  /** Where in `masks` the bits of the capitals start. */
  readonly readingMasks: Uint32Array;
  readonly masks: Uint8Array;
}

/** Of a check: that its cell is a leaf. */
export const LEAF = 1;

/** A form begins with this word; one does that goes on in another word. */
export const START = 1;
export const GOES_ON = 2;
/** A word's hash grows by each of its codes, from 0. Of `count` places, a power of two, its last bits are its own. */
export const grownHash = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;
export const wordPlace = (hash: number, count: number): number => (hash ^ (hash >>> 15)) & (count - 1);
/** The hash of a word, a separator and the two units after it: where a form of several words has the START bits. */
export const goingOn = (hash: number, next: number, afterNext: number): number =>
  grownHash(grownHash(grownHash(hash, 1), next), afterNext);
/** Four places share a byte: a place's bits are at this shift of the byte `place >> 2`. */
export const startShift = (place: number): number => (place & 3) * 2;

/** The words of all names for completion. */
export interface WordSections {
  /** Sorted distinct words in codes of the trie's alphabet, and where each starts. */
  readonly codes: Uint16Array;
  readonly starts: Uint32Array;
  /** Per form, the best offer first: its words in order, its entry, and the number of its name there. */
  readonly wordsOfForm: Uint32Array;
  readonly wordStarts: Uint32Array;
  readonly formEntries: Uint32Array;
  readonly formNames: Uint16Array;
}

type Row = Uint8Array | Uint16Array | Uint32Array;

const aligned = (length: number): number => (length + 3) & ~3;

/** Longer rows are not stored as steps, which would have to be added up: a large glossary is to open fast. */
const MOST_STEPS = 1 << 16;

/** A row that only rises as its steps. */
const steps = (row: Uint32Array): Uint32Array =>
  row.length > MOST_STEPS ? row : row.map((value, index) => value - (index > 0 ? (row[index - 1] ?? 0) : 0));

/** The rows in the order of the file. */
function inOrder({ texts, trie, words, ...top }: Sections): Row[] {
  return [
    ...[top.version, top.kinds, top.ids, steps(top.idStarts), top.entries, steps(top.entryStarts)],
    ...[texts.pieces, steps(texts.pieceStarts), texts.shared, steps(texts.sharedStarts)],
    top.nameCount,
    ...[
      trie.alphabet,
      trie.cells,
      trie.checks,
      trie.formTails,
      trie.tails,
      trie.starts,
      trie.smallStarts,
      steps(trie.formStarts),
    ],
    ...[trie.readingEntries, trie.readingNames, trie.readingFlags, trie.readingMasks, trie.masks],
    ...[words.codes, steps(words.starts), words.wordsOfForm, steps(words.wordStarts), words.formEntries],
    words.formNames,
  ];
}

/** The same numbers in as few bytes each as all of them fit in. */
function narrowed(row: Row): Row {
  let largest = 0;
  for (const value of row) largest = Math.max(largest, value);
  return largest < 256 ? new Uint8Array(row) : largest < 65536 ? new Uint16Array(row) : new Uint32Array(row);
}

export function pack(sections: Sections): Uint8Array {
  const rows = inOrder(sections).map(narrowed);
  const size = rows.reduce((sum, row) => sum + 8 + aligned(row.byteLength), 4);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  let at = 4;
  for (const row of rows) {
    view.setUint32(at, row.length, true);
    view.setUint32(at + 4, row.BYTES_PER_ELEMENT, true);
    bytes.set(new Uint8Array(row.buffer, row.byteOffset, row.byteLength), at + 8);
    at += 8 + aligned(row.byteLength);
  }
  return bytes;
}

/** Gives the rows of a file one after the other. */
class Rows {
  private at = 4;
  private readonly bytes: Uint8Array;
  private readonly view: DataView;

  constructor(bytes: Uint8Array) {
    // Views of 32-bit numbers need aligned bytes, which a slice of a larger buffer may not be.
    this.bytes = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    this.view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    if (this.bytes.byteLength < 4 || this.view.getUint32(0, true) !== MAGIC)
      throw new Error('not a compiled glossary of this version');
  }

  private next(): Row {
    const length = this.view.getUint32(this.at, true);
    const width = this.view.getUint32(this.at + 4, true);
    const place = this.bytes.byteOffset + this.at + 8;
    this.at += 8 + aligned(length * width);
    const { buffer } = this.bytes;
    if (width === 1) return new Uint8Array(buffer, place, length);
    return width === 2 ? new Uint16Array(buffer, place, length) : new Uint32Array(buffer, place, length);
  }

  readonly u8 = (): Uint8Array => {
    const row = this.next();
    return row instanceof Uint8Array ? row : new Uint8Array(row);
  };
  readonly u16 = (): Uint16Array => {
    const row = this.next();
    return row instanceof Uint16Array ? row : new Uint16Array(row);
  };
  readonly u32 = (): Uint32Array => {
    const row = this.next();
    return row instanceof Uint32Array ? row : new Uint32Array(row);
  };
  /** A row stored as its steps. */
  readonly rising = (): Uint32Array => {
    if (this.view.getUint32(this.at, true) > MOST_STEPS) return this.u32();
    const row = new Uint32Array(this.next());
    for (let i = 1; i < row.length; i++) row[i] = (row[i] ?? 0) + (row[i - 1] ?? 0);
    return row;
  };
}

/** Takes views of a packed glossary; throws where the bytes are not one. */
export function unpack(bytes: Uint8Array): Sections {
  const { u8, u16, u32, rising } = new Rows(bytes);
  let words: WordSections | undefined;
  // Fields are evaluated in the order written, which is that of the file.
  return {
    version: u8(),
    kinds: u8(),
    ids: u8(),
    idStarts: rising(),
    entries: u8(),
    entryStarts: rising(),
    texts: { pieces: u8(), pieceStarts: rising(), shared: u8(), sharedStarts: rising() },
    nameCount: u32(),
    trie: {
      alphabet: u16(),
      cells: u32(),
      checks: u16(),
      formTails: u32(),
      tails: u16(),
      starts: u8(),
      smallStarts: u8(),
      formStarts: rising(),
      readingEntries: u32(),
      readingNames: u16(),
      readingFlags: u8(),
      readingMasks: u32(),
      masks: u8(),
    },
    // The last ones, read when something is first completed.
    get words() {
      words ??= {
        codes: u16(),
        starts: rising(),
        wordsOfForm: u32(),
        wordStarts: rising(),
        formEntries: u32(),
        formNames: u16(),
      };
      return words;
    },
  };
}
