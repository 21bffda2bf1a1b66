/**
 * The compiled glossary as a file: a header, then typed arrays one after the other, each with its length before it and
 * aligned to four bytes, so that reading it is taking views.
 */

/** "PRG2"; the digit goes up whenever the sections change. */
const MAGIC = 0x32475250;

export interface Sections {
  /** A hash of the content. */
  readonly version: Uint8Array;
  /** Per entry, in the order of their ids: the number of its kind, and how often other entries speak of it. */
  readonly kinds: Uint8Array;
  readonly weights: Uint8Array;
  /** Ids (ASCII) one after the other, and where each starts. */
  readonly ids: Uint8Array;
  readonly idStarts: Uint32Array;
  /** Entries as JSON in ASCII, and where each starts. */
  readonly entries: Uint8Array;
  readonly entryStarts: Uint32Array;
  /** Names as they are written in the entries, all together: only counted. */
  readonly nameCount: Uint32Array;
  readonly trie: TrieSections;
  readonly words: WordSections;
}

/** The names' folded forms as a double-array trie, and the names that each form may be. */
export interface TrieSections {
  /** The folded units that occur; a unit's code is its place here. Code 0 is none, code 1 the separator. */
  readonly alphabet: Uint16Array;
  /** The child of node n by code c is `bases[n] + c` if `parents[bases[n] + c]` is n. Node 0 is the root. */
  readonly bases: Int32Array;
  readonly parents: Int32Array;
  /** Per place of three first codes (startPlace): 1 if forms start so, 2 if some may start with a small letter. */
  readonly starts: Uint8Array;
  /** Per form: where its readings start. A node's child by code 0 holds the form's number as its base. */
  readonly formStarts: Uint32Array;
  readonly readingEntries: Uint32Array;
  readonly readingNames: Uint16Array;
  /** The bits of matcher.ts. */
  readonly readingFlags: Uint8Array;
  /** Where in `masks` the bits of the capitals start. */
  readonly readingMasks: Uint32Array;
  readonly masks: Uint8Array;
}

/** How many places `starts` has: a power of two. Several triples share one, which only costs a look into the trie. */
export const START_PLACES = 1 << 15;
export const startPlace = (first: number, second: number, third: number): number =>
  (first * 1021 + second * 61 + third) & (START_PLACES - 1);

/** The words of all names for completion. */
export interface WordSections {
  /** Sorted distinct words in UTF-16 units, and where each starts. */
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
  /** Per word: the forms that hold it. */
  readonly formsOfWord: Uint32Array;
  readonly formStarts: Uint32Array;
  /** Per form: its words in order, its entry, the number of its name there, and how good an offer it is (0 first). */
  readonly wordsOfForm: Uint32Array;
  readonly wordStarts: Uint32Array;
  readonly formEntries: Uint32Array;
  readonly formNames: Uint16Array;
  readonly formRanks: Uint16Array;
}

type Section = Uint8Array | Uint16Array | Uint32Array | Int32Array;

const aligned = (length: number): number => (length + 3) & ~3;

/** The sections in the order of the file. */
function inOrder({ trie, words, ...top }: Sections): Section[] {
  return [
    top.version,
    top.kinds,
    top.weights,
    top.ids,
    top.idStarts,
    top.entries,
    top.entryStarts,
    top.nameCount,
    trie.alphabet,
    trie.bases,
    trie.parents,
    trie.starts,
    trie.formStarts,
    trie.readingEntries,
    trie.readingNames,
    trie.readingFlags,
    trie.readingMasks,
    trie.masks,
    words.units,
    words.starts,
    words.formsOfWord,
    words.formStarts,
    words.wordsOfForm,
    words.wordStarts,
    words.formEntries,
    words.formNames,
    words.formRanks,
  ];
}

export function pack(sections: Sections): Uint8Array {
  const list = inOrder(sections);
  const size = list.reduce((sum, section) => sum + 4 + aligned(section.byteLength), 4);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  let at = 4;
  for (const section of list) {
    view.setUint32(at, section.byteLength, true);
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at + 4);
    at += 4 + aligned(section.byteLength);
  }
  return bytes;
}

/** Takes views of a packed glossary; throws where the bytes are not one. */
export function unpack(bytes: Uint8Array): Sections {
  // Views of 32-bit numbers need aligned bytes, which a slice of a larger buffer may not be.
  const own = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const view = new DataView(own.buffer, own.byteOffset, own.byteLength);
  if (own.byteLength < 4 || view.getUint32(0, true) !== MAGIC)
    throw new Error('not a compiled glossary of this version');
  let at = 4;
  const next = (): { at: number; length: number } => {
    const length = view.getUint32(at, true);
    const place = { at: own.byteOffset + at + 4, length };
    at += 4 + aligned(length);
    return place;
  };
  const u8 = (place = next()) => new Uint8Array(own.buffer, place.at, place.length);
  const u16 = (place = next()) => new Uint16Array(own.buffer, place.at, place.length / 2);
  const u32 = (place = next()) => new Uint32Array(own.buffer, place.at, place.length / 4);
  const i32 = (place = next()) => new Int32Array(own.buffer, place.at, place.length / 4);
  // Fields are evaluated in the order written, which is that of the file.
  return {
    version: u8(),
    kinds: u8(),
    weights: u8(),
    ids: u8(),
    idStarts: u32(),
    entries: u8(),
    entryStarts: u32(),
    nameCount: u32(),
    trie: {
      alphabet: u16(),
      bases: i32(),
      parents: i32(),
      starts: u8(),
      formStarts: u32(),
      readingEntries: u32(),
      readingNames: u16(),
      readingFlags: u8(),
      readingMasks: u32(),
      masks: u8(),
    },
    words: {
      units: u16(),
      starts: u32(),
      formsOfWord: u32(),
      formStarts: u32(),
      wordsOfForm: u32(),
      wordStarts: u32(),
      formEntries: u32(),
      formNames: u16(),
      formRanks: u16(),
    },
  };
}
