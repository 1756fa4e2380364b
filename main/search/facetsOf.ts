import type { Facet, SearchResult } from '../../preload/contract/search';
import { withoutField } from '../../preload/shared/query';
import { FacetCounts } from './FacetCounts';
import type { DocumentRecords } from './query/DocumentRecords';

const fields: readonly Facet['field'][] = ['year', 'place', 'tag', 'source', 'language'];
/** The fields a query has one value of, by the names they have in it: another value takes the place of the first. */
const single: Readonly<Partial<Record<Facet['field'], string>>> = {
  year: 'date',
  place: 'place',
  source: 'source',
  language: 'lang',
};

/**
 * What the found articles have in common, by field. For a field that the query itself narrows by, the documents are those of the
 * query without that.
 */
export async function facetsOf(
  query: string,
  found: Uint32Array,
  records: DocumentRecords,
  run: (query: string) => Promise<Uint32Array>,
): Promise<Pick<SearchResult, 'facets' | 'dates'>> {
  const counts = counted(found, records);
  const facets: Facet[] = [];
  let dates = counts.months();
  for (const field of fields) {
    const name = single[field];
    const wider = name === undefined ? query : withoutField(query, name);
    const all = wider === query ? counts : counted(await run(wider), records);
    if (field === 'year') dates = all.months();
    facets.push(all.facet(field));
  }
  return { facets: facets.filter(({ values }) => values.length > 0), dates };
}

function counted(documents: Uint32Array, records: DocumentRecords): FacetCounts {
  const counts = new FacetCounts();
  for (const document of documents) {
    const record = records.at(document);
    if (record !== null) counts.add(record);
  }
  return counts;
}
