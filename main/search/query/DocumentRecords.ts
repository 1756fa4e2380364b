import type { Annotation } from '../../../preload/contract/annotations';
import type { Article } from '../../../preload/contract/article';
import type { Note } from '../../../preload/contract/notes';
import { carryOver, documentsOf, type IndexPart, type SearchIndex } from '../index/index';
import { kindOfInitial, type DocumentKind } from '../refs';

/** What is known of an indexed document besides its words. */
export type DocumentRecord =
  | { readonly kind: 'article'; readonly article: Article; readonly isTrashed: boolean }
  | { readonly kind: 'note'; readonly note: Note }
  /** `article` is the one it stands in. */
  | { readonly kind: 'annotation'; readonly annotation: Annotation; readonly article: Article };

const unknown = -1;
/** When more records than this have changed and none was asked for, all are looked up anew. */
const mostForgotten = 10_000;

/**
 * The records of the index's documents by their numbers, looked up when first asked for: a record that may have changed is another
 * object. When documents come and go, those of the others are kept, as looking up a hundred thousand takes half a second.
 */
export class DocumentRecords {
  #records: (DocumentRecord | null | undefined)[] = [];
  #parts: readonly IndexPart[] = [];
  #generation = unknown;
  #version = 0;
  readonly #forgotten = new Set<string>();
  readonly #forgottenKinds = new Set<DocumentKind>();

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
    this.#renew();
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
    // While nothing is known, there is nothing to forget.
    if (this.#generation === unknown) return;
    for (const ref of refs) this.#forgotten.add(ref);
    if (this.#forgotten.size > mostForgotten) this.#forgetEverything();
  }

  /** Any of the records of a kind may have changed. */
  forgetAll(kind: DocumentKind): void {
    this.#version++;
    if (this.#generation !== unknown) this.#forgottenKinds.add(kind);
  }

  /** Put off until a record is asked for: to ask the index for a number closes the segment it is building. */
  #renew(): void {
    this.#renumber();
    if (this.#forgotten.size > 0) {
      for (const document of documentsOf(this.index.documentSet(this.#forgotten)))
        this.#records[document] = undefined;
      this.#forgotten.clear();
    }
    if (this.#forgottenKinds.size === 0) return;
    for (let document = 0; document < this.#records.length; document++)
      if (this.#forgottenKinds.has(this.kind(document))) this.#records[document] = undefined;
    this.#forgottenKinds.clear();
  }

  #forgetEverything(): void {
    this.#generation = unknown;
    this.#records = [];
    this.#parts = [];
    this.#forgotten.clear();
    this.#forgottenKinds.clear();
  }

  #renumber(): void {
    const { generation } = this.index;
    if (generation === this.#generation) return;
    const [before, parts] = [this.#records, this.index.parts()];
    const records = new Array<DocumentRecord | null | undefined>(this.index.size);
    carryOver(this.#parts, parts, (from, to, size) => {
      for (let at = 0; at < size; at++) records[to + at] = before[from + at];
    });
    this.#records = records;
    this.#parts = parts;
    this.#generation = generation;
  }
}

/** The date a record is sorted and narrowed by: an annotation has its article's, a note that of its last change. */
export function dateOf(record: DocumentRecord): string | null {
  return record.kind === 'note' ? record.note.modified.slice(0, 10) : record.article.date;
}
