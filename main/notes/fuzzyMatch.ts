import type { TextRange } from '../../preload/contract/search';

/** How well a text answers to what was typed (higher is better), and which of its characters did. */
export interface FuzzyMatch {
  readonly score: number;
  readonly marks: readonly TextRange[];
}

/**
 * Matches every typed word somewhere in a text: best at its beginning, then at the beginning of a word, then within one.
 * Null where a word is not found.
 */
export function fuzzyMatch(typed: string, text: string): FuzzyMatch | null {
  const lower = text.toLowerCase();
  const marks: TextRange[] = [];
  let score = 0;
  for (const word of typed
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part !== '')) {
    const found = bestPlace(lower, word);
    if (found === null) return null;
    score += found.score;
    marks.push({ start: found.start, end: found.start + word.length });
  }
  return { score: score - text.length / 1000, marks: marks.sort((a, b) => a.start - b.start) };
}

function bestPlace(text: string, word: string): { readonly start: number; readonly score: number } | null {
  if (text.startsWith(word)) return { start: 0, score: 3 };
  let within = -1;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (/[^\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return { start: at, score: 2 };
    if (within < 0) within = at;
  }
  return within < 0 ? null : { start: within, score: 1 };
}
