import type { Article } from '../../preload/contract/article';
import type { DateCount, Facet, FacetValue } from '../../preload/contract/search';
import { quotedValue } from '../../preload/shared/query';
import type { DocumentRecord } from './query/DocumentRecords';

const mostValues = 60;

type FacetField = Facet['field'];

const termOf: Readonly<Record<FacetField, (value: string) => string>> = {
  year: (value) => `date:${value}`,
  place: (value) => `place:${quotedValue(value)}`,
  tag: (value) => `tag:${quotedValue(value)}`,
  source: (value) => `source:${quotedValue(value)}`,
  language: (value) => `lang:${value}`,
  collection: (value) => `collection:${quotedValue(value)}`,
};

/** Counts what found articles have in common, one by one as they come. */
export class FacetCounts {
  readonly #counts: Readonly<Record<FacetField, Map<string, number>>> = {
    year: new Map(),
    place: new Map(),
    tag: new Map(),
    source: new Map(),
    language: new Map(),
    collection: new Map(),
  };
  readonly #months = new Map<string, number>();

  constructor(private readonly collectionsOf: (article: Article) => readonly string[]) {}

  add(record: DocumentRecord): void {
    if (record.kind !== 'article') return;
    const { date, place, tags, source, language } = record.article;
    const counts = this.#counts;
    if (date !== null) {
      count(counts.year, date.slice(0, 4));
      count(this.#months, date.slice(0, 7));
    }
    if (place !== null) count(counts.place, place);
    for (const tag of tags) count(counts.tag, tag);
    for (const name of this.collectionsOf(record.article)) count(counts.collection, name);
    if (source !== null) count(counts.source, source);
    if (language !== null) count(counts.language, language);
  }

  /** The commonest values of a field, each with the term that narrows a query to it. */
  facet(field: FacetField): Facet {
    const values = Array.from(this.#counts[field], ([value, number]): FacetValue => {
      return { value, count: number, term: termOf[field](value) };
    });
    values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return { field, values: values.slice(0, mostValues) };
  }

  /** How many fall in each month (`YYYY-MM`, or `YYYY` where no more is known), ascending. */
  months(): readonly DateCount[] {
    return Array.from(this.#months, ([month, number]) => ({ month, count: number })).sort((a, b) =>
      a.month < b.month ? -1 : 1,
    );
  }
}

function count(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
