import type { LibraryHandlers } from '../../../preload/contract/contract';
import {
  correctArticles,
  countedArticles,
  markOpened,
  removeTag,
  renameTag,
  restoreArticles,
  summariseArticles,
  trashArticles,
  type ArticleStore,
} from '../../library';
import { addToCollection, takeOutOfCollection, type CollectionStore } from '../../collections';
import { changesTogether, type UndoStack } from '../../undo';

/** Answers the calls of the domain `articles`. */
export function articlesHandlers(
  store: ArticleStore,
  collections: CollectionStore,
  changes: UndoStack,
): LibraryHandlers['articles'] {
  return {
    page: ({ listing, offset, limit }) => store.page(listing, offset, limit),
    histogram: ({ scope, filter }) => store.histogram(scope, filter),
    filterValues: ({ scope }) => store.filterValues(scope),
    summary: ({ ids }) => ({
      ...summariseArticles(store.get(ids)),
      collections: collections.countHolding(ids),
    }),
    ids: ({ listing }) => store.ids(listing),
    get: ({ ids }) => store.get(ids),
    text: ({ id }) => store.text(id),
    update: ({ ids, patch }) => changes.perform(correctArticles(store, ids, patch)),
    edit: ({ ids, patch, addTo, takeOutOf }) =>
      changes.perform(
        changesTogether(`Edit ${countedArticles(ids)}`, `Edited ${countedArticles(ids)}`, [
          ...(Object.keys(patch).length > 0 ? [correctArticles(store, ids, patch)] : []),
          ...addTo.map((id) => addToCollection(collections, id, ids)),
          ...takeOutOf.map((id) => takeOutOfCollection(collections, id, ids)),
        ]),
      ),
    remember: ({ id, position }) => store.rememberPosition(id, position),
    opened: ({ id }) => markOpened(store, id, new Date()),
    renameTag: ({ tag, to }) => changes.perform(renameTag(store, tag, to)),
    removeTag: ({ tag }) => changes.perform(removeTag(store, tag)),
    trash: ({ ids }) => changes.perform(trashArticles(store, ids)),
    restore: ({ ids }) => changes.perform(restoreArticles(store, ids)),
    purge: ({ ids }) => store.purge(ids),
  };
}
