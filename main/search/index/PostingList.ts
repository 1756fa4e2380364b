import type { Collection } from './Collection';
import { fieldNames } from './Collection';
import type { PostingPool } from './PostingPool';
import type { TermEntry } from './TermEntry';

interface Place {
  readonly document: number;
  readonly field: number;
}

/**
 * The live postings of a term over all segments. They lie in the pool of the query: field after field, in each segment after
 * segment, so that documents ascend within a field.
 */
export class PostingList {
  /** Postings in all fields: a document with the term in two counts twice, as Lunr counts. */
  readonly documentFrequency: number;
  readonly idf: number;
  readonly #firstBound: number;
  #firstPlace: Place | null = null;
  #firstOrdinal = -1;

  constructor(
    readonly term: string,
    readonly collection: Collection,
    readonly pool: PostingPool,
    /** Where the term is in each segment. */
    readonly entries: readonly (TermEntry | null)[],
  ) {
    this.#firstBound = pool.reserveBounds(fieldNames.length * entries.length + 1);
    this.documentFrequency = this.#read();
    // lunr.idf
    const x = (collection.liveCount - this.documentFrequency + 0.5) / (this.documentFrequency + 0.5);
    this.idf = Math.log(1 + Math.abs(x));
  }

  /** Where the postings of a field begin in the pool. */
  start(field: number): number {
    return this.segmentStart(field, 0);
  }

  end(field: number): number {
    return this.segmentStart(field + 1, 0);
  }

  /** Where the postings of a field in a segment begin; they end where those in the next begin. */
  segmentStart(field: number, segment: number): number {
    return this.pool.bounds[this.#firstBound + field * this.entries.length + segment]!;
  }

  /** The first document, field and ordinal the term stands at: what decides Lunr's number for it. */
  comesBefore(other: PostingList): number {
    const [mine, its] = [this.#first(), other.#first()];
    const order = mine.document - its.document || mine.field - its.field;
    if (order !== 0) return order;
    // Terms of one word have its ordinal; analysis sorts these.
    return this.#ordinal(mine) - other.#ordinal(its) || (this.term < other.term ? -1 : 1);
  }

  /** True where a document has the term in a field. */
  holds(field: number, document: number): boolean {
    const { documents } = this.pool;
    let low = this.start(field);
    let high = this.end(field);
    const end = high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (documents[middle]! < document) low = middle + 1;
      else high = middle;
    }
    return low < end && documents[low] === document;
  }

  #read(): number {
    const { collection, pool, entries } = this;
    const begin = pool.length;
    let bound = this.#firstBound;
    for (let field = 0; field < fieldNames.length; field++) {
      for (let at = 0; at < entries.length; at++) {
        pool.bounds[bound++] = pool.length;
        const entry = entries[at];
        const live = collection.segments[at];
        const count = entry?.count(field) ?? 0;
        if (count === 0 || entry == null || live === undefined) continue;
        pool.reserve(count);
        const { documents, frequencies } = pool;
        const base = collection.base(at);
        pool.length = live.segment.readPostings(
          entry,
          field,
          live.deleted,
          documents,
          frequencies,
          pool.length,
          base,
        );
      }
    }
    pool.bounds[bound] = pool.length;
    return pool.length - begin;
  }

  #first(): Place {
    return (this.#firstPlace ??= this.#findFirst());
  }

  #findFirst(): Place {
    let first: Place = { document: Infinity, field: 0 };
    for (let field = 0; field < fieldNames.length; field++) {
      if (this.start(field) === this.end(field)) continue;
      const document = this.pool.documents[this.start(field)]!;
      if (document < first.document) first = { document, field };
    }
    return first;
  }

  #ordinal({ document, field }: Place): number {
    if (this.#firstOrdinal < 0) {
      const segment = this.collection.segmentOf(document);
      const entry = this.entries[segment];
      const local = document - this.collection.base(segment);
      const ordinals =
        entry == null ? null : this.collection.segments[segment]?.segment.ordinals(entry, field, local);
      this.#firstOrdinal = ordinals?.[0] ?? 0;
    }
    return this.#firstOrdinal;
  }
}
