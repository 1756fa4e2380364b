import type { Snippet, TextRange } from '../../preload/contract/search';
import { paragraphsOf } from '../library';

const mostSnippets = 3;
/** A snippet is as long as three lines of a result; where its paragraph is longer, it is cut at words around the matches. */
const snippetLength = 180;

/** The passages of a text that show best why it was found: the paragraphs with most different matches, in the text's order. */
export function bestSnippets(text: string, ranges: readonly TextRange[]): readonly Snippet[] {
  const candidates: { readonly snippet: Snippet; readonly worth: number }[] = [];
  let next = 0;
  for (const { number, start, end } of paragraphsOf(text)) {
    const inside: TextRange[] = [];
    for (let range = ranges[next]; range !== undefined && range.start < end; range = ranges[++next])
      inside.push(range);
    if (inside.length === 0) continue;
    const different = new Set(inside.map((range) => text.slice(range.start, range.end).toLowerCase())).size;
    candidates.push({
      snippet: shortPassage(text, number, { start, end }, inside),
      worth: different + inside.length / 100,
    });
  }
  candidates.sort((a, b) => b.worth - a.worth || a.snippet.paragraph - b.snippet.paragraph);
  const best = candidates.slice(0, mostSnippets).map(({ snippet }) => snippet);
  return best.sort((a, b) => a.paragraph - b.paragraph);
}

/** A paragraph, or as much of it around its matches as fits. */
export function shortPassage(
  text: string,
  paragraph: number,
  within: TextRange,
  ranges: readonly TextRange[],
): Snippet {
  const { start, end } = snippetRange(text, within, ranges);
  const marks = ranges
    .filter((range) => range.start >= start && range.end <= end)
    .map((range) => ({ start: range.start - start, end: range.end - start }));
  return { paragraph, start, text: text.slice(start, end).replaceAll('\n', ' '), marks };
}

/** As much of the paragraph as fits: from its beginning where the first matches are near it, else from a word before them. */
function snippetRange(text: string, within: TextRange, ranges: readonly TextRange[]): TextRange {
  if (within.end - within.start <= snippetLength) return within;
  const first = densestStart(ranges);
  const start =
    first - within.start < snippetLength / 2 ? within.start : wordStart(text, first - 50, within.start);
  const end =
    start + snippetLength >= within.end ? within.end : wordEnd(text, start + snippetLength, within.end);
  return { start, end };
}

/** The match from which a snippet holds most others. */
function densestStart(ranges: readonly TextRange[]): number {
  let best = { start: ranges[0]?.start ?? 0, count: 0 };
  for (const { start } of ranges) {
    const count = ranges.filter(
      (range) => range.start >= start && range.end <= start + snippetLength - 50,
    ).length;
    if (count > best.count) best = { start, count };
  }
  return best.start;
}

function wordStart(text: string, at: number, least: number): number {
  const space = text.indexOf(' ', Math.max(at, least));
  return space < 0 || at <= least ? Math.max(at, least) : space + 1;
}

function wordEnd(text: string, at: number, most: number): number {
  const space = text.lastIndexOf(' ', at);
  return space < 0 ? Math.min(at, most) : space;
}
