import * as v from 'valibot';
import { ArticleId } from './article';
import { change, question } from './method';

/** The five colours; each also has an underline of its own, so that they are told apart without colour. */
export const annotationColours = ['amber', 'rose', 'sky', 'leaf', 'plum'] as const;
export type AnnotationColour = (typeof annotationColours)[number];

/**
 * A marked passage of an article. `start` and `end` are UTF-16 offsets into `text.md`, whose hash is `textSha256`.
 * An orphaned one was not found again in the text as it is now: its offsets, `textSha256` and the words around it (`prefix`,
 * `suffix`: 32 characters each side) are those of the text it was last found in.
 */
export interface Annotation {
  /** As it stands in a link behind `#`, e.g. `a-8f3a`; unique within its article. */
  readonly id: string;
  /** The id of its article. */
  readonly article: string;
  readonly colour: AnnotationColour;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly textSha256: string;
  /** Markdown; `''` where there is none. */
  readonly comment: string;
  readonly tags: readonly string[];
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly modified: string;
  readonly state: 'anchored' | 'orphaned';
  /** The number of the paragraph it begins in, from 1; null while it is orphaned. */
  readonly paragraph: number | null;
}

/** An annotation with what a list shows beside it. */
export interface AnnotationRow {
  readonly annotation: Annotation;
  /** How many notes link to it. */
  readonly citedIn: number;
  /** Of its article. */
  readonly key: string;
  readonly title: string;
  readonly date: string | null;
  readonly place: string | null;
  readonly source: string | null;
}

/** A run of rows of one article, in a list sorted by article. */
export interface AnnotationGroup {
  readonly article: string;
  readonly offset: number;
  readonly count: number;
}

/** A window on a list. `groups` cover the whole list (none in lists not sorted by article), `rows` only what was asked for. */
export interface AnnotationPage {
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly AnnotationRow[];
  readonly groups: readonly AnnotationGroup[];
}

/** What there is to filter by, over all articles outside the trash. */
export interface AnnotationCounts {
  readonly total: number;
  readonly orphaned: number;
  readonly colours: Readonly<Record<AnnotationColour, number>>;
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
}

const Colour = v.picklist(annotationColours);
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const tag = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const comment = v.pipe(v.string(), v.maxLength(100_000));

export const AnnotationId = v.pipe(v.string(), v.regex(/^a-[0-9a-z]+$/));
export const AnnotationRef = v.strictObject({ article: ArticleId, id: AnnotationId });
export type AnnotationRef = v.InferOutput<typeof AnnotationRef>;

/** Which annotations a list shows: those that answer every part given. `text` are words looked for in quote, comment, tags and title. */
export const AnnotationFilter = v.strictObject({
  colours: v.optional(v.array(Colour)),
  tag: v.optional(v.string()),
  article: v.optional(ArticleId),
  text: v.optional(v.pipe(v.string(), v.maxLength(1000))),
  orphaned: v.optional(v.boolean()),
});
export type AnnotationFilter = v.InferOutput<typeof AnnotationFilter>;

export const AnnotationSort = v.picklist(['article', 'created', 'modified', 'colour']);
export type AnnotationSort = v.InferOutput<typeof AnnotationSort>;

export const AnnotationListing = v.strictObject({ filter: AnnotationFilter, sort: AnnotationSort });
export type AnnotationListing = v.InferOutput<typeof AnnotationListing>;

export const AnnotationPatch = v.strictObject({
  colour: v.optional(Colour),
  comment: v.optional(comment),
  tags: v.optional(v.array(tag)),
  addTags: v.optional(v.array(tag)),
  removeTags: v.optional(v.array(tag)),
});
export type AnnotationPatch = v.InferOutput<typeof AnnotationPatch>;

/**
 * A passage as a reader shows it. `quote` is `text.md` from `start` to `end` as far as the reader knows: where other words stand
 * there by now, the call fails with `conflict` and nothing is marked.
 */
const passage = { article: ArticleId, start: offset, end: offset, quote: v.string() } as const;

export const NewAnnotation = v.strictObject({
  ...passage,
  colour: v.optional(Colour, 'amber'),
  comment: v.optional(comment, ''),
  tags: v.optional(v.array(tag), []),
});
export type NewAnnotation = v.InferOutput<typeof NewAnnotation>;

const refs = v.strictObject({ refs: v.array(AnnotationRef) });

export const annotationsContract = {
  list: question<AnnotationPage>()(
    v.strictObject({
      listing: AnnotationListing,
      offset,
      limit: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(500)),
    }),
  ),
  /** All of a list in its order, for selecting ranges. */
  refs: question<readonly AnnotationRef[]>()(v.strictObject({ listing: AnnotationListing })),
  /** The annotations of an article, in the order of its text; orphaned ones last. */
  of: question<readonly AnnotationRow[]>()(v.strictObject({ article: ArticleId })),
  /** The annotations of references, in their order; unknown ones are passed over. */
  get: question<readonly Annotation[]>()(refs),
  counts: question<AnnotationCounts>()(v.strictObject({})),
  /** The annotations of a listing as Markdown: quotations with their sources and links, comments and tags. */
  markdown: question<string>()(v.strictObject({ listing: AnnotationListing })),
  /** Marks a passage. */
  create: change<Annotation>()(NewAnnotation),
  update: change<readonly Annotation[]>()(
    v.strictObject({ refs: v.array(AnnotationRef), patch: AnnotationPatch }),
  ),
  /** Puts an annotation on another passage of its article by hand: how an orphaned one comes back. */
  attach: change<Annotation>()(v.strictObject({ ...passage, id: AnnotationId })),
  delete: change<void>()(refs),
} as const;
