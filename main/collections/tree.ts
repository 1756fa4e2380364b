import type { StoredCollection } from './StoredCollection';

/** A collection and all within it, at any depth; empty where there is no such collection. */
export function withNested(
  collections: readonly StoredCollection[],
  id: string,
): readonly StoredCollection[] {
  const root = collections.find((collection) => collection.id === id);
  if (root === undefined) return [];
  const found = [root];
  for (const { id: parent } of found) {
    found.push(...collections.filter((collection) => collection.parent === parent));
  }
  return found;
}
