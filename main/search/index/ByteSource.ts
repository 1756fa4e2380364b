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

/** A part of an open file. The system's cache keeps what is often read. */
export class FileSource implements ByteSource {
  constructor(
    private readonly descriptor: number,
    private readonly start: number,
    readonly length: number,
  ) {}

  read(offset: number, length: number): Uint8Array {
    const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, this.length - offset)));
    if (bytes.length > 0) readSync(this.descriptor, bytes, 0, bytes.length, this.start + offset);
    return bytes;
  }

  close(): void {
    closeSync(this.descriptor);
  }
}
