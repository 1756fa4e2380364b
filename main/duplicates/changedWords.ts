import { diffArrays } from 'diff';
import type { TextRange } from '../../preload/contract/search';

/** Two paragraphs that differ in more words than this are told to differ as a whole: to look closer says no more. */
const mostEdits = 2000;

/**
 * The words in which two paragraphs differ, as ranges of each (UTF-16 offsets, ascending). White space does not count, and
 * straight and curly quotation marks are the same; words that differ side by side are one range.
 */
export function changedWords(
  a: string,
  b: string,
): { readonly a: readonly TextRange[]; readonly b: readonly TextRange[] } {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const parts = diffArrays(left, right, {
    comparator: (one, other) => one.folded === other.folded,
    maxEditLength: mostEdits,
  });
  // Given up where there are more edits.
  if (parts === undefined) return { a: [{ start: 0, end: a.length }], b: [{ start: 0, end: b.length }] };
  const changes: { a: TextRange[]; b: TextRange[] } = { a: [], b: [] };
  let [inA, inB] = [0, 0];
  for (const { value, added, removed } of parts) {
    const count = value.length;
    if (removed) changes.a.push(rangeOf(left.slice(inA, inA + count)));
    if (added) changes.b.push(rangeOf(right.slice(inB, inB + count)));
    if (!added) inA += count;
    if (!removed) inB += count;
  }
  return changes;
}

interface Word extends TextRange {
  readonly folded: string;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+(?:[’'][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: match[0].replace(/[’‘]/g, "'").replace(/[“”]/g, '"'),
  }));
}

function rangeOf(words: readonly Word[]): TextRange {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}
