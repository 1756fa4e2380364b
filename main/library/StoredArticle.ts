import type { Article } from '../../preload/contract/article';

/** An article with where it lies: `year` is the folder under `articles/` (or `trash/articles/`). */
export interface StoredArticle {
  readonly article: Article;
  readonly year: string;
  readonly trashed: boolean;
}

/** The folder of an article, relative to the library. */
export function articleFolder({ article, year, trashed }: StoredArticle): readonly string[] {
  return trashed ? ['trash', 'articles', year, article.id] : ['articles', year, article.id];
}
