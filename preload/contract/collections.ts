import * as v from 'valibot';
import { ArticleId } from './article';
import { change, question } from './method';

/**
 * A collection as the sidebar shows it. Collections nest by `parent` (null at the top) and stand in the order they are shown in.
 * `count` is how many articles outside the trash are in it or in a collection within it, each counted once.
 */
export interface Collection {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly count: number;
}

export const CollectionId = v.pipe(v.string(), v.minLength(1), v.maxLength(60));
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120));
const collection = v.strictObject({ id: CollectionId });
const articles = v.strictObject({ id: CollectionId, articles: v.array(ArticleId) });

export const collectionsContract = {
  list: question<readonly Collection[]>()(v.strictObject({})),
  /** The ids of the collections an article was put in by itself. */
  holding: question<readonly string[]>()(v.strictObject({ article: ArticleId })),
  /** Makes a collection, at the top or within `parent`, with articles in it from the start. */
  create: change<Collection>()(
    v.strictObject({
      name,
      parent: v.optional(v.nullable(CollectionId), null),
      articles: v.optional(v.array(ArticleId), []),
    }),
  ),
  rename: change<void>()(v.strictObject({ id: CollectionId, name })),
  /** Puts a collection within another, or at the top; fails with `badRequest` where it would be within itself. */
  move: change<void>()(v.strictObject({ id: CollectionId, parent: v.nullable(CollectionId) })),
  /** Removes a collection and those within it; the articles stay in the library. */
  remove: change<void>()(collection),
  /** Puts articles into a collection; those in it already stay. */
  add: change<void>()(articles),
  /** Takes articles out of a collection and out of those within it. */
  takeOut: change<void>()(articles),
} as const;
