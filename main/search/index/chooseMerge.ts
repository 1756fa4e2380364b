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
 * Tiered merging (as Lucene's LogMergePolicy): segments are of tiers by size, each 8 times the one before; 8 neighbours of a
 * tier or below become one of the next. A document is so written again at most once a tier. Only neighbours, as the order of
 * documents decides between equal scores. Null where there is nothing to do.
 */
export function chooseMerge(segments: readonly Size[]): MergeRange | null {
  const tiers = segments.map(({ liveCount }) => tierOf(liveCount));
  const highest = Math.max(0, ...tiers);
  for (let tier = 0; tier <= highest; tier++) {
    let start = 0;
    for (let end = 0; end <= tiers.length; end++) {
      if (end < tiers.length && (tiers[end] ?? 0) <= tier) continue;
      if (end - start >= mergeFactor && liveIn(segments.slice(start, end)) <= largest) return { start, end };
      start = end + 1;
    }
  }
  const worn = segments.findIndex(
    ({ documentCount, liveCount }) => documentCount - liveCount > documentCount * mostDeleted,
  );
  return worn < 0 ? null : { start: worn, end: worn + 1 };
}

function tierOf(documents: number): number {
  return Math.floor(Math.log(Math.max(1, documents)) / Math.log(mergeFactor));
}

function liveIn(segments: readonly Size[]): number {
  return segments.reduce((sum, { liveCount }) => sum + liveCount, 0);
}
