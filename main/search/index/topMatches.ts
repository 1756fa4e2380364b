import type { Matches } from './Matches';

/** The places of the best matches, best first: a heap with the worst of them on top, which a better one takes the place of. */
export function topMatches(matches: Matches, limit: number): readonly number[] {
  if (limit <= 0) return [];
  const heap: number[] = [];
  for (let match = 0; match < matches.length; match++) {
    if (heap.length < limit) {
      heap.push(match);
      if (heap.length === limit && limit < matches.length) heapify(heap, matches);
    } else if (matches.compare(match, heap[0]!) < 0) {
      heap[0] = match;
      sink(heap, 0, matches);
    }
  }
  return heap.sort((one, other) => matches.compare(one, other));
}

function heapify(heap: number[], matches: Matches): void {
  for (let at = (heap.length >> 1) - 1; at >= 0; at--) sink(heap, at, matches);
}

function sink(heap: number[], from: number, matches: Matches): void {
  let at = from;
  for (;;) {
    const left = at * 2 + 1;
    if (left >= heap.length) return;
    const right = left + 1;
    const worse = right < heap.length && matches.compare(heap[right]!, heap[left]!) > 0 ? right : left;
    if (matches.compare(heap[worse]!, heap[at]!) <= 0) return;
    [heap[at], heap[worse]] = [heap[worse]!, heap[at]!];
    at = worse;
  }
}
