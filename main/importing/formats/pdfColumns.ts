import type { PdfLine } from './PdfLine';

/** A gap this many times as wide as letters are high parts two columns, where others like it stand above and below. */
const gutterWidth = 1;
/** Fewer rows than this beside each other are a caption, a line of a form: no columns. */
const fewestRows = 5;
/** A page of more lines than the densest newspaper's is a drawing or made to cost time, which goes by the square of its lines. */
const mostLines = 1000;
/** Lines of running text are this many times as long as letters are high; the cells of a table are shorter. */
const lineLength = 12;

/**
 * The lines of a page in reading order: as its content has them, unless that goes to and fro between columns, row by row. Then each
 * column is read down before the next one; lines across them part the page into bands, read one after the other (a cut along the
 * white space, after Nagy and Seth, “Hierarchical representation of optically scanned documents”, 1984).
 */
export function inReadingOrder(lines: readonly PdfLine[]): readonly PdfLine[] {
  const gutter = lines.length > mostLines ? null : gutterOf(lines);
  if (gutter === null || !goesToAndFro(lines, gutter) || isTable(lines, gutter)) return lines;
  const ordered: PdfLine[] = [];
  let band: PdfLine[] = [];
  const endBand = (): void => {
    const left = band.filter(({ right }) => right <= gutter);
    const right = band.filter(({ x }) => x >= gutter);
    ordered.push(...inReadingOrder(left), ...inReadingOrder(right));
    band = [];
  };
  for (const line of [...lines].sort((a, b) => b.y - a.y || a.x - b.x)) {
    if (line.x < gutter && line.right > gutter) {
      endBand();
      ordered.push(line);
    } else band.push(line);
  }
  endBand();
  return ordered;
}

/** Where, in points from the left, the most rows are parted in two with hardly a line across; null where there are no columns. */
function gutterOf(lines: readonly PdfLine[]): number | null {
  const rows = rowsOf(lines);
  const gaps = rows.flatMap((row) =>
    row.slice(1).flatMap((line, at) => {
      const before = row[at];
      return before !== undefined && line.x - before.right >= line.height * gutterWidth
        ? [(before.right + line.x) / 2, line.x - 1]
        : [];
    }),
  );
  let best: { readonly at: number; readonly parted: number } | null = null;
  for (const at of new Set(gaps.map(Math.round))) {
    const parted = rows.filter(
      (row) => row.some(({ right }) => right <= at) && row.some(({ x }) => x >= at) && !row.some(crosses(at)),
    ).length;
    const crossed = rows.filter((row) => row.some(crosses(at))).length;
    if (parted >= fewestRows && crossed < parted && parted > (best?.parted ?? 0)) best = { at, parted };
  }
  return best?.at ?? null;
}

function crosses(at: number): (line: PdfLine) => boolean {
  return ({ x, right }) => x < at && right > at;
}

/** Lines on one base line together, from left to right. */
function rowsOf(lines: readonly PdfLine[]): readonly (readonly PdfLine[])[] {
  const rows: PdfLine[][] = [];
  for (const line of [...lines].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row?.[0] !== undefined && row[0].y - line.y < line.height * 0.3) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

/** Whether the content changes sides at most of its lines: one that has its columns one after the other does so once a band. */
function goesToAndFro(lines: readonly PdfLine[], gutter: number): boolean {
  const sides = lines.filter((line) => !crosses(gutter)(line)).map(({ x }) => x >= gutter);
  const changes = sides.slice(1).filter((side, at) => side !== sides[at]).length;
  return changes > sides.length / 2;
}

function isTable(lines: readonly PdfLine[], gutter: number): boolean {
  const sides = [lines.filter(({ right }) => right <= gutter), lines.filter(({ x }) => x >= gutter)];
  return sides.some((side) => {
    const lengths = side.map(({ x, right, height }) => (right - x) / height).sort((a, b) => a - b);
    return (lengths[Math.floor(lengths.length / 2)] ?? 0) < lineLength;
  });
}
