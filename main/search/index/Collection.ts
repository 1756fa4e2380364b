import { DictionaryNode } from './DictionaryNode';
import { b, indexFields, k1 } from './fields';
import type { LiveSegment } from './LiveSegment';
import type { TermEntry } from './TermEntry';

/** Nodes of the trie kept between fuzzy queries, about 10 MB. */
const mostTrieNodes = 50_000;

/**
 * Segments seen as one index: documents are numbered through, and Lunr's statistics are those of all live documents. A view of
 * one moment: any change makes a new one.
 */
export class Collection {
  /** The number of each segment's first document. */
  readonly bases: readonly number[];
  /** One more than the greatest number of a document. */
  readonly size: number;
  readonly liveCount: number;
  readonly hasDeleted: boolean;
  /** By field, for each length up to the greatest: `k1 · (1 − b + b · length / average)`, the part of BM25 a length decides. */
  #trie: DictionaryNode | null = null;
  #initials: Uint8Array | null = null;
  readonly #lengthNorms: (Float64Array | undefined)[] = [];

  constructor(readonly segments: readonly LiveSegment[]) {
    const bases: number[] = [];
    let size = 0;
    for (const { documentCount } of segments) {
      bases.push(size);
      size += documentCount;
    }
    this.bases = bases;
    this.size = size;
    this.liveCount = segments.reduce((sum, { liveCount }) => sum + liveCount, 0);
    this.hasDeleted = this.liveCount < size;
  }

  base(segment: number): number {
    return this.bases[segment] ?? 0;
  }

  /** The segment a document is in. */
  segmentOf(document: number): number {
    let low = 0;
    let high = this.bases.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.base(middle) <= document) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  ref(document: number): string {
    const segment = this.segmentOf(document);
    return this.segments[segment]?.segment.documents.ref(document - this.base(segment)) ?? '';
  }

  /** The first code unit of each document's ref. Asked of everything that is found. */
  get initials(): Uint8Array {
    return (this.#initials ??= this.#readInitials());
  }

  isLive(document: number): boolean {
    const segment = this.segmentOf(document);
    return this.segments[segment]?.isLive(document - this.base(segment)) ?? false;
  }

  /** The trie of all terms. What walks of it found is kept for the next, up to a limit. */
  readonly trie = (): DictionaryNode => {
    if (this.#trie === null || this.#trie.nodesMade > mostTrieNodes)
      this.#trie = DictionaryNode.root(this.segments.map(({ segment }) => segment.dictionary));
    return this.#trie;
  };

  lengthNorms(field: number): Float64Array {
    return (this.#lengthNorms[field] ??= this.#normsOf(field));
  }

  /** Where terms, given in ascending order, are in each segment. */
  entriesOf(terms: readonly string[]): readonly (readonly (TermEntry | null)[])[] {
    const bySegment = this.segments.map(({ segment }) => segment.dictionary.findAll(terms));
    return terms.map((_, at) => bySegment.map((entries) => entries[at] ?? null));
  }

  /** Live documents, ascending. */
  *documents(): Iterable<number> {
    for (let document = 0; document < this.size; document++) if (this.isLive(document)) yield document;
  }

  #readInitials(): Uint8Array {
    const initials = new Uint8Array(this.size);
    this.segments.forEach(({ segment }, at) => {
      initials.set(segment.documents.initials, this.base(at));
    });
    return initials;
  }

  #normsOf(field: number): Float64Array {
    let sum = 0;
    let longest = 0;
    for (const { lengthSums, segment } of this.segments) {
      sum += lengthSums[field] ?? 0;
      longest = Math.max(longest, segment.data.lengths[field]?.longest ?? 0);
    }
    const average = sum / this.liveCount;
    const norms = new Float64Array(longest + 1);
    for (let length = 0; length <= longest; length++) norms[length] = k1 * (1 - b + b * (length / average));
    return norms;
  }
}

/** The names Lunr knows the fields by. */
export const fieldNames: string[] = [...indexFields];
