import type lunr from 'lunr';

/** The fields of an indexed document. */
export const indexFields = ['title', 'body', 'author', 'place', 'source'] as const;
export type IndexField = (typeof indexFields)[number];

/** A document to be indexed. `ref` begins with a letter; `stamp` changes whenever its content does; `language` a BCP 47 tag. */
export interface IndexDocument {
  readonly ref: string;
  readonly stamp: string;
  readonly language: string | null;
  readonly fields: Readonly<Record<IndexField, string>>;
}

/** A document that matches, with the index terms that matched in it, by field. */
export interface IndexHit {
  readonly ref: string;
  readonly score: number;
  readonly matches: ReadonlyMap<string, ReadonlySet<IndexField>>;
}

export interface IndexQueryOptions {
  /** How many hits are made, best first; the total counts all. */
  readonly limit: number;
  /** Leaves out documents before they are ranked. */
  readonly filter?: (ref: string) => boolean;
}

export interface IndexResult {
  readonly total: number;
  readonly hits: readonly IndexHit[];
  /** All documents that match, in no order, for counting facets. */
  readonly refs: readonly string[];
}

/**
 * A full-text index: documents in, ranked hits out. What is added is found at once; what was committed is there after a
 * crash. Queries are Lunr's (`lunr.Query`), so are the scores. How the index is kept is nobody's business but its own.
 */
export interface SearchIndex {
  readonly documentCount: number;
  /** The languages of the indexed documents, as the codes stemmers go by. */
  languages(): Iterable<string>;
  /** The stamp a document was indexed with, or null where it is not indexed. */
  stampOf(ref: string): string | null;
  refs(): Iterable<string>;
  /** Adds documents, each in the place of one with its ref. */
  add(documents: readonly IndexDocument[]): void;
  /** Removes documents; unknown refs are passed over. */
  remove(refs: readonly string[]): void;
  query(build: (query: lunr.Query) => void, options: IndexQueryOptions): IndexResult;
  /** Indexed terms within an edit distance of 2 of a term, nearest first, then by how many documents hold them. */
  similarTerms(term: string, limit: number): readonly string[];
  /** Puts everything added and removed so far on disk. */
  commit(): Promise<void>;
}
