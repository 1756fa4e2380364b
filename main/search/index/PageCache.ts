import { pageSize, type CheckedPages } from './CheckedPages';

/** Pages kept of a region: 4 MB. A call of the system costs 5 µs, and the hits of a query need some forty short pieces. */
const keptPages = 512;

/** Pieces of a region, of which few are needed at a time: short ones by pages, of which the last are kept; long ones each time. */
export class PageCache {
  readonly #kept = new Map<number, Uint8Array>();

  constructor(private readonly pages: CheckedPages) {}

  get length(): number {
    return this.pages.length;
  }

  /** @throws DamagedSegmentError */
  read(offset: number, length: number): Uint8Array {
    if (length === 0) return new Uint8Array();
    const first = Math.floor(offset / pageSize);
    const end = Math.floor((offset + length - 1) / pageSize) + 1;
    const bytes = end - first === 1 ? this.#page(first) : this.#read(first, end);
    const within = offset - first * pageSize;
    return bytes.subarray(within, within + length);
  }

  #page(number: number): Uint8Array {
    const known = this.#kept.get(number);
    if (known !== undefined) return known;
    if (this.#kept.size >= keptPages) this.#kept.clear();
    const page = this.#read(number, number + 1);
    this.#kept.set(number, page);
    return page;
  }

  #read(first: number, end: number): Uint8Array {
    const bytes = Buffer.allocUnsafeSlow((end - first) * pageSize);
    this.pages.read(first, end, bytes);
    return bytes;
  }
}
