import type { Outline } from './outline';

/**
 * Which paragraph of a new text each paragraph of an old one is, by its place from 0; -1 for one that is not found unchanged, -2
 * for one of which nobody can say which of several equal ones it is. Paragraphs that stand once in both texts are matched in
 * the longest order common to both (patience diff); matches then grow to equal neighbours from either side, which tells an
 * original from its copies. Where the two sides lead to different copies, only copies side by side are as good as one.
 */
export function alignParagraphs(old: Outline, now: Outline): Int32Array {
  const sure = new Int32Array(old.length).fill(-1);
  for (const [from, to] of inLongestOrder(uniquePairs(old, now))) sure[from] = to;
  const [onward, back] = [grown(sure, old, now, 1), grown(sure, old, now, -1)];
  return sure.map((_, at) => {
    const [first, second] = [onward[at] ?? -1, back[at] ?? -1];
    if (first === second || second < 0) return first;
    if (first < 0) return second;
    return areAllSame(now, first, second) ? Math.min(first, second) : -2;
  });
}

type Pair = readonly [old: number, now: number];

/** The paragraphs that stand once in both, in the old order. */
function uniquePairs(old: Outline, now: Outline): readonly Pair[] {
  const places = placesOf(now);
  const own = placesOf(old);
  return old.flatMap((print, at): Pair[] => {
    const place = places.get(print) ?? -1;
    return place >= 0 && own.get(print) === at ? [[at, place]] : [];
  });
}

/** Where each fingerprint stands; -1 for one that stands several times. */
function placesOf(outline: Outline): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  outline.forEach((print, at) => places.set(print, places.has(print) ? -1 : at));
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

/** The matches with their equal neighbours in one direction; the edges of the texts count as matched. */
function grown(sure: Int32Array, old: Outline, now: Outline, step: 1 | -1): Int32Array {
  const matches = Int32Array.from(sure);
  const taken = new Set(sure);
  const [first, beyond] = step === 1 ? [0, old.length] : [old.length - 1, -1];
  let before = step === 1 ? -1 : now.length;
  for (let at = first; at !== beyond; at += step) {
    const next = before + step;
    const isNext = matches[at] === -1 && before > -2 && old[at] === now[next] && !taken.has(next);
    if (isNext) matches[at] = next;
    before = (matches[at] ?? -1) < 0 ? -3 : (matches[at] ?? -3);
  }
  return matches;
}

function areAllSame(outline: Outline, from: number, to: number): boolean {
  const run = outline.slice(Math.min(from, to), Math.max(from, to) + 1);
  return run.every((print) => print === run[0]);
}
