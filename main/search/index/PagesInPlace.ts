import { pageSize, type CheckedPages } from './CheckedPages';
import type { Region } from './Region';

/**
 * A region in memory whose pages come from its file when they are first needed: read in place, as the innermost loops want it, but
 * a process that has just begun neither waits for it nor holds what nobody asked for. The system gives room for a page when it is
 * first written to.
 */
export class PagesInPlace implements Region {
  readonly bytes: Uint8Array;
  readonly #isHere: Uint8Array;
  #missing: number;

  constructor(private readonly pages: CheckedPages) {
    this.bytes = new Uint8Array(pages.length);
    this.#isHere = new Uint8Array(pages.count);
    this.#missing = pages.count;
  }

  get length(): number {
    return this.bytes.length;
  }

  need(start: number, end: number): void {
    if (this.#missing === 0 || start >= end) return;
    const last = Math.floor((end - 1) / pageSize);
    for (let page = Math.floor(start / pageSize); page <= last; page++) {
      if (this.#isHere[page] === 1) continue;
      let after = page + 1;
      while (after <= last && this.#isHere[after] === 0) after++;
      this.pages.read(page, after, this.bytes.subarray(page * pageSize));
      this.#isHere.fill(1, page, after);
      this.#missing -= after - page;
      page = after - 1;
    }
  }
}
