import * as v from 'valibot';
import {
  ArticleId,
  articleTypes,
  PartialDate,
  type Article,
  type ArticleFormat,
  type ArticleText,
  type TextBeginning,
} from './article';
import { CollectionId } from './collections';
import { textEncodings } from '../shared/encodings';
import { change, hiddenQuestion, question } from './method';

/**
 * Which articles a list shows. `tag` and `collection` include what is nested within; `import` means those one import added,
 * by the id of its report.
 */
export const ArticleScope = v.variant('kind', [
  v.strictObject({ kind: v.literal('all') }),
  v.strictObject({ kind: v.literal('unread') }),
  v.strictObject({ kind: v.literal('starred') }),
  v.strictObject({ kind: v.literal('recent') }),
  v.strictObject({ kind: v.literal('trash') }),
  v.strictObject({ kind: v.literal('tag'), tag: v.string() }),
  v.strictObject({ kind: v.literal('collection'), id: CollectionId }),
  v.strictObject({ kind: v.literal('import'), id: v.string() }),
]);
export type ArticleScope = v.InferOutput<typeof ArticleScope>;

export const ArticleSort = v.strictObject({
  by: v.picklist([
    'date',
    'added',
    'title',
    'place',
    'source',
    'author',
    'language',
    'format',
    'words',
    'lastRead',
  ]),
  descending: v.boolean(),
});
export type ArticleSort = v.InferOutput<typeof ArticleSort>;

/**
 * What narrows a list, all of it together. `annotated` and `noted` ask for articles with annotations, and for those a note links to;
 * the values of `format`, `language`, `place` and `source` are those of the record, `null` where it has none.
 */
export const ArticleFilter = v.strictObject({
  unread: v.optional(v.literal(true)),
  starred: v.optional(v.literal(true)),
  annotated: v.optional(v.literal(true)),
  noted: v.optional(v.literal(true)),
  format: v.optional(v.string()),
  language: v.optional(v.nullable(v.string())),
  place: v.optional(v.nullable(v.string())),
  source: v.optional(v.nullable(v.string())),
});
export type ArticleFilter = v.InferOutput<typeof ArticleFilter>;

/** The fields of a filter that choose one value of many. */
export const filterFields = ['format', 'language', 'place', 'source'] as const;
export type FilterField = (typeof filterFields)[number];

/** A list: a scope, an order, and optionally a filter and a range of dates (inclusive, any precision). */
export const ArticleListing = v.strictObject({
  scope: ArticleScope,
  sort: ArticleSort,
  filter: v.optional(ArticleFilter),
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

/** The values a list can be filtered by, the commonest first, with how many articles of its scope have each. */
export type FilterValues = Readonly<
  Record<FilterField, readonly { readonly value: string | null; readonly count: number }[]>
>;

/** What several articles have in common in a field: one value, or more than one. */
export type Shared<Value> =
  { readonly kind: 'same'; readonly value: Value } | { readonly kind: 'mixed'; readonly values: number };

/** Several articles seen together, for editing them at once. `starred` and `read` are null where some are and some are not. */
export interface ArticlesSummary {
  readonly count: number;
  readonly title: Shared<string>;
  readonly date: Shared<string | null>;
  readonly place: Shared<string | null>;
  readonly author: Shared<string | null>;
  readonly source: Shared<string | null>;
  readonly starred: boolean | null;
  readonly read: boolean | null;
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
  readonly collections: readonly { readonly id: string; readonly count: number }[];
}

const text = v.pipe(v.string(), v.trim(), v.maxLength(1000));

const tag = v.pipe(text, v.minLength(1));
const tags = v.array(tag);

/** A correction by hand; a field given as `null` is emptied. */
export const ArticlePatch = v.strictObject({
  title: v.optional(v.pipe(text, v.minLength(1))),
  date: v.optional(v.nullable(PartialDate)),
  place: v.optional(v.nullable(text)),
  author: v.optional(v.nullable(text)),
  source: v.optional(v.nullable(text)),
  type: v.optional(v.nullable(v.picklist(articleTypes))),
  tags: v.optional(tags),
  addTags: v.optional(tags),
  removeTags: v.optional(tags),
  starred: v.optional(v.boolean()),
  read: v.optional(v.boolean()),
});
export type ArticlePatch = v.InferOutput<typeof ArticlePatch>;

const ids = v.strictObject({ ids: v.array(ArticleId) });

/** A picture kept beside an article's text. `type` is its media type. */
export interface ArticlePicture {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A picture's name in the text and in the article's folder: from the hash of its bytes. */
const ImageName = v.pipe(v.string(), v.regex(/^image-[0-9a-f]{16}\.(?:png|jpg|gif|webp)$/));

const encoding = v.picklist(textEncodings.map(({ name }) => name));

/**
 * What came of reading an article in another encoding. `renumbered` is true where its paragraphs are others now, so that links to
 * them by number should be looked at; `citing` counts the notes that hold such links.
 */
export interface EncodingChange {
  readonly article: Article;
  readonly renumbered: boolean;
  readonly citing: number;
}

/** The imported file of an article: where it lies, and how its bytes are to be read. */
export interface ArticleSource {
  readonly path: string;
  readonly format: ArticleFormat;
  readonly encoding: string | null;
}

/** The web page an article was imported from, with what is looked for in it marked, and how often it stands there. */
export interface MarkedPage {
  readonly html: string;
  readonly count: number;
}

export const articlesContract = {
  source: hiddenQuestion<ArticleSource>()(v.strictObject({ id: ArticleId })),
  markedPage: hiddenQuestion<MarkedPage>()(v.strictObject({ id: ArticleId, find: v.string() })),
  page: question<ArticlePage>()(
    v.strictObject({
      listing: ArticleListing,
      offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
      limit: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(500)),
    }),
  ),
  histogram: question<DateHistogram>()(
    v.strictObject({ scope: ArticleScope, filter: v.optional(ArticleFilter) }),
  ),
  /** What a scope can be filtered by. */
  filterValues: question<FilterValues>()(v.strictObject({ scope: ArticleScope })),
  /** What articles have in common; those not there are passed over. */
  summary: question<ArticlesSummary>()(ids),
  /** All ids of a list in its order, for selecting ranges and working through the unread. */
  ids: question<readonly string[]>()(v.strictObject({ listing: ArticleListing })),
  get: question<readonly Article[]>()(ids),
  text: question<ArticleText>()(v.strictObject({ id: ArticleId })),
  textBeginning: question<TextBeginning>()(v.strictObject({ id: ArticleId })),
  /** What of a text comes from an offset on, as far as it is sent together. @throws `notFound` where the text is another by now */
  textPiece: question<string>()(v.strictObject({ id: ArticleId, textSha256: v.string(), start: v.number() })),
  /** A picture of an article, as its text names it; null where there is none. */
  image: question<ArticlePicture | null>()(v.strictObject({ id: ArticleId, name: ImageName })),
  /** The beginning of an article's file as it reads in an encoding, to choose by. @throws `badRequest` for one that is no text */
  previewEncoding: question<{ readonly text: string }>()(v.strictObject({ id: ArticleId, encoding })),
  /** Reads an article's file again in another encoding; what was corrected by hand stays. */
  changeEncoding: change<EncodingChange>()(v.strictObject({ id: ArticleId, encoding })),
  update: change<readonly Article[]>()(v.strictObject({ ids: v.array(ArticleId), patch: ArticlePatch })),
  /** Corrects articles and puts them into collections or takes them out, all as one change. */
  edit: change<void>()(
    v.strictObject({
      ids: v.array(ArticleId),
      patch: ArticlePatch,
      addTo: v.optional(v.array(CollectionId), []),
      takeOutOf: v.optional(v.array(CollectionId), []),
    }),
  ),
  /** Remembers how far an article was read, as an offset in its text. Nothing a person would undo; lists are not told. */
  remember: change<void>()(
    v.strictObject({ id: ArticleId, position: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  ),
  /** An article was opened to be read: it counts as read from now on. Nothing a person would undo. */
  opened: change<void>()(v.strictObject({ id: ArticleId })),
  /** Gives a tag, and those nested within it, another name everywhere; a name in use makes the two one. */
  renameTag: change<void>()(v.strictObject({ tag, to: tag })),
  /** Takes a tag, and those nested within it, off every article. */
  removeTag: change<void>()(v.strictObject({ tag })),
  trash: change<void>()(ids),
  restore: change<void>()(ids),
  /** Removes articles in the trash for good. */
  purge: change<void>()(ids),
} as const;
