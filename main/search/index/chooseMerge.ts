/** As many segments of a size are merged at a time. */
const mergeFactor = 8;
/** A segment is rewritten without its deleted documents when they are more than this share of it. */
const mostDeleted = 0.4;
/** Segments of so many documents are not merged further: it would rewrite much to save little. */
const largest = 250_000;

/** Neighbouring segments to be merged into one: the first, and the one after the last. */
export interface MergeRange {
  readonly start: number;
  readonly end: number;
}

interface Size {
  readonly documentCount: number;
  readonly liveCount: number;
}

/**
 * Tiered merging (as Lucene's LogMergePolicy): segments are of tiers by size, each 8 times the one before; 8 of a tier become
 * one of the next, with what is smaller between them. A document is so written again at most once a tier. Only neighbours are
 * merged, as the order of documents decides between equal scores. Null where there is nothing to do.
 */
export function chooseMerge(segments: readonly Size[]): MergeRange | null {
  const tiers = segments.map(({ liveCount }) => tierOf(liveCount));
  for (let tier = 0; tier <= Math.max(0, ...tiers); tier++) {
    const range = fullRange(tiers, tier);
    if (range !== null && liveIn(segments.slice(range.start, range.end)) <= largest) return range;
  }
  const worn = segments.findIndex(
    ({ documentCount, liveCount }) => documentCount - liveCount > documentCount * mostDeleted,
  );
  return worn < 0 ? null : { start: worn, end: worn + 1 };
}

/** The first neighbours of a tier or below among which as many as are merged are of the tier. */
function fullRange(tiers: readonly number[], tier: number): MergeRange | null {
  let start = 0;
  let ofTier = 0;
  for (let at = 0; at < tiers.length; at++) {
    const own = tiers[at] ?? 0;
    if (own > tier) {
      start = at + 1;
      ofTier = 0;
    } else if (own === tier && ++ofTier === mergeFactor) return { start, end: at + 1 };
  }
  return null;
}

function tierOf(documents: number): number {
  return Math.floor(Math.log(Math.max(1, documents)) / Math.log(mergeFactor));
}

function liveIn(segments: readonly Size[]): number {
  return segments.reduce((sum, { liveCount }) => sum + liveCount, 0);
}
