/** Bytes that grow. Numbers are written as varints: 7 bits a byte, lowest first, the high bit set on all but the last (LEB128). */
export class ByteWriter {
  bytes: Uint8Array;
  length = 0;

  constructor(capacity = 1024) {
    this.bytes = new Uint8Array(capacity);
  }

  /** An integer from 0 to 2³² − 1. */
  varint(value: number): void {
    if (this.length + 5 > this.bytes.length) this.#grow(5);
    const { bytes } = this;
    let rest = value;
    while (rest > 127) {
      bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    bytes[this.length++] = rest;
  }

  byte(value: number): void {
    if (this.length === this.bytes.length) this.#grow(1);
    this.bytes[this.length++] = value;
  }

  /** Four bytes, the lowest first. */
  uint32(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.byte((value >>> shift) & 255);
  }

  /** UTF-8, its length before it. What is ASCII, as refs are, is copied without an array of its own. */
  text(text: string): void {
    const start = this.length;
    this.varint(text.length);
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit > 127) {
        this.length = start;
        const bytes = Buffer.from(text);
        this.varint(bytes.length);
        this.append(bytes);
        return;
      }
      this.byte(unit);
    }
  }

  /** Bytes as they are. */
  append(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.bytes.length) this.#grow(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What was written; nothing is written after it. Room that was not used was never given by the system. */
  finish(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  #grow(needed: number): void {
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + needed));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}
