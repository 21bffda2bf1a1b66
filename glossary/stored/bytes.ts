/** Reads numbers from bytes, seven bits to a byte, the low ones first; the highest bit says that another byte follows. */
export class ByteReader {
  at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  number(): number {
    const first = this.byte();
    if (first < 128) return first;
    let value = first & 127;
    // Multiplied, not shifted: a date to the second needs more than 32 bits.
    for (let factor = 128; ; factor *= 128) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  private byte(): number {
    const byte = this.bytes[this.at++];
    if (byte === undefined) throw new RangeError('the compiled glossary ends too early');
    return byte;
  }
}

/** Writes what a ByteReader reads. */
export class ByteWriter {
  private buffer = new Uint8Array(256);
  private length = 0;

  number(value: number): void {
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.byte((rest % 128) | 128);
    this.byte(rest);
  }

  get size(): number {
    return this.length;
  }

  bytes(): Uint8Array {
    return this.buffer.slice(0, this.length);
  }

  private byte(byte: number): void {
    if (this.length === this.buffer.length) {
      const longer = new Uint8Array(this.length * 2);
      longer.set(this.buffer);
      this.buffer = longer;
    }
    this.buffer[this.length++] = byte;
  }
}
