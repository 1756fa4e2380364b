import type { Article } from '../../preload/contract/article';
import type { Facet, FacetValue } from '../../preload/contract/search';

const mostValues = 8;

/** What articles have in common, by field: the commonest values with the term that narrows a query to each. */
export function countFacets(articles: readonly Article[]): readonly Facet[] {
  const year = ({ date }: Article): readonly string[] => (date === null ? [] : [date.slice(0, 4)]);
  const one = (value: string | null): readonly string[] => (value === null ? [] : [value]);
  const facets: readonly Facet[] = [
    { field: 'year', values: counted(articles, year, (value) => `date:${value}`) },
    {
      field: 'place',
      values: counted(
        articles,
        (article) => one(article.place),
        (value) => `place:${quoted(value)}`,
      ),
    },
    {
      field: 'tag',
      values: counted(
        articles,
        (article) => article.tags,
        (value) => `tag:${quoted(value)}`,
      ),
    },
    {
      field: 'source',
      values: counted(
        articles,
        (article) => one(article.source),
        (value) => `source:${quoted(value)}`,
      ),
    },
    {
      field: 'language',
      values: counted(
        articles,
        (article) => one(article.language),
        (value) => `lang:${value}`,
      ),
    },
  ];
  return facets.filter(({ values }) => values.length > 0);
}

function counted(
  articles: readonly Article[],
  valuesOf: (article: Article) => readonly string[],
  termOf: (value: string) => string,
): readonly FacetValue[] {
  const counts = new Map<string, number>();
  for (const article of articles)
    for (const value of valuesOf(article)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const values = Array.from(counts, ([value, count]) => ({ value, count, term: termOf(value) }));
  return values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, mostValues);
}

function quoted(value: string): string {
  return /^[\p{L}\p{N}]+$/u.test(value) ? value : `"${value.replaceAll('"', '')}"`;
}
