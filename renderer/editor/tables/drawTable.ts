import { Decoration, WidgetType } from '@codemirror/view';
import { hidden, type Drawer } from '../live/Drawing';
import { readTable, type TableCell } from './MarkdownTable';

const widest = 340;
const narrowest = 56;
/** Of the cells: what is left and right of their text. */
const padding = 20;
const mostMeasured = 400;

class EmptyCell extends WidgetType {
  constructor(private readonly width: number) {
    super();
  }

  override eq(other: EmptyCell): boolean {
    return other.width === this.width;
  }

  override toDOM(): HTMLElement {
    const cell = document.createElement('span');
    cell.className = 'md-cell';
    cell.style.width = `${String(this.width)}px`;
    return cell;
  }
}

/** A table is drawn as one while it is edited: its pipes and blanks are hidden, and every cell is as wide as its column. */
export const drawTable: Drawer = (node, drawing) => {
  const { state, add, replace, line } = drawing;
  if (node.node.parent?.name !== 'Document') return;
  const first = state.doc.lineAt(node.from);
  const { rows, alignments } = readTable(state.sliceDoc(first.from, node.to));
  const widths = alignments.map((_none, column) => widthOf(rows.map((row) => row[column]?.text ?? '')));
  line(
    first.number < state.doc.lines ? state.doc.line(first.number + 1).from : first.from,
    'md-table-dashes',
  );
  const dashes = state.doc.line(first.number + 1);
  replace(dashes.from, dashes.to, hidden);
  rows.forEach((row, n) => {
    const at = state.doc.line(first.number + (n === 0 ? 0 : n + 1));
    line(at.from, n === 0 ? 'md-table-row head' : 'md-table-row');
    let shownTo = at.from;
    row.slice(0, alignments.length).forEach((cell, column) => {
      const [from, to] = shownRange(cell, first.from);
      const width = widths[column] ?? narrowest;
      if (from > shownTo) replace(shownTo, from, hidden);
      if (from === to) add(from, to, Decoration.widget({ widget: new EmptyCell(width), side: -1 }));
      else {
        const attributes = { style: `width: ${String(width)}px` };
        add(
          from,
          to,
          Decoration.mark({ class: `md-cell ${alignments[column] ?? ''}`, attributes, inclusive: true }),
        );
      }
      shownTo = to;
    });
    if (shownTo < at.to) replace(shownTo, at.to, hidden);
  });
};

/** An empty cell keeps one of its blanks, so that there is something to write in. */
function shownRange(cell: TableCell, offset: number): readonly [from: number, to: number] {
  if (cell.text !== '') return [offset + cell.start, offset + cell.end];
  return [offset + cell.start, offset + Math.min(cell.start + 1, cell.outerEnd)];
}

let brush: CanvasRenderingContext2D | null = null;

/** As wide as the widest text of a column, within limits. Very long tables are measured by their first rows. */
function widthOf(texts: readonly string[]): number {
  if (brush === null) {
    brush = document.createElement('canvas').getContext('2d');
    if (brush !== null) brush.font = `500 14px ${getComputedStyle(document.body).fontFamily}`;
  }
  let width = narrowest;
  for (const text of texts.slice(0, mostMeasured))
    width = Math.max(width, brush?.measureText(text).width ?? 0);
  return Math.min(widest, Math.ceil(width) + padding);
}
