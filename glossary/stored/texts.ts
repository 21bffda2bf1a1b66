import { ByteReader } from './bytes.ts';
import type { Source } from './codec.ts';

/**
 * Texts are rows of pieces: words, what stands between words, and the beginnings of links. Each piece is kept once and
 * has a number, small if the piece is frequent. A single space between two words is not stored.
 */
export interface TextSections {
  /** The units of all pieces, one number each. */
  readonly pieces: Uint8Array;
  readonly pieceStarts: Uint32Array;
  /** Whole texts that several entries hold: each a number of pieces, then the pieces. */
  readonly shared: Uint8Array;
  readonly sharedStarts: Uint32Array;
}

const PIECES = /https:\/\/[^/\s]+\/|[0-9A-Za-z\u00c0-\u1fff\u2c00-\uffff]+|[^0-9A-Za-z\u00c0-\u1fff\u2c00-\uffff]+/g;

const isWordUnit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x30 && unit <= 0x39) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0xc0 && unit < 0x2000) ||
  unit >= 0x2c00;

const isJoined = (before: string, after: string): boolean =>
  isWordUnit(before.charCodeAt(before.length - 1)) && isWordUnit(after.charCodeAt(0));

/** The pieces of a text, without the spaces that textOf puts between words. */
export function piecesOf(text: string): string[] {
  const all: readonly string[] = text.match(PIECES) ?? [];
  return all.filter((piece, index) => {
    const [before, after] = [all[index - 1], all[index + 1]];
    return !(piece === ' ' && before !== undefined && after !== undefined && isJoined(before, after));
  });
}

/** Reads the texts of a compiled glossary, each piece and each shared text made once. */
export class StoredTexts {
  private readonly pieces: (string | undefined)[];
  private readonly shared: (string | undefined)[];
  private readonly units: ByteReader;
  private readonly sharedPieces: ByteReader;

  constructor(private readonly sections: TextSections) {
    this.pieces = new Array(sections.pieceStarts.length - 1);
    this.shared = new Array(sections.sharedStarts.length - 1);
    this.units = new ByteReader(sections.pieces);
    this.sharedPieces = new ByteReader(sections.shared);
  }

  /** The text whose pieces come next; joined at the end, as a text that grows keeps all that it grew from. */
  read(bytes: ByteReader): string {
    const length = bytes.number();
    if (length === 1) return this.piece(bytes.number());
    const parts: string[] = [];
    let last = '';
    for (let left = length; left > 0; left--) {
      const piece = this.piece(bytes.number());
      if (last !== '' && isJoined(last, piece)) parts.push(' ');
      parts.push(piece);
      last = piece;
    }
    return parts.join('');
  }

  readShared(number: number): string {
    const known = this.shared[number];
    if (known !== undefined) return known;
    this.sharedPieces.at = this.sections.sharedStarts[number] ?? 0;
    const text = this.read(this.sharedPieces);
    this.shared[number] = text;
    return text;
  }

  private piece(number: number): string {
    const known = this.pieces[number];
    if (known !== undefined) return known;
    const end = this.sections.pieceStarts[number + 1] ?? 0;
    this.units.at = this.sections.pieceStarts[number] ?? 0;
    let piece = '';
    while (this.units.at < end) piece += String.fromCharCode(this.units.number());
    this.pieces[number] = piece;
    return piece;
  }
}

/** The source that entries are read from. Ids are stored as the numbers of their entries plus one; 0 says that a text follows. */
export class EntrySource implements Source {
  private readonly bytes: ByteReader;

  constructor(
    entries: Uint8Array,
    private readonly texts: StoredTexts,
    private readonly idOf: (index: number) => string,
  ) {
    this.bytes = new ByteReader(entries);
  }

  moveTo(at: number): this {
    this.bytes.at = at;
    return this;
  }

  number(): number {
    return this.bytes.number();
  }

  text(): string {
    return this.texts.read(this.bytes);
  }

  shared(): string {
    return this.texts.readShared(this.bytes.number());
  }

  id(): string {
    const number = this.bytes.number();
    return number === 0 ? this.text() : this.idOf(number - 1);
  }
}
