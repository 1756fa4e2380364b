/** A cell: the offsets of its text without the blanks round it, and of all between its pipes. */
export interface TableCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly outerStart: number;
  readonly outerEnd: number;
}

type Alignment = 'left' | 'centre' | 'right' | 'none';

/** A table of Markdown. `rows` leaves out the row of dashes, which stands after the first; all rows have as many cells as that. */
export interface MarkdownTable {
  readonly rows: readonly (readonly TableCell[])[];
  readonly alignments: readonly Alignment[];
}

/** Reads the lines of a table; offsets are counted from the beginning of the text given. */
export function readTable(text: string): MarkdownTable {
  const lines = text.split('\n');
  const dashes = cellsOf(lines[1] ?? '', 0);
  let start = 0;
  const rows: (readonly TableCell[])[] = [];
  lines.forEach((line, n) => {
    if (n !== 1) rows.push(cellsOf(line, start));
    start += line.length + 1;
  });
  return { rows, alignments: dashes.map(({ text: cell }) => alignmentOf(cell)) };
}

function alignmentOf(dashes: string): Alignment {
  const [left, right] = [dashes.startsWith(':'), dashes.endsWith(':')];
  return left && right ? 'centre' : left ? 'left' : right ? 'right' : 'none';
}

function cellsOf(line: string, offset: number): readonly TableCell[] {
  const pipes: number[] = [];
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '\\') i++;
    else if (line[i] === '|') pipes.push(i);
  }
  const indent = /^\s*/.exec(line)?.[0].length ?? 0;
  const edges = pipes[0] === indent ? pipes : [indent - 1, ...pipes];
  const last = edges.at(-1) ?? -1;
  if (line.slice(last + 1).trim() !== '' || edges.length === 1) edges.push(line.length);
  return edges.slice(1).map((to, at) => {
    const from = (edges[at] ?? -1) + 1;
    const inner = line.slice(from, to);
    const start = from + (inner.length - inner.trimStart().length);
    const text = inner.trim();
    // In an empty cell, behind the blank that parts it from its pipe, where there is one.
    const shown = text !== '' ? start : to > from + 1 ? from + 1 : from;
    return {
      text,
      start: offset + shown,
      end: offset + shown + text.length,
      outerStart: offset + from,
      outerEnd: offset + to,
    };
  });
}

/** A table as text with its columns aligned. Cells that rows lack are empty; `placeOf` says where a cell's text begins. */
export interface PrintedTable {
  readonly text: string;
  readonly placeOf: (row: number, column: number) => number;
}

export function printTable(
  rows: readonly (readonly string[])[],
  alignments: readonly Alignment[],
): PrintedTable {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_none, column) =>
    Math.max(3, ...rows.map((row) => lengthOf(row[column] ?? ''))),
  );
  const places: number[][] = [];
  let text = '';
  rows.forEach((row, n) => {
    const line: number[] = [];
    text += n === 0 ? '|' : '\n|';
    widths.forEach((width, column) => {
      const cell = row[column] ?? '';
      const blanks = width - lengthOf(cell);
      const before = alignments[column] === 'right' ? blanks : 0;
      line.push(text.length + 1 + (cell === '' ? 0 : before));
      text += ` ${' '.repeat(before)}${cell}${' '.repeat(blanks - before)} |`;
    });
    places.push(line);
    if (n === 0)
      text += `\n|${widths.map((width, column) => ` ${dashes(width, alignments[column])} |`).join('')}`;
  });
  return { text, placeOf: (row, column) => places[row]?.[column] ?? 0 };
}

function dashes(width: number, alignment: Alignment | undefined): string {
  const [left, right] = [
    alignment === 'left' || alignment === 'centre' ? ':' : '-',
    alignment === 'right' || alignment === 'centre' ? ':' : '-',
  ];
  return `${left}${'-'.repeat(width - 2)}${right}`;
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}
