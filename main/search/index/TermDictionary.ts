import { blockEntrySize, DictionaryCursor } from './DictionaryCursor';
import type { Region } from './Region';
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
  /** Reads blocks' first terms while another cursor stays where it is. */
  readonly #prober: DictionaryCursor;
  readonly #strings = new Map<number, readonly string[]>();

  constructor(
    private readonly region: Region,
    private readonly blocks: Uint32Array,
    readonly length: number,
    private readonly fieldCount: number,
  ) {
    this.#blockCount = blocks.length / blockEntrySize;
    this.#finder = this.#cursor();
    this.#prober = this.#cursor();
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

  /** The same for many terms in ascending order: each is looked for from the one before on, as those of a prefix are neighbours. */
  findAll(terms: readonly string[]): readonly (TermEntry | null)[] {
    const cursor = this.#cursor();
    let isThere = cursor.next();
    return terms.map((term) => {
      if (isThere && cursor.compare(term) < 0) {
        const block = this.#blockOf(term, Math.floor(cursor.rank / blockSize));
        if (block * blockSize > cursor.rank) cursor.seek(block);
        do isThere = cursor.next();
        while (isThere && cursor.compare(term) < 0);
      }
      return isThere && cursor.compare(term) === 0 ? cursor.entry() : null;
    });
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
    return new DictionaryCursor(this.region, this.blocks, this.length, this.fieldCount);
  }

  /** Stands before the last block whose first term does not come after a text. */
  #seek(cursor: DictionaryCursor, text: string): void {
    cursor.seek(this.#lastBlock(text, 0, this.#blockCount - 1));
  }

  /** The last block whose first term does not come after a text, `from` or one after it, found by steps that double. */
  #blockOf(text: string, from: number): number {
    let low = from;
    let step = 1;
    while (low + step < this.#blockCount && this.#beginsBy(low + step, text)) {
      low += step;
      step *= 2;
    }
    return this.#lastBlock(text, low, Math.min(low + step, this.#blockCount) - 1);
  }

  /** The last block from `low` to `high` whose first term does not come after a text; `low` where there is none. */
  #lastBlock(text: string, low: number, high: number): number {
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#beginsBy(middle, text)) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #beginsBy(block: number, text: string): boolean {
    this.#prober.seek(block);
    return this.#prober.next() && this.#prober.compare(text) <= 0;
  }
}
