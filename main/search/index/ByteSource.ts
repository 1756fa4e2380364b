import { closeSync, readSync } from 'node:fs';

/** Bytes that are read piece by piece. */
export interface ByteSource {
  readonly length: number;
  read(offset: number, length: number): Uint8Array;
  close(): void;
}

/** Bytes in memory. */
export class MemorySource implements ByteSource {
  constructor(private readonly bytes: Uint8Array) {}

  get length(): number {
    return this.bytes.length;
  }

  read(offset: number, length: number): Uint8Array {
    return this.bytes.subarray(offset, offset + length);
  }

  close(): void {
    // Nothing is held open.
  }
}

const pageSize = 1 << 13;
/** Pages kept of a file: 4 MB. A call of the system costs 5 µs, and the hits of a query need some forty short pieces. */
const keptPages = 512;

/** A part of an open file. Short pieces are read by pages, of which the last are kept; long ones as they are. */
export class FileSource implements ByteSource {
  readonly #pages = new Map<number, Uint8Array>();

  constructor(
    private readonly descriptor: number,
    private readonly start: number,
    readonly length: number,
  ) {}

  read(offset: number, length: number): Uint8Array {
    const page = Math.floor(offset / pageSize);
    const within = offset - page * pageSize;
    if (within + length > pageSize) return this.#readDirectly(offset, length);
    return this.#page(page).subarray(within, within + length);
  }

  close(): void {
    closeSync(this.descriptor);
  }

  #page(number: number): Uint8Array {
    const known = this.#pages.get(number);
    if (known !== undefined) return known;
    if (this.#pages.size >= keptPages) this.#pages.clear();
    const page = this.#readDirectly(number * pageSize, pageSize);
    this.#pages.set(number, page);
    return page;
  }

  #readDirectly(offset: number, length: number): Uint8Array {
    const bytes = Buffer.allocUnsafeSlow(Math.max(0, Math.min(length, this.length - offset)));
    const got =
      bytes.length === 0 ? 0 : readSync(this.descriptor, bytes, 0, bytes.length, this.start + offset);
    return bytes.subarray(0, got);
  }
}
