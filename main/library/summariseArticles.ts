import type { Article } from '../../preload/contract/article';
import type { ArticlesSummary, Shared } from '../../preload/contract/articles';

/** What articles have in common, for editing them at once. */
export function summariseArticles(articles: readonly Article[]): Omit<ArticlesSummary, 'collections'> {
  const tags = new Map<string, number>();
  for (const article of articles) for (const tag of article.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  return {
    count: articles.length,
    title: shared(articles, ({ title }) => title),
    date: shared(articles, ({ date }) => date),
    place: shared(articles, ({ place }) => place),
    author: shared(articles, ({ author }) => author),
    source: shared(articles, ({ source }) => source),
    starred: allOrNone(articles, ({ starred }) => starred),
    read: allOrNone(articles, ({ read }) => read),
    tags: Array.from(tags, ([tag, count]) => ({ tag, count })).sort((a, b) => (a.tag < b.tag ? -1 : 1)),
  };
}

function shared<Value>(articles: readonly Article[], field: (article: Article) => Value): Shared<Value> {
  const [first, ...others] = articles;
  if (first === undefined) return { kind: 'mixed', values: 0 };
  const value = field(first);
  if (others.every((other) => field(other) === value)) return { kind: 'same', value };
  return { kind: 'mixed', values: new Set(articles.map(field)).size };
}

function allOrNone(articles: readonly Article[], field: (article: Article) => boolean): boolean | null {
  const count = articles.filter(field).length;
  if (count === articles.length) return true;
  return count === 0 ? false : null;
}
