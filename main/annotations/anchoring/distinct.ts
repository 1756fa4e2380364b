import type { TextRange } from '../../../preload/contract/search';
import { chunkParagraphs, type Outline } from './outline';

/** Chunks on either side of one that must all stand once, where its paragraph does not tell it from what was copied. */
const reach = 10;

/**
 * Tells equal places apart. Each function says whether something stands between two of them that is known to be what it was, and
 * that neither belongs to the passage's own paragraph nor was copied itself: only then is it certain which comes first.
 * `passage` is the range of old chunks the passage lies in; `one` and `other` are chunks of the new text, or of the old one.
 */
export interface Distinct {
  readonly inNow: (passage: TextRange, one: number, other: number) => boolean;
  readonly inOld: (passage: TextRange, one: number, other: number) => boolean;
}

export function distinct(old: Outline, now: Outline, matches: Int32Array): Distinct {
  const paragraphs = chunkParagraphs(old);
  const isLone = loneChunks(old, now);
  const copied = new Set(paragraphs.filter((_, at) => isLone[at] === 0));
  const known: number[] = [];
  for (let at = 0; at < old.length; at++) {
    if ((matches[at] ?? -1) < 0) continue;
    if (!copied.has(paragraphs[at] ?? 0) || isFarFromCopies(isLone, at)) known.push(at);
  }
  const knownNow = known.map((at) => matches[at] ?? 0);
  const isBetween = (
    rising: readonly number[],
    { start, end }: TextRange,
    one: number,
    other: number,
  ): boolean => {
    const [least, most] = [Math.min(one, other), Math.max(one, other)];
    for (let index = firstAbove(rising, least); (rising[index] ?? Infinity) < most; index++) {
      const at = known[index] ?? 0;
      const isElsewhere =
        (paragraphs[at] ?? 0) < (paragraphs[start] ?? 0) || (paragraphs[at] ?? 0) > (paragraphs[end] ?? 0);
      if (isElsewhere || at < start - reach || at > end + reach) return true;
    }
    return false;
  };
  return {
    inNow: (passage, one, other) => isBetween(knownNow, passage, one, other),
    inOld: (passage, one, other) => isBetween(known, passage, one, other),
  };
}

/** For each old chunk, 1 where it stands once at most in either text. */
function loneChunks(old: Outline, now: Outline): Uint8Array {
  const counts = new Map<number, number>();
  for (const [outline, step] of [
    [old, 1],
    [now, 0x10000],
  ] as const)
    for (const chunk of outline) counts.set(chunk, (counts.get(chunk) ?? 0) + step);
  return Uint8Array.from(old, (chunk) => {
    const count = counts.get(chunk) ?? 0;
    return (count & 0xffff) <= 1 && count >>> 16 <= 1 ? 1 : 0;
  });
}

function isFarFromCopies(isLone: Uint8Array, at: number): boolean {
  return !isLone.subarray(Math.max(0, at - reach), at + reach + 1).includes(0);
}

/** The place of the first of rising numbers that is above a limit. */
function firstAbove(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
