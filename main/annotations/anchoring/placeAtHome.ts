import { candidateAt, candidatesIn, contextOf, type Candidate } from './candidates';
import { chunkAt, type ChangedText, type OldPlace } from './ChangedText';
import { beginsParagraph } from './outline';
import type { Wording } from './wordingAt';

/**
 * Where a passage stands in what is the same, or between; null where that is not certain, `gone` where its letters are not there at
 * all, `torn` where what it stood in no longer stands together.
 */
export function placeAtHome(
  changed: ChangedText,
  letters: string,
  wording: Wording,
  place: OldPlace,
): Candidate | null | 'gone' | 'torn' {
  const { oldStarts, nowStarts, matches } = changed;
  const shifts = new Set<number>();
  for (let at = place.chunks.start; at <= place.chunks.end; at++) {
    const match = matches[at] ?? -1;
    if (match >= 0) shifts.add((nowStarts[match] ?? 0) - (oldStarts[at] ?? 0));
  }
  const [shift] = shifts;
  if (shift === undefined) return placeBetween(changed, letters, wording, place);
  if (shifts.size > 1 || !letters.startsWith(wording.letters, place.start + shift)) return 'torn';
  const found = candidateAt(letters, wording, place.start + shift);
  return isSure(changed, wording, place, found) ? found : null;
}

/** By how many letters of context the best candidate must surpass the next. */
const margin = 8;
/** Letters of a passage and around it that make it known between what was beside it. */
const leastKnown = 20;

/** Where a passage of which no chunk is the same stands between the nearest that are. */
function placeBetween(
  changed: ChangedText,
  letters: string,
  wording: Wording,
  place: OldPlace,
): Candidate | null | 'gone' {
  const { nowStarts, matches } = changed;
  const [before, after] = [sameBefore(matches, place.chunks.start), sameAfter(matches, place.chunks.end)];
  const start = nowStarts[(matches[before] ?? -1) + 1] ?? 0;
  const end = nowStarts[matches[after] ?? nowStarts.length - 1] ?? 0;
  const candidates = candidatesIn(letters, wording, { start, end });
  const [best, next] = [...candidates].sort((a, b) => contextOf(b) - contextOf(a));
  if (best === undefined) return 'gone';
  if (next !== undefined && contextOf(best) - contextOf(next) < margin) return null;
  const isKnown = wording.letters.length + contextOf(best) >= leastKnown;
  return isKnown && isSure(changed, wording, place, best) ? best : null;
}

/** The nearest chunk before one that is the same; -1 for none. */
function sameBefore(matches: Int32Array, chunk: number): number {
  let at = chunk - 1;
  while (at >= 0 && (matches[at] ?? -1) < 0) at--;
  return at;
}

/** The nearest chunk after one that is the same; as many as there are for none. */
function sameAfter(matches: Int32Array, chunk: number): number {
  let at = chunk + 1;
  while (at < matches.length && (matches[at] ?? -1) < 0) at++;
  return at;
}

/**
 * Letters that must stand as they did beside an end of a passage that lies in what was changed; more where something was taken
 * away on that side, since that may have ended like what is left.
 */
const [leastBeside, leastWhereTaken] = [5, 12];
/** Letters that make an end known that lies in another paragraph than the rest: another one may begin or end alike. */
const leastOfParagraph = 24;

/** Whether both ends of a passage are known: by the chunk they lie in, or by what stands beside them. */
function isSure(changed: ChangedText, wording: Wording, place: OldPlace, found: Candidate): boolean {
  return isStartSure(changed, wording, place, found) && isEndSure(changed, wording, place, found);
}

function isStartSure(
  changed: ChangedText,
  { lettersBefore }: Wording,
  place: OldPlace,
  found: Candidate,
): boolean {
  const { old, now, oldStarts, nowStarts, matches } = changed;
  const { start: first, end: last } = place.chunks;
  if ((matches[first] ?? -1) >= 0) return isParagraphKnown(changed, first);
  let headEnd = first + 1;
  while (!beginsParagraph(old, headEnd)) headEnd++;
  const isHeadApart = headEnd <= last && sameAfter(matches, first) >= headEnd;
  if (isHeadApart && (oldStarts[headEnd] ?? 0) - place.start + found.before < leastOfParagraph) return false;
  const before = sameBefore(matches, first);
  const oldEdge = edgeBefore(old, first, before);
  const nowChunk = chunkAt(nowStarts, found.start);
  const nowEdge = edgeBefore(now, nowChunk, matches[before] ?? -1);
  if (isOfAnother(changed, first, nowChunk)) return false;
  const isTaken = found.start - (nowStarts[nowEdge] ?? 0) < place.start - (oldStarts[oldEdge] ?? 0);
  return found.before >= Math.min(isTaken ? leastWhereTaken : leastBeside, lettersBefore.length);
}

function isEndSure(
  changed: ChangedText,
  { letters, lettersAfter }: Wording,
  place: OldPlace,
  found: Candidate,
): boolean {
  const { old, now, oldStarts, nowStarts, matches } = changed;
  const { start: first, end: last } = place.chunks;
  if ((matches[last] ?? -1) >= 0) return isParagraphKnown(changed, last);
  let tailStart = last;
  while (!beginsParagraph(old, tailStart)) tailStart--;
  const isTailApart = tailStart > first && sameBefore(matches, last) < tailStart;
  if (isTailApart && place.end - (oldStarts[tailStart] ?? 0) + found.after < leastOfParagraph) return false;
  const after = sameAfter(matches, last);
  const foundEnd = found.start + letters.length;
  const oldEdge = edgeAfter(old, last, after);
  const nowChunk = chunkAt(nowStarts, foundEnd - 1);
  const nowEdge = edgeAfter(now, nowChunk, matches[after] ?? now.length);
  if (isOfAnother(changed, last, nowChunk)) return false;
  const isTaken = (nowStarts[nowEdge] ?? 0) - foundEnd < (oldStarts[oldEdge] ?? 0) - place.end;
  return found.after >= Math.min(isTaken ? leastWhereTaken : leastBeside, lettersAfter.length);
}

/** The first chunk of what lies between a chunk and the one known before it, no further back than its paragraph. */
function edgeBefore(outline: Uint32Array, chunk: number, known: number): number {
  let edge = chunk;
  while (edge > known + 1 && !beginsParagraph(outline, edge)) edge--;
  return edge;
}

/** The chunk that follows what lies between one and the one known after it, no further on than its paragraph. */
function edgeAfter(outline: Uint32Array, chunk: number, known: number): number {
  let edge = chunk + 1;
  while (edge < known && !beginsParagraph(outline, edge)) edge++;
  return edge;
}

/** Whether all that is known of the paragraph a new chunk lies in comes from other paragraphs than that of an old chunk. */
function isOfAnother({ old, now, origins }: ChangedText, oldChunk: number, nowChunk: number): boolean {
  const [from, to] = [edgeBefore(old, oldChunk, -1), edgeAfter(old, oldChunk, old.length)];
  const part = origins.subarray(edgeBefore(now, nowChunk, -1), edgeAfter(now, nowChunk, now.length));
  return part.some((origin) => origin >= 0) && !part.some((origin) => origin >= from && origin < to);
}

/**
 * Whether the paragraph of an old chunk that is the same is known by more than chunks that others have as well: those alone may
 * be the beginning or the end of another. Known is one that is wholly as it was, too.
 */
function isParagraphKnown({ old, matches, equals }: ChangedText, chunk: number): boolean {
  const [from, to] = [edgeBefore(old, chunk, -1), edgeAfter(old, chunk, old.length)];
  const shift = (matches[chunk] ?? 0) - chunk;
  let isWhole = true;
  for (let at = from; at < to; at++) {
    const match = matches[at] ?? -1;
    if (match >= 0 && !equals.has(old[at] ?? 0)) return true;
    isWhole &&= match - at === shift;
  }
  return isWhole;
}
