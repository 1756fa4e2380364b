import type { LibraryHandlers } from '../../../preload/contract/contract';
import type { LibrarySearch, SavedSearches } from '../../search';
import type { UndoStack } from '../../undo';

/** Answers the calls of the domain `savedSearches`. */
export function savedSearchesHandlers(
  saved: SavedSearches,
  search: LibrarySearch,
  changes: UndoStack,
): LibraryHandlers['savedSearches'] {
  return {
    list: () =>
      Promise.all(saved.list().map(async (one) => ({ ...one, count: await search.count(one.query, false) }))),
    save: async ({ query, name }) => ({ id: await changes.perform(saved.save(query, name)) }),
    rename: ({ id, name }) => changes.perform(saved.rename(id, name)),
    remove: ({ id }) => changes.perform(saved.remove(id)),
  };
}
