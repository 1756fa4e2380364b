import { ArticleTallies } from './ArticleTallies';
import { LeanRecords } from './LeanRecords';
import type { StoredArticle } from './StoredArticle';

/** The articles of a library by their ids, those in the trash too, and what is counted over them. */
export class ArticleTable {
  readonly tallies = new ArticleTallies();
  readonly #lean = new LeanRecords();

  constructor(private readonly articles: Map<string, StoredArticle>) {
    for (const stored of articles.values()) this.tallies.add(stored);
  }

  get size(): number {
    return this.articles.size;
  }

  get(id: string): StoredArticle | undefined {
    return this.articles.get(id);
  }

  values(): Iterable<StoredArticle> {
    return this.articles.values();
  }

  set(stored: StoredArticle): void {
    const { id } = stored.article;
    const before = this.articles.get(id);
    if (before !== undefined) this.tallies.takeOut(before);
    this.articles.set(id, this.#lean.of(stored));
    this.tallies.add(stored);
  }

  delete(id: string): void {
    const before = this.articles.get(id);
    if (before === undefined) return;
    this.tallies.takeOut(before);
    this.articles.delete(id);
  }
}
