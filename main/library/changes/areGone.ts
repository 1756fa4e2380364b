import type { ArticleStore } from '../ArticleStore';

/** Whether articles are all deleted for good. */
export function areGone(store: ArticleStore, ids: Iterable<string>): boolean {
  for (const id of ids) if (store.find(id) !== null) return false;
  return true;
}
