import type { TextRange } from '../../../preload/contract/search';
import { fold, isCounted, type Alphabet, type Letters } from './letters';

/** The words of a passage and those around it, with the letters of each. */
export interface Wording {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly alphabet: Alphabet;
  readonly letters: string;
  readonly lettersBefore: string;
  readonly lettersAfter: string;
}

/** A passage read by the alphabet of its paragraph, known by how many letters it had; null where it runs over paragraphs of two. */
export function wordingOf(
  { quote, prefix, suffix }: Pick<Wording, 'quote' | 'prefix' | 'suffix'>,
  count: number,
): Wording | null {
  const alphabet = (['ascii', 'all'] as const).find((each) => fold(quote, each).length === count);
  if (alphabet === undefined) return null;
  const [letters, before, after] = [quote, prefix, suffix].map((part) => fold(part, alphabet));
  return {
    quote,
    prefix,
    suffix,
    alphabet,
    letters: letters ?? '',
    lettersBefore: before ?? '',
    lettersAfter: after ?? '',
  };
}

/**
 * The part of a text in which a passage stands whose letters are known to begin at the `first` of the text's: with the marks and
 * accented letters at its ends that belong to it. Null where what stands between its letters is not what another wrapping,
 * house style or encoding makes of what stood there, or where it cannot be told what belongs to it.
 */
export function wordingAt(
  text: string,
  { offsets }: Letters,
  first: number,
  { quote, prefix, suffix, alphabet, letters }: Wording,
): TextRange | null {
  const last = first + letters.length - 1;
  const [start, end] = [offsets[first] ?? 0, (offsets[last] ?? 0) + 1];
  const gaps = gapsOf(quote, alphabet);
  const isSame = gaps
    .slice(1, -1)
    .every((gap, at) =>
      isLike(gap, text.slice((offsets[first + at] ?? 0) + 1, offsets[first + at + 1] ?? 0)),
    );
  if (!isSame) return null;
  const before = belonging(
    gapsOf(prefix, alphabet).at(-1) ?? '',
    gaps[0] ?? '',
    text.slice(first === 0 ? 0 : (offsets[first - 1] ?? 0) + 1, start),
  );
  const after = belonging(
    reversed(gapsOf(suffix, alphabet)[0] ?? ''),
    reversed(gaps.at(-1) ?? ''),
    reversed(text.slice(end, offsets[last + 1] ?? text.length)),
  );
  return before === null || after === null ? null : { start: start - before, end: end + after };
}

/** What stands before, between and after the letters that count. */
function gapsOf(text: string, alphabet: Alphabet): readonly string[] {
  const gaps: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isCounted(text, at, alphabet)) continue;
    gaps.push(text.slice(start, at));
    start = at + 1;
  }
  return [...gaps, text.slice(start)];
}

const letter = /[\p{L}\p{N}]/u;
/** What a mark or an accented letter may become in another encoding, or in another house style. */
const soft = /[^\u0000-\u007f]|["'`?-]/;

/** An accented letter has become something, and where there was neither one nor a mark, none has appeared. */
function isLike(was: string, is: string): boolean {
  if (was === is) return true;
  if (letter.test(was) && !soft.test(is)) return false;
  return soft.test(was) || !letter.test(is);
}

const blanks = /([ \t\r\n]+)/;

/**
 * Of what stands before the first letter of a passage, how much at its end belongs to it, given what stood there `outside` and `inside`
 * of it; null where that cannot be told.
 */
function belonging(outside: string, inside: string, now: string): number | null {
  if (inside === '') return 0;
  if (now.endsWith(inside) && now.length - inside.length === outside.length) return inside.length;
  const [parts, nowParts] = [inside.split(blanks), now.split(blanks)];
  if (nowParts.length < parts.length) return null;
  const same = nowParts.slice(nowParts.length - parts.length);
  if (parts.some((part, at) => letter.test(part) && !soft.test(same[at] ?? ''))) return null;
  const beside = outside.split(blanks).at(-1) ?? '';
  const isJoined = nowParts.length === parts.length && beside === '' && outside !== '';
  // Where a blank is gone, letters of what stood before it may have been joined to the passage.
  if (isJoined && letter.test(same[0] ?? '')) return null;
  const edge = edgeOf(beside, parts[0] ?? '', same[0] ?? '');
  return edge === null ? null : edge + same.slice(1).join('').length;
}

/** How much of the end of a run without blanks is what was `inside`, when `outside` and `inside` were joined there. */
function edgeOf(outside: string, inside: string, now: string): number | null {
  if (outside === '') return now.length;
  if (now === '') return letter.test(inside) ? null : 0;
  if (now.length === outside.length + inside.length) return inside.length;
  if (now.endsWith(inside) && !now.slice(0, -inside.length).endsWith(inside)) return inside.length;
  const expanded = inUtf8(outside) + inUtf8(inside);
  if (now.length === expanded) return inUtf8(inside);
  for (let length = 0; length <= now.length; length++) {
    const [left, right] = [now.slice(0, now.length - length), now.slice(now.length - length)];
    if (inUtf8(left) === outside.length && inUtf8(right) === inside.length) return length;
  }
  return null;
}

/** How many characters a text becomes when its UTF-8 is read byte by byte. */
function inUtf8(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

function reversed(text: string): string {
  return Array.from(text).reverse().join('');
}
