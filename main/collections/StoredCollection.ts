import * as v from 'valibot';
import { toJson } from '../storage';

/** A collection as `collections.json` holds it; `articles` are the ids put in it by themselves, in the order they came. */
const StoredCollection = v.object({
  id: v.string(),
  name: v.string(),
  parent: v.nullable(v.string()),
  articles: v.array(v.string()),
});
export type StoredCollection = Readonly<Omit<v.InferOutput<typeof StoredCollection>, 'articles'>> & {
  readonly articles: readonly string[];
};

const CollectionsFile = v.object({ collections: v.array(StoredCollection) });

/** The collections in the text of a `collections.json`, or null where it is none. A parent that is not there counts as none. */
export function parseCollections(text: string): readonly StoredCollection[] | null {
  try {
    const result = v.safeParse(CollectionsFile, JSON.parse(text));
    return result.success ? withoutLostParents(result.output.collections) : null;
  } catch {
    return null;
  }
}

export function collectionsFileText(collections: readonly StoredCollection[]): string {
  return toJson({
    collections: collections.map(({ id, name, parent, articles }) => ({ id, name, parent, articles })),
  });
}

/** A file merged outside may name a parent that is gone, or parents in a circle: such collections come to the top. */
function withoutLostParents(collections: readonly StoredCollection[]): readonly StoredCollection[] {
  const parents = new Map(collections.map(({ id, parent }) => [id, parent]));
  const reachesTop = (id: string): boolean => {
    const seen = new Set<string>();
    for (let at: string | null | undefined = id; at !== null; at = parents.get(at)) {
      if (at === undefined || seen.has(at)) return false;
      seen.add(at);
    }
    return true;
  };
  return collections.map((collection) =>
    reachesTop(collection.id) ? collection : { ...collection, parent: null },
  );
}
