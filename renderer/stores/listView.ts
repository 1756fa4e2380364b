import type {
  ArticleFilter,
  ArticleListing,
  ArticleScope,
  ArticleSort,
} from '../../preload/contract/articles';
import { createStore } from './createStore';
import { openList } from './regions';

/** What the list region shows: articles of a scope, the notes, or the annotations. */
export type ListView =
  | { readonly kind: 'articles'; readonly listing: ArticleListing }
  | { readonly kind: 'notes' }
  | { readonly kind: 'annotations' };

const newestFirst: ArticleSort = { by: 'date', descending: true };

export const listViewStore = createStore<ListView>({
  kind: 'articles',
  listing: { scope: { kind: 'all' }, sort: newestFirst },
});

export function showScope(scope: ArticleScope): void {
  openList();
  listViewStore.set((view) => {
    const sort =
      scope.kind === 'recent'
        ? ({ by: 'added', descending: true } as const)
        : view.kind === 'articles'
          ? view.listing.sort
          : newestFirst;
    return { kind: 'articles', listing: { scope, sort } };
  });
}

export function showNotes(): void {
  openList();
  listViewStore.set({ kind: 'notes' });
}

export function showAnnotations(): void {
  openList();
  listViewStore.set({ kind: 'annotations' });
}

export function sortList(sort: ArticleSort): void {
  listViewStore.set((view) =>
    view.kind === 'articles' ? { ...view, listing: { ...view.listing, sort } } : view,
  );
}

/** Narrows the list to dates, inclusive; null shows all. */
export function limitDates(range: { readonly from: string; readonly to: string } | null): void {
  listViewStore.set((view) => {
    if (view.kind !== 'articles') return view;
    const { from: _from, to: _to, ...listing } = view.listing;
    return { kind: 'articles', listing: range === null ? listing : { ...listing, ...range } };
  });
}

/** Narrows the list further; an empty filter shows all of the scope. */
export function filterList(filter: ArticleFilter): void {
  listViewStore.set((view) => {
    if (view.kind !== 'articles') return view;
    const { filter: _filter, ...listing } = view.listing;
    return { kind: 'articles', listing: Object.keys(filter).length === 0 ? listing : { ...listing, filter } };
  });
}
