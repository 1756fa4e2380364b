/** Of ranges in ascending order, the index of the first that begins at an offset or after it; their number where none does. */
export function firstFrom(ranges: readonly { readonly start: number }[], offset: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
