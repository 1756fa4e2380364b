import type { DateCount, Facet, FacetValue } from '../../preload/contract/search';
import { quotedValue } from '../../preload/shared/query';
import type { FieldNames } from './FieldNames';

const mostValues = 60;

type FacetField = Facet['field'];
/** What is counted: years are those of the months. */
export type CountedField = Exclude<FacetField, 'year'> | 'month';

const termOf: Readonly<Record<FacetField, (value: string) => string>> = {
  year: (value) => `date:${value}`,
  place: (value) => `place:${quotedValue(value)}`,
  tag: (value) => `tag:${quotedValue(value)}`,
  source: (value) => `source:${quotedValue(value)}`,
  language: (value) => `lang:${value}`,
  collection: (value) => `collection:${quotedValue(value)}`,
};

/** How often each value of each field is among documents. */
export class FacetCounts {
  readonly #counts = new Map<CountedField, Uint32Array>();

  constructor(private readonly names: Readonly<Record<CountedField, FieldNames>>) {}

  /** Counts a field with one value a document at most: its number by the document's. */
  addColumn(field: CountedField, documents: Uint32Array, column: Uint32Array): void {
    const counts = this.#of(field);
    for (const document of documents) {
      const value = column[document] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }

  /** Counts a field with any number of values. */
  addLists(field: CountedField, documents: Uint32Array, lists: readonly (readonly number[])[]): void {
    const counts = this.#of(field);
    for (const document of documents)
      for (const value of lists[document] ?? []) counts[value] = (counts[value] ?? 0) + 1;
  }

  /** The commonest values of a field, each with the term that narrows a query to it. */
  facet(field: FacetField): Facet {
    const counted = field === 'year' ? this.#years() : this.#named(field);
    const values = Array.from(counted, ([value, count]): FacetValue => {
      return { value, count, term: termOf[field](value) };
    });
    values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return { field, values: values.slice(0, mostValues) };
  }

  /** How many fall in each month (`YYYY-MM`, or `YYYY` where no more is known), ascending. */
  months(): readonly DateCount[] {
    return this.#named('month')
      .map(([month, count]) => ({ month, count }))
      .sort((a, b) => (a.month < b.month ? -1 : 1));
  }

  #years(): ReadonlyMap<string, number> {
    const years = new Map<string, number>();
    for (const [month, count] of this.#named('month')) {
      const year = month.slice(0, 4);
      years.set(year, (years.get(year) ?? 0) + count);
    }
    return years;
  }

  #named(field: CountedField): readonly (readonly [name: string, count: number])[] {
    const names = this.names[field];
    const found: (readonly [string, number])[] = [];
    this.#of(field).forEach((count, number) => {
      if (number > 0 && count > 0) found.push([names.name(number), count]);
    });
    return found;
  }

  #of(field: CountedField): Uint32Array {
    let counts = this.#counts.get(field);
    if (counts === undefined) this.#counts.set(field, (counts = new Uint32Array(this.names[field].size)));
    return counts;
  }
}
