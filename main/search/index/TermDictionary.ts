import { blockEntrySize, DictionaryCursor } from './DictionaryCursor';
import { blockSize } from './SegmentData';
import type { TermEntry } from './TermEntry';

/** Blocks whose terms are kept as strings, for walks that go back and forth (fuzzy and infix patterns). */
const keptBlocks = 4096;

/**
 * A segment's terms, ascending by code unit, in front-coded blocks: found by binary search over the blocks' first terms, which
 * are written whole, then by reading on within the block. (Witten, Moffat, Bell: Managing Gigabytes, 4.1.)
 */
export class TermDictionary {
  readonly #blockCount: number;
  readonly #finder: DictionaryCursor;
  readonly #strings = new Map<number, readonly string[]>();

  constructor(
    private readonly bytes: Uint8Array,
    private readonly blocks: Uint32Array,
    readonly length: number,
    private readonly fieldCount: number,
  ) {
    this.#blockCount = blocks.length / blockEntrySize;
    this.#finder = this.#cursor();
  }

  find(term: string): TermEntry | null {
    const cursor = this.#finder;
    this.#seek(cursor, term);
    while (cursor.next()) {
      const order = cursor.compare(term);
      if (order === 0) return cursor.entry();
      if (order > 0) return null;
    }
    return null;
  }

  /** The number of terms before a text. */
  lowerBound(text: string): number {
    const cursor = this.#finder;
    this.#seek(cursor, text);
    while (cursor.next()) if (cursor.compare(text) >= 0) return cursor.rank;
    return this.length;
  }

  /** A cursor that stands before the first term that does not come before a text. */
  cursorAt(text: string): DictionaryCursor {
    const rank = this.lowerBound(text);
    const cursor = this.#cursor();
    cursor.seek(Math.floor(rank / blockSize));
    while (cursor.rank + 1 < rank) cursor.next();
    return cursor;
  }

  termAt(rank: number): string {
    const block = Math.floor(rank / blockSize);
    let strings = this.#strings.get(block);
    if (strings === undefined) {
      if (this.#strings.size >= keptBlocks) this.#strings.clear();
      this.#strings.set(block, (strings = this.#blockTerms(block)));
    }
    return strings[rank % blockSize] ?? '';
  }

  #blockTerms(block: number): readonly string[] {
    const cursor = this.#finder;
    cursor.seek(block);
    const terms: string[] = [];
    while (terms.length < blockSize && cursor.next()) terms.push(cursor.term);
    return terms;
  }

  #cursor(): DictionaryCursor {
    return new DictionaryCursor(this.bytes, this.blocks, this.length, this.fieldCount);
  }

  /** Stands before the last block whose first term does not come after a text. */
  #seek(cursor: DictionaryCursor, text: string): void {
    let low = 0;
    let high = this.#blockCount - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      cursor.seek(middle);
      cursor.next();
      if (cursor.compare(text) <= 0) low = middle;
      else high = middle - 1;
    }
    cursor.seek(low);
  }
}
