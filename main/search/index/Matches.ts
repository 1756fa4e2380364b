/** The documents a query matches, in no order. Used again by the next query. */
export class Matches {
  documents = new Uint32Array(0);
  scores = new Float64Array(0);
  /** What decides between equal scores, before the document's number: the first list each was met in. */
  orders = new Uint32Array(0);
  length = 0;

  /** Makes room for as many and empties. */
  reset(size: number): void {
    this.length = 0;
    if (size <= this.documents.length) return;
    const capacity = Math.ceil(size * 1.25);
    this.documents = new Uint32Array(capacity);
    this.scores = new Float64Array(capacity);
    this.orders = new Uint32Array(capacity);
  }

  push(document: number, score: number, order: number): void {
    this.documents[this.length] = document;
    this.scores[this.length] = score;
    this.orders[this.length++] = order;
  }

  /** Below 0 where one match (by its place here) is ranked before another. */
  compare(one: number, other: number): number {
    return (
      this.scores[other]! - this.scores[one]! ||
      this.orders[one]! - this.orders[other]! ||
      this.documents[one]! - this.documents[other]!
    );
  }
}
