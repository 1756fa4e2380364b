import type { TextRange } from '../../../preload/contract/search';
import { alignChunks } from './alignChunks';
import { distinct, type Distinct } from './distinct';
import { chunkStarts, type Outline } from './outline';

/** What became of an old text: its chunks and those of the new one, and which are the same. */
export interface ChangedText extends Distinct {
  readonly old: Outline;
  readonly now: Outline;
  readonly oldStarts: Uint32Array;
  readonly nowStarts: Uint32Array;
  readonly matches: Int32Array;
  /** The inverse: which chunk of the old text each of the new one is; -1 for one that is new. */
  readonly origins: Int32Array;
  /** Old chunks of which there are several, none of which need be the one that was matched. */
  readonly equals: ReadonlyMap<number, readonly number[]>;
  /** The runs of letters of the new text that are not known from the old one. */
  readonly unknown: readonly TextRange[];
}

/** Where a passage stood: among the old letters, and the first and the last of the old chunks it lay in. */
export interface OldPlace extends TextRange {
  readonly chunks: TextRange;
}

/** Null for a place that the old text does not have, or one without a letter. */
export function oldPlaceOf({ oldStarts }: ChangedText, start: number, end: number): OldPlace | null {
  if (start < 0 || start >= end || end > (oldStarts.at(-1) ?? 0)) return null;
  return { start, end, chunks: { start: chunkAt(oldStarts, start), end: chunkAt(oldStarts, end - 1) } };
}

export function changedText(old: Outline, now: Outline): ChangedText {
  const matches = alignChunks(old, now);
  const nowStarts = chunkStarts(now);
  const origins = new Int32Array(now.length).fill(-1);
  matches.forEach((match, at) => {
    if (match >= 0) origins[match] = at;
  });
  return {
    old,
    now,
    oldStarts: chunkStarts(old),
    nowStarts,
    matches,
    origins,
    equals: placesOfEquals(old),
    unknown: unknownRuns(origins, nowStarts),
    ...distinct(old, now, matches),
  };
}

/** The chunk a letter lies in. */
export function chunkAt(starts: Uint32Array, place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle + 1] ?? Infinity) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function placesOfEquals(outline: Outline): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  outline.forEach((chunk, at) => {
    const others = places.get(chunk);
    if (others === undefined) places.set(chunk, [at]);
    else others.push(at);
  });
  for (const [chunk, { length }] of places) if (length === 1) places.delete(chunk);
  return places;
}

function unknownRuns(origins: Int32Array, nowStarts: Uint32Array): readonly TextRange[] {
  const runs: { start: number; end: number }[] = [];
  origins.forEach((origin, at) => {
    const [start, end] = [nowStarts[at] ?? 0, nowStarts[at + 1] ?? 0];
    const run = runs.at(-1);
    if (origin >= 0) return;
    if (run?.end === start) run.end = end;
    else runs.push({ start, end });
  });
  return runs;
}
