import type { Article } from '../../preload/contract/article';
import type { TagCount } from '../../preload/contract/library';
import type { StoredArticle } from './StoredArticle';

const recentDays = 7;

/** What is counted over a whole library, kept up to date one article at a time: while thousands come in it is asked for all along. */
export class ArticleTallies {
  #live = 0;
  #unread = 0;
  #starred = 0;
  #trashed = 0;
  /** Of articles outside the trash, how many were added at each time: those of one import share theirs. */
  readonly #addedAt = new Map<string, number>();
  readonly #byTag = new Map<string, number>();
  #tags: readonly TagCount[] | null = null;

  /** Outside the trash, as the others are that say nothing else. */
  get live(): number {
    return this.#live;
  }

  get unread(): number {
    return this.#unread;
  }

  get starred(): number {
    return this.#starred;
  }

  get trashed(): number {
    return this.#trashed;
  }

  /** How many were added in the last week. */
  recent(now: Date): number {
    const since = recentSince(now);
    let count = 0;
    for (const [addedAt, articles] of this.#addedAt) if (addedAt >= since) count += articles;
    return count;
  }

  /** How many carry each tag or one nested within it (`ferry` for `ferry/times`), each article once, by name. */
  get tags(): readonly TagCount[] {
    return (this.#tags ??= Array.from(this.#byTag, ([tag, count]) => ({ tag, count })).sort((a, b) =>
      a.tag < b.tag ? -1 : 1,
    ));
  }

  add(stored: StoredArticle): void {
    this.#count(stored, 1);
  }

  takeOut(stored: StoredArticle): void {
    this.#count(stored, -1);
  }

  #count({ article, trashed }: StoredArticle, by: 1 | -1): void {
    if (trashed) {
      this.#trashed += by;
      return;
    }
    this.#live += by;
    if (!article.read) this.#unread += by;
    if (article.starred) this.#starred += by;
    countIn(this.#addedAt, article.addedAt, by);
    if (article.tags.length === 0) return;
    this.#tags = null;
    for (const tag of tagsWithOuter(article)) countIn(this.#byTag, tag, by);
  }
}

/** From when on an article counts as added recently, ISO 8601, UTC. */
export function recentSince(now: Date): string {
  return new Date(now.getTime() - recentDays * 86_400_000).toISOString();
}

function tagsWithOuter({ tags }: Article): ReadonlySet<string> {
  return new Set(
    tags.flatMap((tag) => {
      const parts = tag.split('/');
      return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
    }),
  );
}

function countIn(counts: Map<string, number>, name: string, by: 1 | -1): void {
  const count = (counts.get(name) ?? 0) + by;
  if (count === 0) counts.delete(name);
  else counts.set(name, count);
}
