import type { Region } from './Region';
import { blockSize } from './SegmentData';
import { TermEntry } from './TermEntry';

/** Numbers a block's entry in the block table has: where its terms, postings, ordinals and skips begin. */
export const blockEntrySize = 4;

/**
 * Reads a front-coded dictionary term by term, from the beginning of a block on. The term stands in `units` (`length` code
 * units); `entry` makes an object of where its postings are.
 */
export class DictionaryCursor {
  rank = -1;
  units = new Uint16Array(64);
  length = 0;
  /** Where the postings of the term are; good until the cursor goes on. */
  readonly here: TermEntry;
  /** As `TermEntry` has them. */
  readonly #numbers: number[];
  readonly #bytes: Uint8Array;
  readonly #fieldCount: number;
  #at = 0;
  #postings = 0;
  #ordinals = 0;
  #skips = 0;

  constructor(
    private readonly region: Region,
    private readonly blocks: Uint32Array,
    private readonly termCount: number,
    fieldCount: number,
  ) {
    this.#bytes = region.bytes;
    this.#fieldCount = fieldCount;
    this.#numbers = Array.from({ length: 3 + fieldCount * 3 }, () => 0);
    this.here = new TermEntry(this.#numbers);
  }

  /** Stands before the first term of a block. */
  seek(block: number): void {
    const at = block * blockEntrySize;
    this.rank = block * blockSize - 1;
    this.#at = this.blocks[at] ?? 0;
    this.#postings = this.blocks[at + 1] ?? 0;
    this.#ordinals = this.blocks[at + 2] ?? 0;
    this.#skips = this.blocks[at + 3] ?? 0;
    this.length = 0;
  }

  /** Goes to the next term; false after the last. */
  next(): boolean {
    if (this.rank + 1 >= this.termCount) return false;
    this.rank++;
    if (this.rank % blockSize === 0) this.#needBlock(this.rank / blockSize);
    this.#readTerm();
    this.#readEntry();
    return true;
  }

  get term(): string {
    return String.fromCharCode.apply(null, this.units.subarray(0, this.length) as unknown as number[]);
  }

  /** Documents that hold the term in a field. */
  count(field: number): number {
    return this.#numbers[3 + field * 3] ?? 0;
  }

  /** Documents that hold the term, one in two fields counted twice, as Lunr counts. */
  get documentFrequency(): number {
    let sum = 0;
    for (let field = 0; field < this.#fieldCount; field++) sum += this.count(field);
    return sum;
  }

  /** The same as `here`, to keep. */
  entry(): TermEntry {
    return new TermEntry(this.#numbers.slice());
  }

  /** Below 0 where the term comes before a text, above where after, by code units. */
  compare(text: string): number {
    const { units, length } = this;
    const most = Math.min(length, text.length);
    for (let at = 0; at < most; at++) {
      const difference = (units[at] ?? 0) - text.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return length - text.length;
  }

  /** The same for the term of another cursor. */
  compareTo(other: DictionaryCursor): number {
    const { units, length } = this;
    const most = Math.min(length, other.length);
    for (let at = 0; at < most; at++) {
      const difference = units[at]! - other.units[at]!;
      if (difference !== 0) return difference;
    }
    return length - other.length;
  }

  #needBlock(block: number): void {
    const end = this.blocks[(block + 1) * blockEntrySize] ?? this.#bytes.length;
    this.region.need(this.blocks[block * blockEntrySize] ?? 0, end);
  }

  #readTerm(): void {
    const shared = this.#varint();
    const own = this.#varint();
    this.length = shared + own;
    if (this.length > this.units.length) {
      const grown = new Uint16Array(this.length * 2);
      grown.set(this.units);
      this.units = grown;
    }
    for (let at = shared; at < this.length; at++) this.units[at] = this.#varint();
  }

  #readEntry(): void {
    const fields = this.#varint();
    const numbers = this.#numbers;
    numbers[0] = this.#postings;
    numbers[1] = this.#ordinals;
    numbers[2] = this.#skips;
    for (let field = 0, at = 3; field < this.#fieldCount; field++) {
      let count = 0;
      if ((fields >> field) & 1) {
        count = this.#varint();
        this.#postings += this.#varint();
        this.#ordinals += this.#varint();
        this.#skips += TermEntry.skipsOf(count);
      }
      numbers[at++] = count;
      numbers[at++] = this.#postings;
      numbers[at++] = this.#ordinals;
    }
  }

  #varint(): number {
    const bytes = this.#bytes;
    let byte = bytes[this.#at++] ?? 0;
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[this.#at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value >>> 0;
  }
}
