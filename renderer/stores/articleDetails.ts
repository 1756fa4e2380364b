import type { Article } from '../../preload/contract/article';
import { articles } from '../api/articles';
import { onEvent } from '../api/call';
import { inBackground } from './announcements';
import { createStore } from './createStore';

/** The records of articles shown in tabs, kept in step with the library. */
export const articleDetailsStore = createStore<ReadonlyMap<string, Article>>(new Map());

const wanted = new Set<string>();

export function needArticle(id: string): void {
  if (wanted.has(id)) return;
  wanted.add(id);
  inBackground(ask([id]));
}

/** Takes a record that is at hand for the first sight of an article; what is shown of it is asked for all the same. */
export function knowArticle(article: Article): void {
  if (!wanted.has(article.id)) articleDetailsStore.set((known) => new Map(known).set(article.id, article));
}

async function ask(ids: readonly string[]): Promise<void> {
  const found = await articles.get({ ids: [...ids] });
  articleDetailsStore.set((known) => {
    const next = new Map(known);
    for (const id of ids) next.delete(id);
    for (const article of found) next.set(article.id, article);
    return next;
  });
}

export function startArticleDetails(): void {
  onEvent('articlesChanged', ({ ids }) => {
    const changed = ids === null ? [...wanted] : ids.filter((id) => wanted.has(id));
    if (changed.length > 0) inBackground(ask(changed));
  });
}
