import type { Article } from '../../preload/contract/article';
import type { DocumentRecords } from './query/DocumentRecords';
import { FacetCounts, type CountedField } from './FacetCounts';
import { FieldNames } from './FieldNames';

const singleFields = ['month', 'place', 'source', 'language'] as const;
const listFields = ['tag', 'collection'] as const;
const none: readonly number[] = [];

function columns(make: () => Uint32Array): Record<(typeof singleFields)[number], Uint32Array> {
  return { month: make(), place: make(), source: make(), language: make() };
}

/**
 * What facets count of the articles, a column of numbers a field by the numbers of documents: counting a hundred thousand takes a
 * few milliseconds. A row is filled in when it is first counted.
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
  #state = '';
  #isFilled = new Uint8Array();
  #singles = columns(() => new Uint32Array());
  #lists: Record<(typeof listFields)[number], (readonly number[])[]> = { tag: [], collection: [] };

  constructor(
    private readonly records: DocumentRecords,
    private readonly collectionsOf: (article: Article) => readonly string[],
    /** Changes whenever a row may be another, and how many rows there are. */
    private readonly state: () => { readonly name: string; readonly size: number },
  ) {}

  count(documents: Uint32Array): FacetCounts {
    this.#renew();
    for (const document of documents) if (this.#isFilled[document] === 0) this.#fill(document);
    const counts = new FacetCounts(this.names);
    for (const field of singleFields) counts.addColumn(field, documents, this.#singles[field]);
    for (const field of listFields) counts.addLists(field, documents, this.#lists[field]);
    return counts;
  }

  #renew(): void {
    const { name, size } = this.state();
    if (name === this.#state) return;
    this.#state = name;
    this.#isFilled = new Uint8Array(size);
    this.#singles = columns(() => new Uint32Array(size));
    this.#lists = { tag: [], collection: [] };
  }

  #fill(document: number): void {
    this.#isFilled[document] = 1;
    const record = this.records.at(document);
    if (record?.kind !== 'article') return;
    const { date, place, source, language, tags } = record.article;
    const single = { month: date?.slice(0, 7) ?? null, place, source, language };
    for (const field of singleFields)
      this.#singles[field][document] = this.names[field].number(single[field]);
    const lists = { tag: tags, collection: this.collectionsOf(record.article) };
    for (const field of listFields) {
      const values = lists[field];
      this.#lists[field][document] =
        values.length === 0 ? none : values.map((value) => this.names[field].number(value));
    }
  }
}
