import type lunr from 'lunr';
import type { IndexField } from './fields';
import type { IndexPart } from './IndexPart';

/** A document to be indexed. `ref` begins with a letter; `stamp` changes whenever its content does; `language` a BCP 47 tag. */
export interface IndexDocument {
  readonly ref: string;
  readonly stamp: string;
  readonly language: string | null;
  readonly fields: Readonly<Record<IndexField, string>>;
}

/** A document that matches. */
export interface IndexHit {
  readonly ref: string;
  /** Its number, good for the generation of the index. */
  readonly document: number;
  readonly score: number;
  /** The index terms that matched in it, by field. */
  readonly matches: ReadonlyMap<string, ReadonlySet<IndexField>>;
  /** The same as Lunr gives it, with `index`: where each stands among the words of its field. Read from disk when asked for. */
  readonly matchData: lunr.MatchData;
}

export interface IndexQueryOptions {
  /** How many hits are made, best first; the total counts all. */
  readonly limit: number;
  /** Leaves out documents, by their numbers, after they were matched and before they are ranked and counted. */
  readonly filter?: ((document: number) => boolean) | undefined;
  /** The same by the numbers of documents, which costs next to nothing (see `SearchIndex.documentSet`). */
  readonly within?: DocumentSet | undefined;
  /** Also lists all documents that match, in no order: for facets and counts. */
  readonly all?: boolean | undefined;
  /** Asked between lists of postings; true ends the query with an `AppError` `cancelled`. */
  readonly isCancelled?: (() => boolean) | undefined;
}

/** 1 for each document that belongs to it, by its number. Good for the generation of the index it was made in. */
export type DocumentSet = Uint8Array;

export interface IndexResult {
  readonly total: number;
  readonly hits: readonly IndexHit[];
  /** True where a wildcard or a fuzzy word stood for more terms than are looked up, and only the commonest were. */
  readonly isCapped: boolean;
  /** The numbers of all documents that match, in no order; empty unless asked for. `SearchIndex.ref` names them. */
  readonly documents: Uint32Array;
}

/** A word to look for. Words are analysed; `isTerm` says that this is a term already. */
export interface TermClause {
  readonly term: string;
  readonly fields: readonly IndexField[];
  readonly editDistance?: number;
  readonly isTerm?: boolean;
  /** For a pattern that is not what one looks for yet: only a few terms, the commonest, are looked up. */
  readonly isBeginning?: boolean;
}

/** A word of a phrase: the terms it may be, and how many words after the phrase's first it stands. */
export interface PhraseSlot {
  readonly terms: readonly string[];
  readonly offset: number;
}

export interface PhraseOptions {
  /** Fields to look in; all where it is left out. */
  readonly fields?: readonly IndexField[] | undefined;
  readonly within?: DocumentSet | undefined;
}

/** A place where a phrase stands: from its first word to its last, numbers of words in the field. */
export interface PhraseMatch {
  readonly document: number;
  readonly field: IndexField;
  readonly spans: readonly (readonly [first: number, last: number])[];
}

/** A term of the dictionary. `documents` counts one with the term in two fields twice, and deleted ones until they are merged away. */
export interface TermInfo {
  readonly term: string;
  readonly documents: number;
}

/**
 * A full-text index: documents in, ranked hits out. What is added is found at once; what was committed is there after a
 * crash. Queries are Lunr's (`lunr.Query`), so are the scores, bit by bit. A clause with `usePipeline` has its term analysed:
 * it matches the stems of all languages of the index, `governments*` also the stem of `governments`; with
 * `lunr.Query.presence.REQUIRED` one of these must match.
 */
export interface SearchIndex {
  readonly documentCount: number;
  /** One more than the greatest number of a document: the length of a `DocumentSet`. */
  readonly size: number;
  /** Goes up whenever documents come or go or change their numbers. */
  readonly generation: number;
  /** The languages of the indexed documents, as the codes stemmers go by. */
  languages(): Iterable<string>;
  has(ref: string): boolean;
  /** True where the document is indexed as it was with this stamp. */
  isCurrent(ref: string, stamp: string): boolean;
  refs(): Iterable<string>;
  /** Its parts, in the order of their documents: what is kept by number can so be kept when documents come and go. */
  parts(): readonly IndexPart[];
  /** The ref of a document's number. */
  ref(document: number): string;
  /** The first code unit of that ref, without the making of a string: the kind of a document. */
  initial(document: number): number;
  /** The documents of refs; unknown ones are passed over. */
  documentSet(refs: Iterable<string>): DocumentSet;
  /** Adds documents, each in the place of one with its ref. */
  add(documents: readonly IndexDocument[]): void;
  /** Removes documents; unknown refs are passed over. */
  remove(refs: readonly string[]): void;
  query(build: (query: lunr.Query) => void, options: IndexQueryOptions): IndexResult;
  /** The documents with any word that a clause stands for, in any of its fields; nothing is ranked. */
  matching(clause: TermClause): DocumentSet;
  /** The indexed terms a clause stands for: its word in all languages, those of its stars, those within its edit distance. */
  termsOf(clause: Omit<TermClause, 'fields'>): readonly string[];
  /** The documents that are there, deleted ones left out. */
  liveSet(): DocumentSet;
  /** Where words stand exactly so far apart as the slots say. Exact on terms; whether letters agree is for the text to tell. */
  phrase(slots: readonly PhraseSlot[], options?: PhraseOptions): readonly PhraseMatch[];
  /** Where words stand at most so many words apart, in either order; each is the terms it may be. */
  near(
    first: readonly string[],
    second: readonly string[],
    distance: number,
    options?: PhraseOptions,
  ): readonly PhraseMatch[];
  /** In how many documents each term is; deleted ones count until they are merged away. */
  frequencies(terms: readonly string[]): readonly number[];
  /** The commonest terms that begin with a prefix. */
  termsWithPrefix(prefix: string, limit: number): readonly TermInfo[];
  /** Indexed terms within an edit distance of 2 of a term (itself left out), nearest first, then the commonest. */
  similarTerms(term: string, limit: number): readonly string[];
  /** Looks for damage in what was not read yet. A damaged segment is left out, as it is when a query comes on it. */
  verify(): Promise<void>;
  /** Puts everything added and removed so far on disk, and then begins to merge segments where they are many. */
  commit(): Promise<void>;
  /** Commits and lets go of all files. */
  close(): Promise<void>;
}
