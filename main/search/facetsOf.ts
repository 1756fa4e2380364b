import type { Facet, SearchRefinements } from '../../preload/contract/search';
import { withoutField } from '../../preload/shared/query';
import type { FacetCounts } from './FacetCounts';

const fields: readonly Facet['field'][] = ['year', 'place', 'tag', 'source', 'collection', 'language'];
/** The fields a query has one value of, by the names they have in it: another value takes the place of the first. */
const single: Readonly<Partial<Record<Facet['field'], string>>> = {
  year: 'date',
  place: 'place',
  source: 'source',
  language: 'lang',
};

/**
 * What the found articles have in common, by field. For a field that the query itself narrows by, the documents are those of the
 * query without that. `count` counts over what a query finds.
 */
export async function facetsOf(
  query: string,
  count: (query: string) => Promise<FacetCounts>,
): Promise<Pick<SearchRefinements, 'facets' | 'dates'>> {
  const counts = await count(query);
  const facets: Facet[] = [];
  let dates = counts.months();
  for (const field of fields) {
    const name = single[field];
    const wider = name === undefined ? query : withoutField(query, name);
    const all = wider === query ? counts : await count(wider);
    if (field === 'year') dates = all.months();
    facets.push(all.facet(field));
  }
  return { facets: facets.filter(({ values }) => values.length > 0), dates };
}
