import type { LibraryHandlers } from '../../../preload/contract/contract';
import {
  addToCollection,
  createCollection,
  moveCollection,
  removeCollection,
  renameCollection,
  takeOutOfCollection,
  type CollectionStore,
} from '../../collections';
import type { UndoStack } from '../../undo';

/** Answers the calls of the domain `collections`. */
export function collectionsHandlers(
  store: CollectionStore,
  changes: UndoStack,
): LibraryHandlers['collections'] {
  return {
    list: () => store.list(),
    holding: ({ article }) => store.holding(article),
    create: async (made) => {
      const id = await changes.perform(createCollection(store, made));
      const { name, parent, articles } = store.get(id);
      return { id, name, parent, count: articles.length };
    },
    rename: ({ id, name }) => changes.perform(renameCollection(store, id, name)),
    move: ({ id, parent }) => changes.perform(moveCollection(store, id, parent)),
    remove: ({ id }) => changes.perform(removeCollection(store, id)),
    add: ({ id, articles }) => changes.perform(addToCollection(store, id, articles)),
    takeOut: ({ id, articles }) => changes.perform(takeOutOfCollection(store, id, articles)),
  };
}
