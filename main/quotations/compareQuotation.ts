import { diffArrays } from 'diff';
import type { QuotationDifference, QuotationPart, QuotationState } from '../../preload/contract/quotations';
import type { TextRange } from '../../preload/contract/search';
import { findExactly, findNearest, type WordRange } from './findWords';
import { evened, readableText, wordsOf, type Word } from './words';

/** A text that is quoted from, read into words once. */
export interface SourceText {
  readonly text: string;
  readonly words: readonly Word[];
}

/** What comparing found: the state, and where in the source the passage stands. */
export interface Comparison {
  readonly state: QuotationState;
  readonly at: TextRange | null;
}

/** Of the words quoted, how many must be found for a passage to count as this one: few words are easily alike. */
const likeEnough = { named: 0.5, elsewhere: 0.65 };
const fewWords = 6;

/**
 * Compares quoted words with their source. The place named by the link is looked at first, then the whole text.
 * @param named where the passage should begin; null for anywhere
 */
export function compareQuotation(quote: string, source: SourceText, named: TextRange | null): Comparison {
  const words = wordsOf(quote);
  if (words.length === 0) return gone('Nothing is quoted here.');
  const place = named === null ? null : wordRange(source.words, named);
  const exact =
    (place === null ? null : exactly(words, source.words, place)) ??
    exactly(words, source.words, { start: 0, end: source.words.length });
  if (exact !== null) {
    const at = exactRange(source.words, exact);
    const differences = differencesOf(quote, source.text.slice(at.start, at.end), exact.isShortened);
    return { state: { kind: 'verbatim', differences }, at };
  }
  const elsewhere = place === null && words.length > fewWords ? likeEnough.named : likeEnough.elsewhere;
  const near =
    (place === null ? null : nearest(words, source.words, place, likeEnough.named)) ??
    nearest(words, source.words, { start: 0, end: source.words.length }, elsewhere);
  if (near === null) {
    return gone('The article holds no passage like this: it was changed, or the words are someone else’s.');
  }
  return {
    state: { kind: 'changed', parts: partsOf(quote, words, source, near) },
    at: textRange(source.words, near),
  };
}

function gone(reason: string): Comparison {
  return { state: { kind: 'gone', reason }, at: null };
}

interface Exact {
  readonly range: WordRange;
  /** The first and the last of the words quoted that stand in the range. */
  readonly first: Word | undefined;
  readonly last: Word | undefined;
  readonly isShortened: boolean;
}

/** The words as they stand, or their parts between marks of omission one after the other. The first must begin in `place`. */
function exactly(words: readonly Word[], within: readonly Word[], place: WordRange): Exact | null {
  const whole = beginningIn(words, within, place);
  if (whole !== null) return { range: whole, first: words[0], last: words.at(-1), isShortened: false };
  const parts = partsBetweenOmissions(words);
  const [first, ...others] = parts;
  if (first === undefined || first.length === words.length) return null;
  const begin = beginningIn(first, within, place);
  if (begin === null) return null;
  let { end } = begin;
  for (const part of others) {
    const next = findExactly(part, within, end);
    if (next === null) return null;
    ({ end } = next);
  }
  const last = parts.at(-1)?.at(-1);
  return { range: { start: begin.start, end }, first: first[0], last, isShortened: true };
}

function beginningIn(words: readonly Word[], within: readonly Word[], place: WordRange): WordRange | null {
  const found = findExactly(words, within, place.start);
  return found !== null && found.start < place.end ? found : null;
}

function partsBetweenOmissions(words: readonly Word[]): readonly (readonly Word[])[] {
  const parts: Word[][] = [[]];
  for (let at = 0; at < words.length; at++) {
    const length = omissionAt(words, at);
    const word = words[at];
    if (length > 0) {
      parts.push([]);
      at += length - 1;
    } else if (word !== undefined) parts.at(-1)?.push(word);
  }
  return parts.filter((part) => part.length > 0);
}

/** How many words a mark of omission takes here: `...`, `…`, `[...]`, `(…)`; 0 where there is none. */
function omissionAt(words: readonly Word[], at: number): number {
  const opens = /^[[(]$/.test(words[at]?.form ?? '') ? 1 : 0;
  for (let dot = 0; dot < 3; dot++) if (words[at + opens + dot]?.form !== '.') return 0;
  const closes = opens === 1 && /^[\])]$/.test(words[at + 4]?.form ?? '');
  return opens === 1 ? (closes ? 5 : 0) : 3;
}

function nearest(
  words: readonly Word[],
  within: readonly Word[],
  { start, end }: WordRange,
  least: number,
): WordRange | null {
  // What is quoted may go on beyond the paragraph it begins in.
  const reach = Math.max(end, start + Math.ceil(words.length * 1.2));
  const found = findNearest(words, within.slice(start, reach));
  if (found === null || 1 - found.changes / words.length < least) return null;
  return { start: start + found.range.start, end: start + found.range.end };
}

function differencesOf(quote: string, passage: string, isShortened: boolean): readonly QuotationDifference[] {
  if (isShortened) return ['omissions'];
  const [ours, theirs] = [quote.normalize('NFC'), passage.normalize('NFC')];
  const unspaced = (text: string): string => text.replace(/\s+/g, '');
  const differences: QuotationDifference[] = [];
  if (unspaced(readableText(ours)) !== unspaced(readableText(theirs))) differences.push('quotation marks');
  if (evened(readableText(ours)) !== evened(readableText(theirs))) differences.push('spacing');
  return differences;
}

/** The quotation and its passage word by word: what both have, what only one has. */
function partsOf(
  quote: string,
  words: readonly Word[],
  source: SourceText,
  range: WordRange,
): readonly QuotationPart[] {
  const passage = source.words.slice(range.start, range.end);
  const forms = (list: readonly Word[]): string[] => list.map(({ form }) => form);
  let [inQuote, inPassage] = [0, 0];
  return diffArrays(forms(passage), forms(words)).map(({ added, removed, count }): QuotationPart => {
    const theirs = textOf(source.text, passage, inPassage, inPassage + count);
    const ours = textOf(quote, words, inQuote, inQuote + count);
    if (!added) inPassage += count;
    if (!removed) inQuote += count;
    if (added) return { kind: 'note', text: ours };
    return removed ? { kind: 'source', text: theirs } : { kind: 'same', text: ours };
  });
}

/** Some words of a text as they are written there, with the gap after them. */
function textOf(text: string, words: readonly Word[], from: number, to: number): string {
  const next = words[to]?.start ?? words[to - 1]?.end ?? 0;
  const written = text.slice(words[from]?.start ?? 0, next);
  const shown = readableText(written);
  return /\s/.test(written.slice(-1)) || written.slice(shown.length).includes('\n') ? `${shown} ` : shown;
}

function textRange(words: readonly Word[], { start, end }: WordRange): TextRange {
  return { start: words[start]?.start ?? 0, end: words[end - 1]?.end ?? 0 };
}

/** The range of words found, without what of the first and the last was not quoted. */
function exactRange(within: readonly Word[], { range, first, last }: Exact): TextRange {
  const at = textRange(within, range);
  const spared = (there: Word | undefined, word: Word | undefined): number =>
    Math.max(0, (there?.form.length ?? 0) - (word?.form.length ?? 0));
  return {
    start: at.start + spared(within[range.start], first),
    end: at.end - spared(within[range.end - 1], last),
  };
}

/** The words that begin in a range of the text. */
function wordRange(words: readonly Word[], { start, end }: TextRange): WordRange {
  const from = words.findIndex((word) => word.start >= start);
  if (from < 0) return { start: words.length, end: words.length };
  const to = words.findIndex((word) => word.start >= end);
  return { start: from, end: to < 0 ? words.length : to };
}
