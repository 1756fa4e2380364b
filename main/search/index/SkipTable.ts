import type { Region } from './Region';
import { TermEntry } from './TermEntry';
import { wordsOf } from './words';

const entrySize = 3;

/** A place within a term's postings of a field from which to read on; offsets count from the beginning of the field's. */
export interface SkipPlace {
  /** The last document before the next place; Infinity after the last. */
  readonly nextDocument: number;
  /** The last document before the place. */
  readonly document: number;
  readonly postings: number;
  readonly ordinals: number;
  /** Where the ordinals of the next place begin; null after the last. */
  readonly ordinalsEnd: number | null;
}

/** Places within long lists of postings, one every `skipInterval`. (Managing Gigabytes, 4.6.) */
export class SkipTable {
  readonly #items: Uint32Array;

  constructor(private readonly region: Region) {
    this.#items = wordsOf(region.bytes);
  }

  /** The last place before a document. */
  before(entry: TermEntry, field: number, document: number): SkipPlace {
    const start = entry.skipsStart(field);
    const end = start + TermEntry.skipsOf(entry.count(field));
    this.region.need(start * entrySize * 4, end * entrySize * 4);
    let low = start;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#items[middle * entrySize] ?? 0) < document) low = middle + 1;
      else high = middle;
    }
    const ordinalsEnd = low < end ? this.#ordinals(low) : null;
    const nextDocument = low < end ? this.#items[low * entrySize]! : Infinity;
    if (low === start) return { document: 0, nextDocument, postings: 0, ordinals: 0, ordinalsEnd };
    const at = (low - 1) * entrySize;
    return {
      document: this.#items[at] ?? 0,
      postings: this.#items[at + 1] ?? 0,
      ordinals: this.#ordinals(low - 1),
      ordinalsEnd,
      nextDocument,
    };
  }

  #ordinals(place: number): number {
    return this.#items[place * entrySize + 2] ?? 0;
  }
}
