import type { Collection } from './Collection';
import { fieldNames } from './Collection';
import { indexFields } from './fields';
import { ordinalsByDocument } from './ordinalsByDocument';
import type { PhraseMatch, PhraseOptions, PhraseSlot } from './SearchIndex';

type Span = readonly [first: number, last: number];

/** Where words stand exactly so far apart as the slots say, by ordinals. */
export function findPhrase(
  collection: Collection,
  slots: readonly PhraseSlot[],
  options: PhraseOptions = {},
): readonly PhraseMatch[] {
  const offsets = slots.map(({ offset }) => offset);
  const last = Math.max(0, ...offsets);
  return findPlaces(
    collection,
    slots.map(({ terms }) => terms),
    options,
    (places) => beginnings(places, offsets).map((begin): Span => [begin, begin + last]),
  );
}

/** The ordinals from which each slot stands at its offset. */
function beginnings(places: readonly Uint32Array[], offsets: readonly number[]): number[] {
  const [first = new Uint32Array()] = places;
  const found: number[] = [];
  const next = places.map(() => 0);
  for (const ordinal of first) {
    const begin = ordinal - offsets[0]!;
    let isWhole = begin >= 0;
    for (let slot = 1; isWhole && slot < places.length; slot++) {
      const others = places[slot]!;
      const wanted = begin + offsets[slot]!;
      while (next[slot]! < others.length && others[next[slot]!]! < wanted) next[slot]!++;
      isWhole = others[next[slot]!] === wanted;
    }
    if (isWhole) found.push(begin);
  }
  return found;
}

/** Where two words stand at most `distance` words apart, in either order. */
export function findNear(
  collection: Collection,
  first: readonly string[],
  second: readonly string[],
  distance: number,
  options: PhraseOptions = {},
): readonly PhraseMatch[] {
  return findPlaces(collection, [first, second], options, (places) => {
    const [ones = new Uint32Array(), others = new Uint32Array()] = places;
    const spans: Span[] = [];
    let from = 0;
    for (const one of ones) {
      while (from < others.length && others[from]! < one - distance) from++;
      for (let at = from; at < others.length && others[at]! <= one + distance; at++) {
        const other = others[at]!;
        if (other !== one) spans.push([Math.min(one, other), Math.max(one, other)]);
      }
    }
    return spans;
  });
}

/** Goes over the documents that have one of each list of terms in the same field; `spansOf` judges their ordinals. */
function findPlaces(
  collection: Collection,
  slots: readonly (readonly string[])[],
  { fields = indexFields, within }: PhraseOptions,
  spansOf: (places: readonly Uint32Array[]) => readonly Span[],
): readonly PhraseMatch[] {
  const matches: PhraseMatch[] = [];
  if (slots.length === 0) return matches;
  collection.segments.forEach((live, number) => {
    const base = collection.base(number);
    for (const name of fields) {
      const field = fieldNames.indexOf(name);
      const isWanted = (document: number): boolean => within === undefined || within[base + document] === 1;
      for (const { document, places } of ordinalsByDocument(live, field, slots, isWanted)) {
        const spans = spansOf(places);
        if (spans.length > 0) matches.push({ document: base + document, field: name, spans });
      }
    }
  });
  return matches;
}
