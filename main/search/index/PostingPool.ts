/** Room for the decoded postings of one query, used again by the next: fresh arrays for each list made most of the slowest queries. */
export class PostingPool {
  documents = new Uint32Array(1 << 16);
  frequencies = new Uint32Array(1 << 16);
  length = 0;
  /** Where the postings of each list begin, field by field and segment by segment. */
  bounds = new Uint32Array(1 << 12);
  boundCount = 0;

  /** Makes room for so many more; arrays taken before are then no longer the pool's. */
  reserve(count: number): void {
    if (this.length + count <= this.documents.length) return;
    const capacity = Math.max(this.documents.length * 2, this.length + count);
    this.documents = grown(this.documents, capacity);
    this.frequencies = grown(this.frequencies, capacity);
  }

  /** Makes room for so many more bounds; answers the number of the first. */
  reserveBounds(count: number): number {
    const first = this.boundCount;
    this.boundCount += count;
    if (this.boundCount > this.bounds.length) this.bounds = grown(this.bounds, this.boundCount * 2);
    return first;
  }

  clear(): void {
    this.length = 0;
    this.boundCount = 0;
    const mostKept = 1 << 21;
    if (this.documents.length <= mostKept) return;
    this.documents = new Uint32Array(mostKept);
    this.frequencies = new Uint32Array(mostKept);
  }
}

function grown(items: Uint32Array, capacity: number): Uint32Array<ArrayBuffer> {
  const copy = new Uint32Array(capacity);
  copy.set(items);
  return copy;
}
