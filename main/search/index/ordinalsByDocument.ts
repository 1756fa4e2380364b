import { documentsOf as numbersOf } from './documentSets';
import type { LiveSegment } from './LiveSegment';
import type { OrdinalCursor } from './OrdinalCursor';
import type { TermEntry } from './TermEntry';
import { Uint32List } from './Uint32List';

/** A document, and for each slot where its terms stand in it, ascending. Good until the next. */
export interface DocumentPlaces {
  document: number;
  readonly places: Uint32Array[];
}

/**
 * The live documents of a segment that have, in one field, a term of each slot, with the slots' ordinals in them. The rarest
 * slot's documents are looked for in the next rarer's, and so on; ordinals are read of those that are left.
 */
export function* ordinalsByDocument(
  live: LiveSegment,
  field: number,
  slots: readonly (readonly string[])[],
  isWanted: (document: number) => boolean,
): Iterable<DocumentPlaces> {
  const entries = slots.map((terms) => entriesOf(live, field, terms));
  const byRarity = [...entries].sort((a, b) => total(a, field) - total(b, field));
  let candidates: Uint32Array | null = null;
  for (const slot of byRarity) {
    const documents = documentsOf(live, field, slot);
    candidates = candidates === null ? documents.filter(isWanted) : common(candidates, documents);
    if (candidates.length === 0) return;
  }
  const cursors = entries.map((slot) => slot.map((entry) => live.segment.ordinalCursor(entry, field)));
  const buffers = cursors.map(() => new Uint32List());
  const found: DocumentPlaces = { document: 0, places: [] };
  for (const document of candidates ?? []) {
    found.document = document;
    cursors.forEach((slot, at) => (found.places[at] = ordinalsIn(document, slot, buffers[at]!)));
    yield found;
  }
}

function ordinalsIn(document: number, cursors: readonly OrdinalCursor[], buffer: Uint32List): Uint32Array {
  buffer.length = 0;
  for (const cursor of cursors) cursor.seek(document, buffer);
  const ordinals = buffer.items.subarray(0, buffer.length);
  return cursors.length < 2 ? ordinals : ordinals.sort();
}

function entriesOf(live: LiveSegment, field: number, terms: readonly string[]): readonly TermEntry[] {
  const entries = live.segment.dictionary.findAll([...terms].sort());
  return entries.filter((entry) => entry !== null && entry.count(field) > 0) as readonly TermEntry[];
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
  if (entries.length < 2) return read;
  const set = new Uint8Array(live.documentCount);
  for (const document of read) set[document] = 1;
  return numbersOf(set);
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
