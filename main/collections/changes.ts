import { randomBytes } from 'node:crypto';
import { AppError } from '../../preload/contract/errors';
import { countedArticles } from '../library';
import type { UndoableChange } from '../undo';
import type { CollectionStore } from './CollectionStore';
import type { StoredCollection } from './StoredCollection';

type Collections = readonly StoredCollection[];

/** Making a collection, as a change; answers with its id. @throws AppError `notFound` for an unknown parent, `conflict` for a name taken there */
export function createCollection(
  store: CollectionStore,
  made: { readonly name: string; readonly parent: string | null; readonly articles: readonly string[] },
): UndoableChange<string> {
  const id = `c-${randomBytes(5).toString('hex')}`;
  return {
    label: `New collection “${made.name}”`,
    do: async () => {
      if (made.parent !== null) store.get(made.parent);
      requireFreeName(store, made.name, made.parent, id);
      await store.edit((now) => [...now, { id, ...made }]);
      return id;
    },
    undo: () => store.edit((now) => without(now, [id])),
  };
}

/** @throws AppError `notFound`, `conflict` for a name taken beside it */
export function renameCollection(store: CollectionStore, id: string, name: string): UndoableChange {
  const { name: before, parent } = store.get(id);
  requireFreeName(store, name, parent, id);
  return {
    label: `Rename the collection “${before}”`,
    do: () => store.edit((now) => changed(now, id, (old) => ({ ...old, name }))),
    undo: () => store.edit((now) => changed(now, id, (old) => ({ ...old, name: before }))),
  };
}

/** @throws AppError `notFound`, `badRequest` where it would be within itself, `conflict` for a name taken there */
export function moveCollection(store: CollectionStore, id: string, parent: string | null): UndoableChange {
  const { name, parent: before } = store.get(id);
  if (parent !== null) {
    if (store.nested(id).some((within) => within.id === parent))
      throw new AppError('badRequest', `“${name}” cannot be put within itself.`);
    requireFreeName(store, name, store.get(parent).id, id);
  } else requireFreeName(store, name, null, id);
  return {
    label: `Move the collection “${name}”`,
    do: () => store.edit((now) => changed(now, id, (old) => ({ ...old, parent }))),
    undo: () =>
      store.edit((now) =>
        changed(now, id, (old) => ({ ...old, parent: now.some((c) => c.id === before) ? before : null })),
      ),
  };
}

/** Removing a collection with those within it, as a change; the articles stay. @throws AppError `notFound` */
export function removeCollection(store: CollectionStore, id: string): UndoableChange {
  const { name } = store.get(id);
  let removed: Collections = [];
  let before: readonly string[] = [];
  return {
    label: `Remove the collection “${name}”`,
    done: `Removed the collection “${name}”; its articles stay in the library`,
    do: () =>
      store.edit((now) => {
        removed = store.nested(id);
        before = now.map((collection) => collection.id);
        return without(
          now,
          removed.map((collection) => collection.id),
        );
      }),
    undo: () =>
      store.edit((now) => {
        const known = new Set(now.map((collection) => collection.id));
        const back = removed.filter((collection) => !known.has(collection.id));
        const place = new Map(before.map((known_, index) => [known_, index]));
        const placeOf = ({ id: of }: StoredCollection): number => place.get(of) ?? before.length;
        return [...now, ...back].sort((a, b) => placeOf(a) - placeOf(b));
      }),
  };
}

/** @throws AppError `notFound` */
export function addToCollection(
  store: CollectionStore,
  id: string,
  articles: readonly string[],
): UndoableChange {
  const { name } = store.get(id);
  let added: ReadonlySet<string> = new Set();
  return {
    label: `Add ${countedArticles(articles)} to “${name}”`,
    done: `Added ${countedArticles(articles)} to “${name}”`,
    do: () =>
      store.edit((now) =>
        changed(now, id, (old) => {
          const there = new Set(old.articles);
          added = new Set(articles.filter((article) => !there.has(article)));
          return { ...old, articles: [...old.articles, ...added] };
        }),
      ),
    undo: () =>
      store.edit((now) =>
        changed(now, id, (old) => ({
          ...old,
          articles: old.articles.filter((article) => !added.has(article)),
        })),
      ),
  };
}

/** Takes articles out of a collection and of those within it. @throws AppError `notFound` */
export function takeOutOfCollection(
  store: CollectionStore,
  id: string,
  articles: readonly string[],
): UndoableChange {
  const { name } = store.get(id);
  const wanted = new Set(articles);
  let before = new Map<string, readonly string[]>();
  return {
    label: `Take ${countedArticles(articles)} out of “${name}”`,
    done: `Took ${countedArticles(articles)} out of “${name}”`,
    do: () =>
      store.edit((now) => {
        before = new Map(store.nested(id).map((collection) => [collection.id, collection.articles]));
        return now.map((old) =>
          before.has(old.id)
            ? { ...old, articles: old.articles.filter((article) => !wanted.has(article)) }
            : old,
        );
      }),
    undo: () =>
      store.edit((now) =>
        now.map((old) => {
          const there = new Set(old.articles);
          const was = before.get(old.id) ?? [];
          const back = was.filter((article) => wanted.has(article) && !there.has(article));
          return back.length === 0 ? old : { ...old, articles: [...old.articles, ...back] };
        }),
      ),
  };
}

function requireFreeName(store: CollectionStore, name: string, parent: string | null, id: string): void {
  const taken = store
    .list()
    .some((other) => other.id !== id && other.parent === parent && sameName(other.name, name));
  if (taken)
    throw new AppError('conflict', `There is a collection “${name}” here already. Choose another name.`);
}

function sameName(a: string, b: string): boolean {
  return a.localeCompare(b, 'en', { sensitivity: 'accent' }) === 0;
}

function changed(
  collections: Collections,
  id: string,
  change: (old: StoredCollection) => StoredCollection,
): Collections {
  return collections.map((collection) => (collection.id === id ? change(collection) : collection));
}

function without(collections: Collections, ids: readonly string[]): Collections {
  return collections.filter(({ id }) => !ids.includes(id));
}
