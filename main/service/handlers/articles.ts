import type { LibraryHandlers } from '../../../preload/contract/contract';
import { correctArticles, restoreArticles, trashArticles, type ArticleStore } from '../../library';
import type { UndoStack } from '../../undo';

/** Answers the calls of the domain `articles`. */
export function articlesHandlers(store: ArticleStore, changes: UndoStack): LibraryHandlers['articles'] {
  return {
    page: ({ listing, offset, limit }) => store.page(listing, offset, limit),
    histogram: ({ scope }) => store.histogram(scope),
    ids: ({ listing }) => store.ids(listing),
    get: ({ ids }) => store.get(ids),
    text: ({ id }) => store.text(id),
    update: ({ ids, patch }) => changes.perform(correctArticles(store, ids, patch)),
    opened: async ({ id }) => {
      await correctArticles(store, [id], { read: true }).do();
    },
    trash: ({ ids }) => changes.perform(trashArticles(store, ids)),
    restore: ({ ids }) => changes.perform(restoreArticles(store, ids)),
    purge: ({ ids }) => store.purge(ids),
  };
}
