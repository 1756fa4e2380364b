import type { ArticleStore } from '../../library';
import type { FoundPassage } from '../../notes';
import type { LibrarySearch } from '../../search';

const articlesLookedAt = 6;

/** The passages of articles that hold words, best first: at most two of an article. */
export async function findPassages(
  words: string,
  limit: number,
  search: LibrarySearch,
  articles: ArticleStore,
): Promise<readonly FoundPassage[]> {
  const { hits } = await search.run({
    query: words,
    typing: true,
    order: 'relevance',
    limit: articlesLookedAt,
    offset: 0,
  });
  const passages = hits.flatMap(({ kind, id, snippets }) => {
    const article = kind === 'article' ? articles.find(id) : null;
    if (article === null) return [];
    return snippets.slice(0, 2).map(({ paragraph, text, marks }) => ({ article, paragraph, text, marks }));
  });
  return passages.slice(0, limit);
}
