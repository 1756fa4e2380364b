import type { Collection } from '../../preload/contract/collections';
import { onEvent } from '../api/call';
import { collections } from '../api/collections';
import { inBackground } from './announcements';
import { askingAgain } from './askAgain';
import { createStore } from './createStore';
import { listViewStore, showScope } from './listView';
import { onLibraryReady } from './service';

/** The collections of the library, in their order. */
export const collectionsStore = createStore<readonly Collection[]>([]);

const refreshSoon = askingAgain(() => {
  inBackground(refresh());
});

async function refresh(): Promise<void> {
  collectionsStore.set(await collections.list());
}

export function startCollections(): void {
  onLibraryReady(() => {
    inBackground(refresh());
  });
  onEvent('collectionsChanged', () => {
    inBackground(refresh());
  });
  onEvent('articlesChanged', refreshSoon);
}

export function collectionName(id: string): string {
  return collectionsStore.get().find((collection) => collection.id === id)?.name ?? 'Collection';
}

/** A collection's name with those it stands within: `Ferries › Inquiry`. */
export function collectionPath(id: string): string {
  const all = collectionsStore.get();
  const names: string[] = [];
  for (let at = all.find((known) => known.id === id); at !== undefined;) {
    names.unshift(at.name);
    const { parent } = at;
    at = all.find((known) => known.id === parent);
  }
  return names.join(' › ');
}

/** A name for a new collection that none beside it has. */
export function freeCollectionName(parent: string | null): string {
  const taken = new Set(
    collectionsStore.get().flatMap((known) => (known.parent === parent ? [known.name.toLowerCase()] : [])),
  );
  for (let number = 1; ; number++) {
    const name = number === 1 ? 'New collection' : `New collection ${String(number)}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

export function addToCollection(id: string, articles: readonly string[]): void {
  inBackground(collections.add({ id, articles: [...articles] }));
}

/** Removes a collection; a list that showed it goes back to all articles. */
export async function removeCollection(id: string): Promise<void> {
  await collections.remove({ id });
  const view = listViewStore.get();
  if (view.kind === 'articles' && view.listing.scope.kind === 'collection' && view.listing.scope.id === id)
    showScope({ kind: 'all' });
}
