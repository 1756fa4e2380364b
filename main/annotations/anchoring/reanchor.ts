import type { TextRange } from '../../../preload/contract/search';
import { candidatesIn, type Candidate } from './candidates';
import { changedText, chunkAt, oldPlaceOf, type ChangedText, type OldPlace } from './ChangedText';
import { fold, type Letters } from './letters';
import type { Outline } from './outline';
import type { Anchor } from './passageAt';
import { placeAtHome } from './placeAtHome';
import { hasEqual, hasRival } from './rivals';
import { wordingAt, wordingOf, type Wording } from './wordingAt';

/** A text that passages are looked for in. */
export interface OutlinedText {
  readonly text: string;
  readonly letters: Letters;
  readonly outline: Outline;
}

/** What is kept of a passage's words. */
export type Quoted = Pick<Anchor, 'quote' | 'prefix' | 'suffix'>;

/**
 * A function that says where a passage of an old text stands in a new one; null where that cannot be said with certainty.
 * `place` is where it stood among the letters of the old text.
 *
 * The outlines of both texts are aligned. A passage with any part in a chunk that is the same stands where that chunk is now; else it is
 * looked for between the nearest chunks that are. Gone or torn there, it is found elsewhere in its whole context only, if its
 * letters stand nowhere else. All its letters must be there, and the words around either end that lies in what was changed. Where it might as well
 * be in another place, with nothing between to tell one from the other, none is taken.
 */
export function reanchorer(
  now: OutlinedText,
  old: Outline,
): (quoted: Quoted, place: TextRange) => TextRange | null {
  const changed = changedText(old, now.outline);
  return (quoted, place) =>
    place.start < place.end ? find(now, changed, quoted, place) : findBare(now, changed, quoted, place.start);
}

function find(
  now: OutlinedText,
  changed: ChangedText,
  quoted: Quoted,
  { start, end }: TextRange,
): TextRange | null {
  const { letters } = now.letters;
  const wording = wordingOf(quoted, end - start);
  const place = oldPlaceOf(changed, start, end);
  if (wording === null || place === null || hasEqual(changed, place)) return null;
  const home = placeAtHome(changed, letters, wording, place);
  const found = typeof home === 'string' ? placeOfContext(changed, letters, wording, place) : home;
  if (found === null || hasRival(changed, letters, wording, place, found)) return null;
  return wordingAt(now.text, now.letters, found.start, wording);
}

/** A passage without a letter that counts, as a word in another script is among English ones: looked for with what stands around it, and taken as it was. */
function findBare(
  now: OutlinedText,
  changed: ChangedText,
  { quote, prefix, suffix }: Quoted,
  at: number,
): TextRange | null {
  const around = { quote: `${prefix}${quote}${suffix}`.trim(), prefix: '', suffix: '' };
  const [before, after] = [fold(prefix, 'ascii').length, fold(suffix, 'ascii').length];
  const found = find(now, changed, around, { start: at - before, end: at + after });
  if (found === null) return null;
  const part = now.text.slice(found.start, found.end);
  const start = part.indexOf(quote);
  if (start < 0 || part.includes(quote, start + 1)) return null;
  return { start: found.start + start, end: found.start + start + quote.length };
}

/** Letters of a passage with all that was kept around it that make it known anywhere in a text. */
const leastWithContext = 40;

/**
 * Where a passage that is not where it was stands in its whole context, if its letters stand nowhere else; only with all the chunks
 * it stood in, of which the old text had no others like them, and not in what is known to be another part of it.
 */
function placeOfContext(
  { old, now, oldStarts, nowStarts, origins, equals }: ChangedText,
  letters: string,
  wording: Wording,
  { start, chunks }: OldPlace,
): Candidate | null {
  const { length } = wording.letters + wording.lettersBefore + wording.lettersAfter;
  if (length < leastWithContext) return null;
  const [found, another] = candidatesIn(letters, wording, { start: 0, end: letters.length });
  if (found?.isInContext !== true || another !== undefined) return null;
  const first = chunkAt(nowStarts, found.start);
  if (found.start - (nowStarts[first] ?? 0) !== start - (oldStarts[chunks.start] ?? 0)) return null;
  for (let at = chunks.start; at <= chunks.end; at++) {
    const place = first + at - chunks.start;
    const origin = origins[place] ?? -1;
    const isOther = origin >= 0 && (origin < chunks.start || origin > chunks.end);
    if (isOther || old[at] !== now[place] || equals.has(old[at] ?? 0)) return null;
  }
  return found;
}
