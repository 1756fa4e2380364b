import type { Word } from './words';

/** A run of words: indices, `end` exclusive. */
export interface WordRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where words stand in others, word for word; null where nowhere. Where they do so nowhere else, the first may be the end
 * of a word there and the last the beginning of one: a selection need not keep to words.
 */
export function findExactly(wanted: readonly Word[], within: readonly Word[], from = 0): WordRange | null {
  return firstPlace(wanted, within, from, false) ?? firstPlace(wanted, within, from, true);
}

function firstPlace(
  wanted: readonly Word[],
  within: readonly Word[],
  from: number,
  partsCount: boolean,
): WordRange | null {
  const last = within.length - wanted.length;
  if (wanted.length === 0 || (partsCount && wanted.length < 3)) return null;
  for (let start = from; start <= last; start++)
    if (standsAt(wanted, within, start, partsCount)) return { start, end: start + wanted.length };
  return null;
}

function standsAt(
  wanted: readonly Word[],
  within: readonly Word[],
  start: number,
  partsCount: boolean,
): boolean {
  const end = wanted.length - 1;
  for (let at = 0; at <= end; at++) {
    const there = within[start + at]?.form ?? '';
    const form = wanted[at]?.form ?? '';
    if (there === form) continue;
    if (!partsCount) return false;
    const isPart = at === 0 ? there.endsWith(form) : at === end && there.startsWith(form);
    if (!isPart) return false;
  }
  return true;
}

/**
 * The run of words nearest to those wanted, by the fewest words to put in, leave out or change; null where there are no words.
 * `changes` is that number.
 */
export function findNearest(
  wanted: readonly Word[],
  within: readonly Word[],
): { readonly range: WordRange; readonly changes: number } | null {
  if (wanted.length === 0 || within.length === 0) return null;
  const rows = wanted.length + 1;
  let costs = Int32Array.from({ length: rows }, (_, row) => row);
  let starts = new Int32Array(rows);
  let [nextCosts, nextStarts] = [new Int32Array(rows), new Int32Array(rows)];
  let best = { changes: wanted.length, start: 0, end: 0 };
  for (let column = 0; column < within.length; column++) {
    nextCosts[0] = 0;
    nextStarts[0] = column + 1;
    const form = within[column]?.form;
    for (let row = 1; row < rows; row++) {
      const replaced = (costs[row - 1] ?? 0) + (wanted[row - 1]?.form === form ? 0 : 1);
      const left = (costs[row] ?? 0) + 1;
      const added = (nextCosts[row - 1] ?? 0) + 1;
      const least = Math.min(replaced, left, added);
      nextCosts[row] = least;
      const origin =
        least === replaced ? starts[row - 1] : least === left ? starts[row] : nextStarts[row - 1];
      nextStarts[row] = origin ?? 0;
    }
    const changes = nextCosts[rows - 1] ?? 0;
    if (changes < best.changes) best = { changes, start: nextStarts[rows - 1] ?? 0, end: column + 1 };
    [costs, nextCosts] = [nextCosts, costs];
    [starts, nextStarts] = [nextStarts, starts];
  }
  return best.end === 0 ? null : { range: { start: best.start, end: best.end }, changes: best.changes };
}
