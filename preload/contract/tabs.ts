import * as v from 'valibot';
import { ArticleScope } from './articles';

/** How any tab stands in its pane: a pinned one stays at the left and is not replaced; `place` is where its text was scrolled to (an offset). */
const standing = {
  id: v.string(),
  place: v.optional(v.number()),
  isPinned: v.optional(v.boolean()),
};

/**
 * What a tab shows, one entry a kind. The fields say all that is needed to show it again at the next start; a kind is drawn by its
 * file in `renderer/views/workspace/kinds`.
 */
export const Tab = v.variant('kind', [
  v.strictObject({
    ...standing,
    kind: v.literal('article'),
    article: v.string(),
    /** Its imported file instead of its text: the pages as they look, or the characters as they stand. */
    view: v.optional(v.picklist(['page', 'source'])),
    /** Of a PDF, the page its pages were scrolled to, from 1. */
    page: v.optional(v.number()),
  }),
  v.strictObject({ ...standing, kind: v.literal('note'), note: v.string() }),
  v.strictObject({
    ...standing,
    kind: v.literal('graph'),
    /** What is in the middle: the id of a note or an article. */
    about: v.picklist(['note', 'article']),
    node: v.string(),
  }),
  v.strictObject({ ...standing, kind: v.literal('search'), query: v.string() }),
  /** Two articles side by side, `a` at the left. */
  v.strictObject({ ...standing, kind: v.literal('comparison'), a: v.string(), b: v.string() }),
  v.strictObject({ ...standing, kind: v.literal('timeline'), scope: ArticleScope }),
]);
export type Tab = v.InferOutput<typeof Tab>;
export type TabKindName = Tab['kind'];
export type TabOf<Kind extends TabKindName> = Extract<Tab, { readonly kind: Kind }>;

/** Tabs of a saved layout. One that cannot be read (of a later version, or damaged) is left out: the others are worth restoring. */
export const SavedTabs = v.pipe(
  v.array(v.unknown()),
  v.transform((tabs): readonly Tab[] =>
    tabs.flatMap((tab) => {
      const read = v.safeParse(Tab, tab);
      return read.success ? [read.output] : [];
    }),
  ),
);
