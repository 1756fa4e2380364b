import type { Article } from '../../preload/contract/article';
import { FacetCounts, type CountedField } from './FacetCounts';
import { FieldNames } from './FieldNames';
import { carryOver, type IndexPart, type SearchIndex } from './index/index';
import type { DocumentRecord, DocumentRecords } from './query/DocumentRecords';

const singleFields = ['month', 'place', 'source', 'language'] as const;
const listFields = ['tag', 'collection'] as const;
const none: readonly number[] = [];
/** Rows filled in at a time, about 2 ms. */
const rowsAtOnce = 500;

interface Columns {
  /** The record each row was filled in from; undefined where it was not. */
  readonly from: (DocumentRecord | null | undefined)[];
  readonly singles: Readonly<Record<(typeof singleFields)[number], Uint32Array>>;
  readonly lists: Readonly<Record<(typeof listFields)[number], (readonly number[])[]>>;
}

function emptyColumns(size: number): Columns {
  const column = (): Uint32Array => new Uint32Array(size);
  return {
    from: new Array<undefined>(size),
    singles: { month: column(), place: column(), source: column(), language: column() },
    lists: { tag: [], collection: [] },
  };
}

interface CollectionFacts {
  /** The names of the collections an article is in. */
  collectionsOf(article: Article): readonly string[];
  /** Goes up whenever collections change. */
  readonly collectionsVersion: number;
}

/**
 * What facets count of the articles, a column of numbers a field by the numbers of documents: counting a hundred thousand takes a
 * few milliseconds. A row is filled in when it is first counted, and again when its record is another.
 */
export class FacetColumns {
  readonly names: Readonly<Record<CountedField, FieldNames>> = {
    month: new FieldNames(),
    place: new FieldNames(),
    source: new FieldNames(),
    language: new FieldNames(),
    tag: new FieldNames(),
    collection: new FieldNames(),
  };
  #columns = emptyColumns(0);
  #parts: readonly IndexPart[] = [];
  #generation = -1;
  #collectionsVersion = -1;

  constructor(
    private readonly index: SearchIndex,
    private readonly records: DocumentRecords,
    private readonly facts: CollectionFacts,
  ) {}

  count(documents: Uint32Array): FacetCounts {
    this.#renew();
    for (const document of documents) this.#ensure(document);
    const counts = new FacetCounts(this.names);
    const { singles, lists } = this.#columns;
    for (const field of singleFields) counts.addColumn(field, documents, singles[field]);
    for (const field of listFields) counts.addLists(field, documents, lists[field]);
    return counts;
  }

  /** Fills in the rows of documents a few at a time, `pause` between them; ends early where documents got other numbers meanwhile. */
  async fill(documents: Uint32Array, pause: () => Promise<void>): Promise<void> {
    const { generation } = this.index;
    let filled = 0;
    for (const document of documents) {
      if (filled === rowsAtOnce) {
        await pause();
        if (this.index.generation !== generation) return;
        filled = 0;
      }
      this.#renew();
      if (this.#ensure(document)) filled++;
    }
  }

  #renew(): void {
    const { generation, size } = this.index;
    const { collectionsVersion } = this.facts;
    const isSame = collectionsVersion === this.#collectionsVersion;
    if (isSame && generation === this.#generation) return;
    const [before, columns, parts] = [this.#columns, emptyColumns(size), this.index.parts()];
    if (isSame)
      carryOver(this.#parts, parts, (from, to, count) => {
        copyRows(before, columns, from, to, count);
      });
    this.#columns = columns;
    this.#parts = parts;
    this.#generation = generation;
    this.#collectionsVersion = collectionsVersion;
  }

  /** Fills in a row where it is not, and answers whether it did. */
  #ensure(document: number): boolean {
    const record = this.records.at(document);
    const { from, singles, lists } = this.#columns;
    if (from[document] === record) return false;
    from[document] = record;
    const article = record?.kind === 'article' ? record.article : null;
    const single = {
      month: article?.date?.slice(0, 7) ?? null,
      place: article?.place ?? null,
      source: article?.source ?? null,
      language: article?.language ?? null,
    };
    for (const field of singleFields) singles[field][document] = this.names[field].number(single[field]);
    const values = {
      tag: article?.tags ?? [],
      collection: article === null ? [] : this.facts.collectionsOf(article),
    };
    for (const field of listFields)
      lists[field][document] =
        values[field].length === 0 ? none : values[field].map((value) => this.names[field].number(value));
    return true;
  }
}

function copyRows(before: Columns, after: Columns, from: number, to: number, count: number): void {
  for (const field of singleFields)
    after.singles[field].set(before.singles[field].subarray(from, from + count), to);
  for (let at = 0; at < count; at++) {
    after.from[to + at] = before.from[from + at];
    for (const field of listFields) after.lists[field][to + at] = before.lists[field][from + at] ?? none;
  }
}
