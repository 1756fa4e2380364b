import { syntaxTree } from '@codemirror/language';
import type { EditorState, Extension } from '@codemirror/state';
import { EditorView, keymap, type Command } from '@codemirror/view';
import { printTable, readTable, type MarkdownTable } from './MarkdownTable';

/** The table the cursor is in, and the cell; `row` counts without the row of dashes. */
interface PlaceInTable {
  readonly table: MarkdownTable;
  readonly from: number;
  readonly to: number;
  readonly row: number;
  readonly column: number;
}

function placeInTable(state: EditorState): PlaceInTable | null {
  const { head } = state.selection.main;
  for (const side of [-1, 1] as const) {
    for (let node = syntaxTree(state).resolveInner(head, side); node.parent !== null; node = node.parent) {
      if (node.name === 'Table' && node.parent.name === 'Document') return placeIn(state, node, head);
    }
  }
  return null;
}

function placeIn(
  state: EditorState,
  node: { readonly from: number; readonly to: number },
  head: number,
): PlaceInTable {
  const first = state.doc.lineAt(node.from);
  const table = readTable(state.sliceDoc(first.from, node.to));
  const lines = state.doc.lineAt(head).number - first.number;
  const row = lines <= 1 ? 0 : lines - 1;
  const cells = table.rows[row] ?? [];
  const found = cells.findIndex(({ outerEnd }) => head - first.from <= outerEnd);
  return {
    table,
    from: first.from,
    to: node.to,
    row,
    column: found < 0 ? Math.max(0, cells.length - 1) : found,
  };
}

/** Writes a table anew, its columns aligned, and goes to a cell, whose text is selected. */
function rewrite(
  view: EditorView,
  { from, to }: PlaceInTable,
  rows: readonly (readonly string[])[],
  alignments: MarkdownTable['alignments'],
  target: { readonly row: number; readonly column: number },
): void {
  const { text, placeOf } = printTable(rows, alignments);
  const at = from + placeOf(target.row, target.column);
  const changes = text === view.state.sliceDoc(from, to) ? [] : [{ from, to, insert: text }];
  view.dispatch({
    changes,
    selection: { anchor: at, head: at + (rows[target.row]?.[target.column]?.length ?? 0) },
    scrollIntoView: true,
    userEvent: 'input',
  });
}

function textsOf({ rows }: MarkdownTable): string[][] {
  return rows.map((row) => row.map(({ text }) => text));
}

/** Goes `by` cells on; past the last, a row is added. */
function step(by: 1 | -1): Command {
  return (view) => {
    const place = placeInTable(view.state);
    if (place === null) return false;
    const { table, row, column } = place;
    const columns = table.alignments.length;
    const next = row * columns + column + by;
    if (next < 0) return true;
    const rows = textsOf(table);
    const target = { row: Math.floor(next / columns), column: next % columns };
    if (target.row === rows.length) rows.push(Array<string>(columns).fill(''));
    rewrite(view, place, rows, table.alignments, target);
    return true;
  };
}

/** Goes to the cell below; below the last row that has something in it, a row is added, and below an empty one the table ends. */
const enter: Command = (view) => {
  const place = placeInTable(view.state);
  if (place === null) return false;
  const { table, row, column } = place;
  const rows = textsOf(table);
  const isLast = row === rows.length - 1;
  if (isLast && row > 0 && rows[row]?.every((text) => text === '') === true)
    return leave(view, place, rows.slice(0, -1));
  if (isLast) rows.push(Array<string>(table.alignments.length).fill(''));
  rewrite(view, place, rows, table.alignments, { row: row + 1, column });
  return true;
};

function leave(view: EditorView, { from, to, table }: PlaceInTable, rows: readonly string[][]): boolean {
  const { text } = printTable(rows, table.alignments);
  view.dispatch({
    changes: { from, to, insert: `${text}\n\n` },
    selection: { anchor: from + text.length + 2 },
    userEvent: 'input',
  });
  return true;
}

function vertical(by: 1 | -1): Command {
  return (view) => {
    const place = placeInTable(view.state);
    const row = (place?.row ?? 0) + by;
    const cells = place?.table.rows[row];
    if (place === null || cells === undefined) return false;
    const cell = cells[Math.min(place.column, cells.length - 1)];
    if (cell === undefined) return false;
    view.dispatch({ selection: { anchor: place.from + cell.end }, scrollIntoView: true });
    return true;
  };
}

/** Changes the columns and rows of the table at the cursor. */
function restructure(
  change: (rows: string[][], place: PlaceInTable) => MarkdownTable['alignments'] | null,
): Command {
  return (view) => {
    const place = placeInTable(view.state);
    if (place === null) return false;
    const rows = textsOf(place.table);
    const alignments = change(rows, place);
    if (alignments === null) return false;
    const target = {
      row: Math.min(place.row, rows.length - 1),
      column: Math.min(place.column, alignments.length - 1),
    };
    rewrite(view, place, rows, alignments, target);
    return true;
  };
}

export const addTableColumn = restructure((rows, { table: { alignments }, column }) => {
  for (const row of rows) row.splice(column + 1, 0, '');
  return [...alignments.slice(0, column + 1), 'none', ...alignments.slice(column + 1)];
});

export const deleteTableColumn = restructure((rows, { table: { alignments }, column }) => {
  if (alignments.length < 2) return null;
  for (const row of rows) row.splice(column, 1);
  return alignments.filter((_one, at) => at !== column);
});

export const deleteTableRow = restructure((rows, { table: { alignments }, row }) => {
  if (row === 0) return null;
  rows.splice(row, 1);
  return alignments;
});

export const insertTable: Command = (view) => {
  const line = view.state.doc.lineAt(view.state.selection.main.head);
  const { text, placeOf } = printTable(
    [
      ['Heading', 'Heading'],
      ['', ''],
    ],
    ['none', 'none'],
  );
  const lead = line.text.trim() === '' ? '' : '\n\n';
  const at = line.to + lead.length + placeOf(0, 0);
  view.dispatch({
    changes: { from: line.to, insert: `${lead}${text}\n` },
    selection: { anchor: at, head: at + 'Heading'.length },
    userEvent: 'input',
  });
  view.focus();
  return true;
};

/** Tab and Shift+Tab go through the cells, Enter down, the arrows up and down; a pipe that is typed stays one. */
export const tableKeys: Extension = [
  keymap.of([
    { key: 'Tab', run: step(1), shift: step(-1) },
    { key: 'Enter', run: enter },
    { key: 'ArrowDown', run: vertical(1) },
    { key: 'ArrowUp', run: vertical(-1) },
  ]),
  EditorView.inputHandler.of((view, from, to, text) => {
    if (text !== '|' || placeInTable(view.state) === null || isAtEdge(view.state, from)) return false;
    view.dispatch({
      changes: { from, to, insert: '\\|' },
      selection: { anchor: from + 2 },
      userEvent: 'input.type',
    });
    return true;
  }),
];

/** At the end of a row, where a table is still being typed, a pipe opens a cell. */
function isAtEdge(state: EditorState, at: number): boolean {
  return state.doc.lineAt(at).to === at;
}
