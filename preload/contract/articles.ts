import * as v from 'valibot';
import { ArticleId, PartialDate, type Article, type ArticleText } from './article';
import { change, question } from './method';

/** Which articles a list shows. `import` means those one import added, by the id of its report. */
export const ArticleScope = v.variant('kind', [
  v.strictObject({ kind: v.literal('all') }),
  v.strictObject({ kind: v.literal('unread') }),
  v.strictObject({ kind: v.literal('starred') }),
  v.strictObject({ kind: v.literal('recent') }),
  v.strictObject({ kind: v.literal('trash') }),
  v.strictObject({ kind: v.literal('tag'), tag: v.string() }),
  v.strictObject({ kind: v.literal('import'), id: v.string() }),
]);
export type ArticleScope = v.InferOutput<typeof ArticleScope>;

export const ArticleSort = v.strictObject({
  by: v.picklist(['date', 'added', 'title', 'place', 'source', 'author']),
  descending: v.boolean(),
});
export type ArticleSort = v.InferOutput<typeof ArticleSort>;

/** A list: a scope, an order, and optionally a range of dates (inclusive, any precision). */
export const ArticleListing = v.strictObject({
  scope: ArticleScope,
  sort: ArticleSort,
  from: v.optional(PartialDate),
  to: v.optional(PartialDate),
});
export type ArticleListing = v.InferOutput<typeof ArticleListing>;

/** A run of rows under one heading: a month (`2019-07`), a year, a letter or a value; `null` where the field is empty. */
export interface ArticleGroup {
  readonly value: string | null;
  readonly offset: number;
  readonly count: number;
}

/** A window on a list. `groups` cover the whole list, `articles` only the rows asked for. */
export interface ArticlePage {
  readonly total: number;
  readonly offset: number;
  readonly articles: readonly Article[];
  readonly groups: readonly ArticleGroup[];
}

/** How many articles of a scope fall in each month (`YYYY-MM`, ascending, empty months left out). */
export interface DateHistogram {
  readonly months: readonly { readonly month: string; readonly count: number }[];
  readonly undated: number;
}

const text = v.pipe(v.string(), v.trim(), v.maxLength(1000));

const tags = v.array(v.pipe(text, v.minLength(1)));

/** A correction by hand; a field given as `null` is emptied. */
export const ArticlePatch = v.strictObject({
  title: v.optional(v.pipe(text, v.minLength(1))),
  date: v.optional(v.nullable(PartialDate)),
  place: v.optional(v.nullable(text)),
  author: v.optional(v.nullable(text)),
  source: v.optional(v.nullable(text)),
  tags: v.optional(tags),
  addTags: v.optional(tags),
  removeTags: v.optional(tags),
  starred: v.optional(v.boolean()),
  read: v.optional(v.boolean()),
});
export type ArticlePatch = v.InferOutput<typeof ArticlePatch>;

const ids = v.strictObject({ ids: v.array(ArticleId) });

export const articlesContract = {
  page: question<ArticlePage>()(
    v.strictObject({
      listing: ArticleListing,
      offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
      limit: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(500)),
    }),
  ),
  histogram: question<DateHistogram>()(v.strictObject({ scope: ArticleScope })),
  /** All ids of a list in its order, for selecting ranges and working through the unread. */
  ids: question<readonly string[]>()(v.strictObject({ listing: ArticleListing })),
  get: question<readonly Article[]>()(ids),
  text: question<ArticleText>()(v.strictObject({ id: ArticleId })),
  update: change<readonly Article[]>()(v.strictObject({ ids: v.array(ArticleId), patch: ArticlePatch })),
  /** An article was opened to be read: it counts as read from now on. Nothing a person would undo. */
  opened: change<void>()(v.strictObject({ id: ArticleId })),
  trash: change<void>()(ids),
  restore: change<void>()(ids),
  /** Removes articles in the trash for good. */
  purge: change<void>()(ids),
} as const;
