/** The fields of an indexed document, in the order Lunr meets them. */
export const indexFields = ['title', 'body', 'author', 'place', 'source'] as const;
export type IndexField = (typeof indexFields)[number];

/** How much a match in each field counts (`lunr.Builder#field`, `boost`). */
export const fieldBoosts: Readonly<Record<IndexField, number>> = {
  title: 3,
  body: 1,
  author: 1,
  place: 1,
  source: 1,
};

/** Lunr's own constants: `lunr.Builder#k1`, `lunr.Builder#b`. */
export const k1 = 1.2;
export const b = 0.75;
