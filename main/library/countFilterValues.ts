import type { Article } from '../../preload/contract/article';
import { filterFields, type FilterField, type FilterValues } from '../../preload/contract/articles';

const mostValues = 200;

/** How many articles have each value of the fields a list is filtered by, the commonest first, 200 at most a field. */
export function countFilterValues(articles: readonly Article[]): FilterValues {
  const counted = filterFields.map((field) => [field, valuesOf(articles, field)] as const);
  return Object.fromEntries(counted) as FilterValues;
}

function valuesOf(articles: readonly Article[], field: FilterField): FilterValues[FilterField] {
  const counts = new Map<string | null, number>();
  for (const article of articles) counts.set(article[field], (counts.get(article[field]) ?? 0) + 1);
  return Array.from(counts, ([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value ?? '').localeCompare(b.value ?? ''))
    .slice(0, mostValues);
}
