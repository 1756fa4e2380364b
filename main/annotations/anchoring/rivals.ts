import type { TextRange } from '../../../preload/contract/search';
import { candidatesIn, contextOf, type Candidate } from './candidates';
import { chunkAt, type ChangedText, type OldPlace } from './ChangedText';
import { beginsParagraph, type Outline } from './outline';
import type { Wording } from './wordingAt';

/** A longer passage is a rival to itself wherever it stands, a shorter one where so many letters around it are the same. */
const [longEnough, leastAround] = [24, 8];

/** Whether a passage stands in what is new to the text as well, and nothing tells that place from the one found. */
export function hasRival(
  changed: ChangedText,
  letters: string,
  wording: Wording,
  place: OldPlace,
  found: Candidate,
): boolean {
  const { unknown, nowStarts, inNow } = changed;
  const { length } = wording.letters;
  const own = {
    start: chunkAt(nowStarts, found.start),
    end: chunkAt(nowStarts, found.start + length - 1),
  };
  const isRival = (rival: Candidate): boolean => {
    if (rival.start === found.start) return false;
    if (length < longEnough && contextOf(rival) < leastAround) return false;
    const other = chunkAt(nowStarts, rival.start);
    return !inNow(place.chunks, own.start, other) && !isRepeated(changed.now, own, other - own.start);
  };
  return unknown.some(({ start, end }) =>
    candidatesIn(letters, wording, {
      start: Math.max(0, start - length + 1),
      end: Math.min(letters.length, end + length - 1),
    }).some(isRival),
  );
}

/** Whether chunks lie in a paragraph that stands twice, one copy beside the other with nothing between: either is as good. */
function isRepeated(now: Outline, own: TextRange, distance: number): boolean {
  let [start, end] = [own.start, own.start + 1];
  while (!beginsParagraph(now, start)) start--;
  while (!beginsParagraph(now, end)) end++;
  if (own.end >= end || distance % (end - start) !== 0) return false;
  const [first, last] = [Math.min(start, start + distance), Math.max(start, start + distance)];
  for (let at = first; at < last; at++) if (now[at] !== now[at + end - start]) return false;
  return true;
}

/**
 * Whether the old text had any of the chunks a passage stood in twice with nothing to tell one from the other, and they are no
 * longer as they stood to each other: one of them is gone, or was put elsewhere.
 */
export function hasEqual({ old, matches, equals, inOld }: ChangedText, { chunks }: OldPlace): boolean {
  for (let at = chunks.start; at <= chunks.end; at++) {
    const own = matches[at] ?? -1;
    const isMixedUp = (equal: number): boolean => {
      const match = matches[equal] ?? -1;
      return match < 0 || (own >= 0 && match - own !== equal - at);
    };
    const others = equals.get(old[at] ?? 0) ?? [];
    if (others.some((other) => other !== at && isMixedUp(other) && !inOld(chunks, at, other))) return true;
  }
  return false;
}
