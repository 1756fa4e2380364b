import type { DocumentSet } from './SearchIndex';

/** Leaves in `set` what is in `other` too, and answers it. */
export function and(set: DocumentSet, other: DocumentSet): DocumentSet {
  for (let at = 0; at < set.length; at++) set[at]! &= other[at]!;
  return set;
}

/** Adds to `set` what is in `other`. */
export function or(set: DocumentSet, other: DocumentSet): void {
  for (let at = 0; at < set.length; at++) set[at]! |= other[at]!;
}

/** What is in `set` and not in `out`, as a set of its own. */
export function without(set: DocumentSet, out: DocumentSet): DocumentSet {
  const left = set.slice();
  for (let at = 0; at < left.length; at++) left[at]! &= out[at]! ^ 1;
  return left;
}

/** The numbers of a set, ascending. */
export function documentsOf(set: DocumentSet): Uint32Array {
  let count = 0;
  for (const mark of set) count += mark;
  const documents = new Uint32Array(count);
  let next = 0;
  for (let at = 0; at < set.length; at++) if (set[at] === 1) documents[next++] = at;
  return documents;
}
