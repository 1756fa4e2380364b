import { ByteReader } from './ByteReader';
import type { LiveSegment } from './LiveSegment';
import type { TermEntry } from './TermEntry';

/**
 * The live documents of a segment that have, in one field, a term of each slot, with the slots' ordinals in them (ascending).
 * The rarest slot's documents are looked for in the next rarer's, and so on; ordinals are read of those that are left.
 */
export function* ordinalsByDocument(
  live: LiveSegment,
  field: number,
  slots: readonly (readonly string[])[],
  isWanted: (document: number) => boolean,
): Iterable<readonly [document: number, places: readonly (readonly number[])[]]> {
  const entries = slots.map((terms) => entriesOf(live, field, terms));
  const byRarity = [...entries].sort((a, b) => total(a, field) - total(b, field));
  let candidates: Uint32Array | null = null;
  for (const slot of byRarity) {
    const documents = documentsOf(live, field, slot);
    candidates = candidates === null ? documents.filter(isWanted) : common(candidates, documents);
    if (candidates.length === 0) return;
  }
  if (candidates === null) return;
  const places = entries.map((slot) => ordinalsOf(live, field, slot, candidates));
  for (let at = 0; at < candidates.length; at++)
    yield [candidates[at]!, places.map((slot) => slot[at] ?? [])];
}

function entriesOf(live: LiveSegment, field: number, terms: readonly string[]): readonly TermEntry[] {
  return terms.flatMap((term) => {
    const entry = live.segment.dictionary.find(term);
    return entry === null || entry.count(field) === 0 ? [] : [entry];
  });
}

function total(entries: readonly TermEntry[], field: number): number {
  return entries.reduce((sum, entry) => sum + entry.count(field), 0);
}

/** The live documents with any of the terms, ascending. */
function documentsOf(live: LiveSegment, field: number, entries: readonly TermEntry[]): Uint32Array {
  const documents = new Uint32Array(total(entries, field));
  const frequencies = new Uint32Array(documents.length);
  let length = 0;
  for (const entry of entries)
    length = live.segment.readPostings(entry, field, live.deleted, documents, frequencies, length, 0);
  const read = documents.subarray(0, length);
  return entries.length < 2 ? read : Uint32Array.from(new Set(read)).sort();
}

/** What two ascending lists have in common: the shorter's are looked up in the longer by steps that double, then by halving. */
function common(some: Uint32Array, others: Uint32Array): Uint32Array {
  let from = 0;
  return some.filter((document) => {
    let step = 1;
    while (from + step < others.length && others[from + step]! <= document) {
      from += step;
      step *= 2;
    }
    for (; step >= 1; step >>= 1)
      if (from + step < others.length && others[from + step]! <= document) from += step;
    return others[from] === document;
  });
}

/** For each of some documents (ascending) the ordinals of any of the terms, ascending. */
function ordinalsOf(
  live: LiveSegment,
  field: number,
  entries: readonly TermEntry[],
  wanted: Uint32Array,
): readonly (readonly number[])[] {
  const found = Array.from(wanted, (): number[] => []);
  // One by one through the skip table where few are wanted of many, else the whole list at once.
  const wholeListFactor = 16;
  for (const entry of entries) {
    if (wanted.length * wholeListFactor < entry.count(field)) {
      wanted.forEach((document, at) =>
        found[at]?.push(...(live.segment.ordinals(entry, field, document) ?? [])),
      );
    } else readAllOrdinals(live, field, entry, wanted, found);
  }
  if (entries.length > 1) for (const ordinals of found) ordinals.sort((a, b) => a - b);
  return found;
}

function readAllOrdinals(
  live: LiveSegment,
  field: number,
  entry: TermEntry,
  wanted: Uint32Array,
  found: readonly number[][],
): void {
  const count = entry.count(field);
  const documents = new Uint32Array(count);
  const frequencies = new Uint32Array(count);
  live.segment.readPostings(entry, field, null, documents, frequencies, 0, 0);
  const reader = new ByteReader(live.segment.ordinalBytes(entry, field));
  let next = 0;
  for (let at = 0; at < count && next < wanted.length; at++) {
    const frequency = frequencies[at]!;
    while ((wanted[next] ?? Infinity) < documents[at]!) next++;
    if (wanted[next] !== documents[at]) {
      reader.skip(frequency);
      continue;
    }
    let ordinal = 0;
    for (let left = frequency; left > 0; left--) found[next]?.push((ordinal += reader.varint()));
  }
}
