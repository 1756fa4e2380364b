import type { TextRange } from '../../../preload/contract/search';
import { fold, foldText, isMark, type FoldedText, type FoldLevel } from './foldText';

/** The words of a passage and those around it. */
export interface Wording {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A place where the words of a passage stand. */
export interface Candidate extends TextRange {
  /** How many characters that count stand around it as they did, without a gap, from the passage outward. */
  readonly before: number;
  readonly after: number;
  /** Whether all that was kept of the surroundings is there. */
  readonly isInContext: boolean;
  /** Characters of the passage that count. */
  readonly length: number;
}

/** Too little of a passage in another script would be left to know it by. */
const leastAscii = 12;

/** Places where a passage stands in a part of a text, word for word; only where there is none, those that may be it in another encoding. */
export function candidatesIn(
  text: string,
  wording: Wording,
  { start, end }: TextRange,
): readonly Candidate[] {
  const found = candidatesAt(text, wording, 'words', start, end);
  if (found.length > 0) return found;
  const [words, ascii] = [fold(wording.quote, 'words'), fold(wording.quote, 'ascii')];
  if (ascii.length < leastAscii || ascii.length * 2 < words.length) return [];
  return candidatesAt(text, wording, 'ascii', start, end);
}

const mostCandidates = 200;

function candidatesAt(
  text: string,
  wording: Wording,
  level: FoldLevel,
  start: number,
  end: number,
): readonly Candidate[] {
  const quote = fold(wording.quote, level);
  if (quote === '') return [];
  const part = foldText(text, level, start, end);
  const found: Candidate[] = [];
  for (let at = part.folded.indexOf(quote); at >= 0; at = part.folded.indexOf(quote, at + 1)) {
    const candidate = candidateAt(text, wording, level, part, at, quote.length);
    if (candidate !== null) found.push(candidate);
    if (found.length > mostCandidates) break;
  }
  return found;
}

/** Far enough to hold what counts of 32 characters, whatever was put between them. */
const lookAround = 400;

function candidateAt(
  text: string,
  { quote, prefix, suffix }: Wording,
  level: FoldLevel,
  { offsets }: FoldedText,
  at: number,
  length: number,
): Candidate | null {
  const first = offsets[at] ?? 0;
  const last = (offsets[at + length - 1] ?? 0) + 1;
  if (!isSameSeam(prefix, quote, text, first, level) || !isSameSeam(quote, suffix, text, last, level))
    return null;
  const [foldedPrefix, foldedSuffix] = [fold(prefix, level), fold(suffix, level)];
  const before = commonEnd(foldedPrefix, fold(text.slice(Math.max(0, first - lookAround), first), level));
  const after = commonStart(foldedSuffix, fold(text.slice(last, last + lookAround), level));
  return {
    start: withMarksBefore(text, first, quote, level),
    end: withMarksAfter(text, last, quote, level),
    before,
    after,
    isInContext: before === foldedPrefix.length && after === foldedSuffix.length,
    length,
  };
}

const letter = /[\p{L}\p{N}]/u;
const ascii = /^[\u0000-\u007f]*$/;

/** Whether a passage begins (or ends) within a word there just as it did: `art` is not found in `party`. */
function isSameSeam(left: string, right: string, text: string, at: number, level: FoldLevel): boolean {
  const seam = [left.slice(-1), right.slice(0, 1)] as const;
  const there = [text.slice(Math.max(0, at - 1), at), text.slice(at, at + 1)] as const;
  // What another encoding makes of a letter may be none.
  if (level === 'ascii' && !(ascii.test(seam.join('')) && ascii.test(there.join('')))) return true;
  return isInWord(...seam) === isInWord(...there);
}

function isInWord(left: string, right: string): boolean {
  return letter.test(left) && letter.test(right);
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a[at] === b[at]) at++;
  return at;
}

function commonEnd(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.at(-1 - at) === b.at(-1 - at)) at++;
  return at;
}

/**
 * Where a passage began with quotation marks, dashes or letters that another encoding made into something else, what stands
 * there now belongs to it.
 */
function withMarksBefore(text: string, start: number, quote: string, level: FoldLevel): number {
  if (!isMark(quote.slice(0, 1), level)) return start;
  let edge = start;
  while (/^\S\s/.test(quote) && /\s/.test(text.slice(Math.max(0, edge - 1), edge))) edge--;
  let at = edge;
  while (isMark(text.slice(Math.max(0, at - 1), at), level)) at--;
  return at < edge ? at : start;
}

function withMarksAfter(text: string, end: number, quote: string, level: FoldLevel): number {
  if (!isMark(quote.slice(-1), level)) return end;
  let edge = end;
  while (/\s\S$/.test(quote) && /\s/.test(text.slice(edge, edge + 1))) edge++;
  let at = edge;
  while (isMark(text.slice(at, at + 1), level)) at++;
  return at > edge ? at : end;
}
