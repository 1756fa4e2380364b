import type { Segment } from './Segment';

/** A segment with which of its documents were deleted since it was made. */
export class LiveSegment {
  /** 1 for each deleted document; null while there is none. */
  deleted: Uint8Array | null = null;
  deletedCount = 0;
  /** By field, the terms of all live documents together. */
  readonly lengthSums: number[];
  /** By language code, the live documents in it. */
  readonly languages: Map<string, number>;

  constructor(
    readonly segment: Segment,
    /** Its file's name; null where it is only in memory. */
    readonly file: string | null,
  ) {
    this.lengthSums = segment.data.lengths.map(({ sum }) => sum);
    this.languages = new Map(segment.data.languages.map(({ code, documents }) => [code, documents]));
  }

  get documentCount(): number {
    return this.segment.documents.count;
  }

  get liveCount(): number {
    return this.documentCount - this.deletedCount;
  }

  isLive(document: number): boolean {
    return this.deleted?.[document] !== 1;
  }

  /** The live document with a ref, or −1. */
  find(ref: string): number {
    const document = this.segment.documents.find(ref);
    return document >= 0 && this.isLive(document) ? document : -1;
  }

  delete(document: number): void {
    this.deleted ??= new Uint8Array(this.documentCount);
    if (this.deleted[document] === 1) return;
    this.deleted[document] = 1;
    this.deletedCount++;
    const language = this.segment.documents.language(document);
    this.languages.set(language, (this.languages.get(language) ?? 0) - 1);
    this.segment.documents.lengths.forEach((column, field) => {
      this.lengthSums[field] = (this.lengthSums[field] ?? 0) - (column[document] ?? 0);
    });
  }

  /** Deletes what is marked 1. */
  deleteAllOf(deleted: Uint8Array | null): void {
    if (deleted === null) return;
    for (let document = 0; document < this.documentCount; document++)
      if (deleted[document] === 1) this.delete(document);
  }
}
