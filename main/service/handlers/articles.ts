import type { LibraryHandlers } from '../../../preload/contract/contract';
import type { ArticleStore } from '../../library';

/** Answers the calls of the domain `articles`. */
export function articlesHandlers(store: ArticleStore): LibraryHandlers['articles'] {
  return {
    page: ({ listing, offset, limit }) => store.page(listing, offset, limit),
    histogram: ({ scope }) => store.histogram(scope),
    ids: ({ listing }) => store.ids(listing),
    get: ({ ids }) => store.get(ids),
    text: ({ id }) => store.text(id),
    update: ({ ids, patch }) => store.update(ids, patch),
    trash: ({ ids }) => store.trash(ids),
    restore: ({ ids }) => store.restore(ids),
    purge: ({ ids }) => store.purge(ids),
  };
}
