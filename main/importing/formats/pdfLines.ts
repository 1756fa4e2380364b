import { inReadingOrder } from './pdfColumns';
import type { PdfLine } from './PdfLine';

/** A piece of text as pdf.js finds it on a page; `transform` places it, in points from the bottom left. */
export interface PdfItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** A gap this many times as wide as the letters are high ends a line: more than justified text or a tab leaves. */
const widestGap = 1.2;

/** The lines of a page in reading order. */
export function linesOf(items: readonly PdfItem[]): readonly PdfLine[] {
  const pieces = contentLines(items, widestGap);
  const ordered = inReadingOrder(pieces);
  return ordered === pieces ? contentLines(items, Infinity) : ordered;
}

/**
 * The lines of a page in the order of its content.
 * @param widest the gap that still joins two pieces on one base line, in heights of letters
 */
function contentLines(items: readonly PdfItem[], widest: number): readonly PdfLine[] {
  const lines: { text: string; x: number; right: number; y: number; height: number }[] = [];
  let line: (typeof lines)[number] | null = null;
  for (const { str, transform, width, height, hasEOL } of items) {
    const [x, y] = [transform[4] ?? 0, transform[5] ?? 0];
    if (str.trim() === '') {
      // pdf.js fills a gap of any width with one space as wide: it parts words, and is no part of the line's length.
      if (str !== '' && line !== null) line.text += ' ';
    } else {
      const isSame: boolean =
        line !== null &&
        Math.abs(line.y - y) < Math.max(line.height, height) * 0.5 &&
        x >= line.x &&
        x - line.right <= line.height * widest;
      if (line === null || !isSame) lines.push((line = { text: str, x, right: x + width, y, height }));
      else {
        const gap = x - line.right;
        const isParted = gap > line.height * 0.15 && !/\s$/.test(line.text) && !/^\s/.test(str);
        line.text += (isParted ? ' ' : '') + str;
        line.right = x + width;
        line.height = Math.max(line.height, height);
      }
    }
    if (hasEOL) line = null;
  }
  return lines
    .map((found) => ({ ...found, text: found.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

/** How many lines at the top and at the bottom of a page may be running heads. */
const edge = 2;

/** Pages without what stands at the same edge of most of them (heads, feet), whatever its number, and without page numbers. */
export function withoutRunningHeads(pages: readonly (readonly PdfLine[])[]): readonly (readonly PdfLine[])[] {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(edgesOf(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const enough = Math.max(3, pages.length / 2);
  return pages.map((page) => {
    const edges = new Set(edgesOf(page));
    return page.filter(
      (line) => !edges.has(line) || (!isPageNumber(line) && (counts.get(keyOf(line)) ?? 0) < enough),
    );
  });
}

function edgesOf(page: readonly PdfLine[]): readonly PdfLine[] {
  const byHeight = [...page].sort((a, b) => b.y - a.y);
  return [...byHeight.slice(0, edge), ...byHeight.slice(-edge)];
}

function keyOf({ text, y }: PdfLine): string {
  return `${String(Math.round(y / 8))} ${text.replace(/\d+/g, '#')}`;
}

function isPageNumber({ text }: PdfLine): boolean {
  return /^(?:page\s+)?[-–—\s]*\d{1,4}[-–—\s]*(?:(?:of|\/)\s*\d{1,4})?$/i.test(text);
}
