import type { TextRange } from '../../../preload/contract/search';

/** Where each typed word stands in a label, at the beginning of words first; null where one is missing. */
export function matchWords(typed: string, label: string): readonly TextRange[] | null {
  const lower = label.toLowerCase();
  const marks: TextRange[] = [];
  for (const word of typed
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part !== '')) {
    const atWord = ` ${lower}`.indexOf(` ${word}`);
    const start = atWord >= 0 ? atWord : lower.indexOf(word);
    if (start < 0) return null;
    if (!marks.some((mark) => start < mark.end && mark.start < start + word.length))
      marks.push({ start, end: start + word.length });
  }
  return marks.sort((a, b) => a.start - b.start);
}
