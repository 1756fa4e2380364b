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
import { changeEncoding, decodeText, markMatches, previewEncoding, type ParsePool } from '../../importing';
import type { LinkGraph } from '../../notes';
import { addToCollection, takeOutOfCollection, type CollectionStore } from '../../collections';
import { changesTogether, type UndoStack } from '../../undo';

/** Answers the calls of the domain `articles`. */
export function articlesHandlers(
  store: ArticleStore,
  collections: CollectionStore,
  changes: UndoStack,
  reading: { readonly pool: ParsePool; readonly links: LinkGraph },
): LibraryHandlers['articles'] {
  return {
    page: ({ listing, offset, limit }) => store.page(listing, offset, limit),
    histogram: ({ scope, filter }) => store.lists.histogram(scope, filter),
    filterValues: ({ scope }) => store.lists.filterValues(scope),
    summary: ({ ids }) => ({
      ...summariseArticles(store.get(ids)),
      collections: collections.countHolding(ids),
    }),
    ids: ({ listing }) => store.ids(listing),
    get: ({ ids }) => store.get(ids),
    source: ({ id }) => store.source(id),
    markedPage: async ({ id, find }) => {
      const { encoding } = await store.source(id);
      return markMatches(decodeText(await store.readSource(id), null, encoding).text, find);
    },
    text: ({ id }) => store.text(id),
    textBeginning: ({ id }) => store.textBeginning(id),
    textPiece: ({ id, textSha256, start }) => store.textPiece(id, textSha256, start),
    image: async ({ id, name }) => {
      const bytes = await store.readImage(id, name);
      return bytes === null ? null : { type: imageType(name), bytes };
    },
    previewEncoding: async ({ id, encoding }) => ({ text: await previewEncoding(store, id, encoding) }),
    changeEncoding: async ({ id, encoding }) => {
      const before = (await store.text(id)).paragraphs.length;
      const article = await changes.perform(changeEncoding(store, reading.pool, id, encoding));
      const renumbered = (await store.text(id)).paragraphs.length !== before;
      const citing = reading.links.backlinks('article', id).filter(({ paragraph }) => paragraph !== null);
      return { article, renumbered, citing: new Set(citing.map(({ note }) => note.id)).size };
    },
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
    purge: async ({ ids }) => {
      await store.purge(ids);
      changes.lookAgain();
    },
  };
}

function imageType(name: string): string {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  return `image/${extension === 'jpg' ? 'jpeg' : extension}`;
}
