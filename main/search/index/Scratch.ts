import { indexFields } from './fields';

/** A number and a mark a document, kept from query to query: all zero between them. */
export class Scratch {
  size = 0;
  /** By field, what has been added up for each document. */
  scores: readonly Float64Array[] = [];
  /** By field, the number of the first list each document was met in; 0 for none. */
  firstLists: readonly Uint32Array[] = [];
  /** The same over all fields. */
  firstList = new Uint32Array(0);
  /** The documents met, in no order. */
  touched = new Uint32Array(0);
  touchedCount = 0;

  ensure(size: number): void {
    if (size <= this.size) return;
    this.size = Math.ceil(size * 1.25) + 64;
    this.scores = indexFields.map(() => new Float64Array(this.size));
    this.firstLists = indexFields.map(() => new Uint32Array(this.size));
    this.firstList = new Uint32Array(this.size);
    this.touched = new Uint32Array(this.size);
  }
}
