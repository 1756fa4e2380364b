import { ByteReader } from './ByteReader';
import type { SkipTable } from './SkipTable';
import type { TermEntry } from './TermEntry';
import type { Uint32List } from './Uint32List';

/** A place in a term's postings and ordinals, after a document. */
interface Place {
  readonly document: number;
  readonly postings: number;
  readonly ordinals: number;
}

/** Reads the ordinals of a term in a field from a place on, for documents in ascending order. */
export class OrdinalCursor {
  readonly #postings: ByteReader;
  readonly #ordinals: ByteReader;
  readonly #postingsEnd: number;
  #document: number;
  /** Up to this document there is nothing to pass over. */
  #nextSkip = -1;

  /** `ordinals` are the bytes from the place on; with `skips` they are all of the field's, and what lies between is passed over. */
  constructor(
    postings: Uint8Array,
    private readonly entry: TermEntry,
    private readonly field: number,
    place: Place,
    ordinals: Uint8Array,
    private readonly skips: SkipTable | null = null,
  ) {
    this.#postings = new ByteReader(postings, entry.postingsStart(field) + place.postings);
    this.#postingsEnd = entry.postingsEnd(field);
    this.#ordinals = new ByteReader(ordinals);
    this.#document = place.document;
  }

  /** Adds to `into` where the term stands in a document; false where it does not. */
  seek(document: number, into: Uint32List): boolean {
    this.#skipTo(document);
    while (this.#postings.at < this.#postingsEnd) {
      const before = this.#postings.at;
      const value = this.#postings.varint();
      const next = this.#document + (value >>> 1);
      if (next > document) {
        this.#postings.at = before;
        return false;
      }
      const frequency = value & 1 ? this.#postings.varint() : 1;
      this.#document = next;
      if (next === document) {
        this.#read(frequency, into);
        return true;
      }
      this.#ordinals.skip(frequency);
    }
    return false;
  }

  #skipTo(document: number): void {
    if (this.skips === null || document <= this.#nextSkip) return;
    const place = this.skips.before(this.entry, this.field, document);
    this.#nextSkip = place.nextDocument;
    const postings = this.entry.postingsStart(this.field) + place.postings;
    if (postings <= this.#postings.at) return;
    this.#postings.at = postings;
    this.#ordinals.at = place.ordinals;
    this.#document = place.document;
  }

  #read(frequency: number, into: Uint32List): void {
    let ordinal = 0;
    for (let left = frequency; left > 0; left--) into.push((ordinal += this.#ordinals.varint()));
  }
}
