import type { Outline } from './outline';

/**
 * Which chunk of a new text each chunk of an old one is, by its place from 0; -1 for one that is gone, or of which that cannot be
 * told. A patience diff: equal beginnings and ends are matched, then chunks that stand once in what is left of both, in the
 * longest order common to both; and so on in the gaps between them.
 */
export function alignChunks(old: Outline, now: Outline): Int32Array {
  const matches = new Int32Array(old.length).fill(-1);
  const gaps: Gap[] = [{ oldStart: 0, oldEnd: old.length, nowStart: 0, nowEnd: now.length }];
  for (let gap = gaps.pop(); gap !== undefined; gap = gaps.pop()) {
    const left = withoutEqualEnds(old, now, gap, matches);
    gaps.push(...partedByUnique(old, now, left, matches));
  }
  return matches;
}

/** What is left to be matched between two matches. */
interface Gap {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly nowStart: number;
  readonly nowEnd: number;
}

function withoutEqualEnds(old: Outline, now: Outline, gap: Gap, matches: Int32Array): Gap {
  let { oldStart, oldEnd, nowStart, nowEnd } = gap;
  while (oldStart < oldEnd && nowStart < nowEnd && old[oldStart] === now[nowStart])
    matches[oldStart++] = nowStart++;
  while (oldStart < oldEnd && nowStart < nowEnd && old[oldEnd - 1] === now[nowEnd - 1])
    matches[--oldEnd] = --nowEnd;
  return { oldStart, oldEnd, nowStart, nowEnd };
}

/** Matches the chunks that stand once on both sides of a gap, and answers with the gaps between them; none where there is no such chunk. */
function partedByUnique(old: Outline, now: Outline, gap: Gap, matches: Int32Array): readonly Gap[] {
  if (gap.oldStart === gap.oldEnd || gap.nowStart === gap.nowEnd) return [];
  const pairs = inLongestOrder(uniquePairs(old, now, gap));
  if (pairs.length === 0) return [];
  const parts: Gap[] = [];
  let { oldStart, nowStart } = gap;
  for (const [from, to] of pairs) {
    matches[from] = to;
    parts.push({ oldStart, oldEnd: from, nowStart, nowEnd: to });
    [oldStart, nowStart] = [from + 1, to + 1];
  }
  return [...parts, { oldStart, oldEnd: gap.oldEnd, nowStart, nowEnd: gap.nowEnd }];
}

type Pair = readonly [old: number, now: number];

function uniquePairs(old: Outline, now: Outline, gap: Gap): readonly Pair[] {
  const own = placesOf(old, gap.oldStart, gap.oldEnd);
  const places = placesOf(now, gap.nowStart, gap.nowEnd);
  return Array.from(own).flatMap(([chunk, at]): readonly Pair[] => {
    const place = places.get(chunk) ?? -1;
    return at >= 0 && place >= 0 ? [[at, place]] : [];
  });
}

/** Where each chunk stands, in order; -1 for one that stands several times. */
function placesOf(outline: Outline, start: number, end: number): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (let at = start; at < end; at++) {
    const chunk = outline[at] ?? 0;
    places.set(chunk, places.has(chunk) ? -1 : at);
  }
  return places;
}

/** The longest run of pairs that rises on both sides. */
function inLongestOrder(pairs: readonly Pair[]): readonly Pair[] {
  const tops: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, now], index) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < now) low = middle + 1;
      else high = middle;
    }
    before[index] = tops[low - 1] ?? -1;
    tops[low] = index;
  });
  const chosen: Pair[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) chosen.push(pair);
  }
  return chosen.reverse();
}
