import type { Annotation } from '../../../preload/contract/annotations';
import type { Article } from '../../../preload/contract/article';
import type { Note } from '../../../preload/contract/notes';
import { documentsOf, type SearchIndex } from '../index/index';
import { kindOfInitial, type DocumentKind } from '../refs';

/** What is known of an indexed document besides its words. */
export type DocumentRecord =
  | { readonly kind: 'article'; readonly article: Article; readonly isTrashed: boolean }
  | { readonly kind: 'note'; readonly note: Note }
  /** `article` is the one it stands in. */
  | { readonly kind: 'annotation'; readonly annotation: Annotation; readonly article: Article };

/** The records of the index's documents by their numbers, looked up when first asked for. */
export class DocumentRecords {
  #records: (DocumentRecord | null | undefined)[] = [];
  #generation = -1;
  #version = 0;

  constructor(
    private readonly index: SearchIndex,
    private readonly find: (ref: string) => DocumentRecord | null,
  ) {}

  /** Goes up whenever a record may have changed. */
  get version(): number {
    return this.#version;
  }

  /** The record of a document's number; null where it is gone though still indexed. */
  at(document: number): DocumentRecord | null {
    if (this.#generation !== this.index.generation) this.#beginAnew();
    let record = this.#records[document];
    if (record === undefined) this.#records[document] = record = this.find(this.index.ref(document));
    return record;
  }

  /** What a document is, without its record. */
  kind(document: number): DocumentKind {
    return kindOfInitial(this.index.initial(document));
  }

  /** The records of these refs changed. */
  forget(refs: Iterable<string>): void {
    this.#version++;
    // Asking the index closes the segment it is building: while nothing is known, there is nothing to forget.
    if (this.#generation === -1 || this.#generation !== this.index.generation) return;
    for (const document of documentsOf(this.index.documentSet(refs))) this.#records[document] = undefined;
  }

  /** All are looked up anew. */
  forgetAll(): void {
    this.#version++;
    this.#generation = -1;
    this.#records = [];
  }

  #beginAnew(): void {
    this.#version++;
    this.#generation = this.index.generation;
    this.#records = new Array<undefined>(this.index.size);
  }
}

/** The date a record is sorted and narrowed by: an annotation has its article's, a note that of its last change. */
export function dateOf(record: DocumentRecord): string | null {
  return record.kind === 'note' ? record.note.modified.slice(0, 10) : record.article.date;
}
