/**
 * What counts when passages are compared. `words` leaves out what a re-wrapping or another house style changes: white space,
 * quotation marks, dashes, invisible characters. `ascii` leaves out besides all that another encoding changes: every character
 * beyond ASCII, and the `?` that stands for one that was lost.
 */
export type FoldLevel = 'words' | 'ascii';

/** A text without what does not count, and for each character kept its offset in the text. */
export interface FoldedText {
  readonly folded: string;
  readonly offsets: Uint32Array;
}

const leftOut: Readonly<Record<FoldLevel, RegExp>> = {
  words: /[\s\p{Cf}\p{Pi}\p{Pf}"'`´′″‚„\p{Pd}−]+/gu,
  ascii: /[^\u0021-\u007e]+|["'`\-?]+/g,
};

/** Folds the part of a text from `start` to `end`; offsets are those of the whole text. */
export function foldText(text: string, level: FoldLevel, start = 0, end = text.length): FoldedText {
  const part = text.slice(start, end);
  const parts: string[] = [];
  const offsets = new Uint32Array(part.length);
  let kept = 0;
  let at = 0;
  const keep = (to: number): void => {
    parts.push(part.slice(at, to));
    for (; at < to; at++) offsets[kept++] = start + at;
  };
  for (const { 0: dropped, index } of part.matchAll(leftOut[level])) {
    keep(index);
    at = index + dropped.length;
  }
  keep(part.length);
  return { folded: parts.join(''), offsets: offsets.subarray(0, kept) };
}

/** A short text, folded. */
export function fold(text: string, level: FoldLevel): string {
  return text.replace(leftOut[level], '');
}

/** Whether a character is left out though it is seen: a quotation mark or a dash, or what another encoding made of one. */
export function isMark(character: string, level: FoldLevel): boolean {
  return character !== '' && !/\s/.test(character) && fold(character, level) === '';
}
