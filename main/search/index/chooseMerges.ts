/** As many segments of a size are merged at a time. */
const mergeFactor = 8;
/** Of a size are neighbours of which the smallest is no less than a fifth of the largest: 8 to the power of −0.75. */
const levelSpan = 0.75;
/** The level of 8 documents: all smaller segments are of one size. */
const lowestLevel = 1;
/** A segment is rewritten without its deleted documents when they are more than this share of it. */
const mostDeleted = 0.4;
/** Segments of so many documents are not merged further: it would rewrite much to save little. */
const largest = 250_000;

/** Neighbouring segments to be merged into one: the first, and the one after the last; they have so many documents. */
export interface MergeRange {
  readonly start: number;
  readonly end: number;
  readonly documents: number;
}

interface Size {
  readonly documentCount: number;
  readonly liveCount: number;
}

/**
 * What is to be merged, the least work first; nothing where all is well. Merging goes by levels (Lucene's LogMergePolicy): the
 * largest segment and what follows it down to the last of its size make a level, what comes after makes the next; 8 of a level
 * become one, with what is smaller between them. A document is so written again about once a level. Only neighbours are merged,
 * as the order of documents decides between equal scores.
 */
export function chooseMerges(segments: readonly Size[]): readonly MergeRange[] {
  const levels = segments.map(({ liveCount }) => Math.log(Math.max(1, liveCount)) / Math.log(mergeFactor));
  const ranges: MergeRange[] = [];
  const offer = (start: number, end: number): void => {
    const documents = segments.slice(start, end).reduce((sum, { liveCount }) => sum + liveCount, 0);
    if (documents <= largest) ranges.push({ start, end, documents });
  };
  for (let start = 0; start < levels.length;) {
    const end = endOfLevel(levels, start);
    for (; start + mergeFactor <= end; start += mergeFactor) offer(start, start + mergeFactor);
    start = end;
  }
  segments.forEach(({ documentCount, liveCount }, at) => {
    if (documentCount - liveCount > documentCount * mostDeleted) offer(at, at + 1);
  });
  return ranges.sort((a, b) => a.documents - b.documents);
}

/** The one after the last segment that is of a size with the largest from `start` on. */
function endOfLevel(levels: readonly number[], start: number): number {
  const highest = Math.max(...levels.slice(start));
  const least = highest <= lowestLevel ? 0 : Math.max(highest - levelSpan, lowestLevel);
  let end = start;
  levels.forEach((level, at) => {
    if (at >= start && level >= least) end = at + 1;
  });
  return end;
}
