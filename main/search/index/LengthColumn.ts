import { Uint32List } from './Uint32List';

/** Bytes that the lengths of documents are kept in, each the same: as few as the longest needs. */
export function widthOf(longest: number): 1 | 2 | 4 {
  return longest < 1 << 8 ? 1 : longest < 1 << 16 ? 2 : 4;
}

/** The lengths of a field, in terms, of documents one after another. */
export class LengthColumn {
  readonly #lengths = new Uint32List();
  sum = 0;
  longest = 0;

  push(terms: number): void {
    this.#lengths.push(terms);
    this.sum += terms;
    this.longest = Math.max(this.longest, terms);
  }

  /** Little-endian, as every machine the application runs on. */
  finish(): Uint8Array {
    const lengths = this.#lengths.finish();
    switch (widthOf(this.longest)) {
      case 1:
        return new Uint8Array(lengths);
      case 2:
        return new Uint8Array(new Uint16Array(lengths).buffer);
      case 4:
        return new Uint8Array(lengths.buffer);
    }
  }
}

/** The lengths of `count` documents that stand in `bytes` from a multiple of their width on. */
export function readLengths(bytes: Uint8Array, at: number, count: number, longest: number): Uint32Array {
  const start = bytes.byteOffset + at;
  switch (widthOf(longest)) {
    case 1:
      return new Uint32Array(new Uint8Array(bytes.buffer, start, count));
    case 2:
      return new Uint32Array(new Uint16Array(bytes.buffer, start, count));
    case 4:
      return new Uint32Array(bytes.buffer, start, count);
  }
}
