import { foldable, foldAll, foldCode, unfoldAll, unfoldCode } from '@codemirror/language';
import { openSearchPanel } from '@codemirror/search';
import { EditorSelection, type ChangeSpec } from '@codemirror/state';
import type { Command, EditorView } from '@codemirror/view';
import { addTableColumn, deleteTableColumn, deleteTableRow, insertTable } from './tables/tableKeys';

/** Wraps what is selected in a mark such as `**`, or takes it off again. */
function wrap(mark: string): Command {
  return (view) => {
    const { state } = view;
    view.dispatch(
      state.changeByRange(({ from, to }) => {
        const [before, after] = [
          state.sliceDoc(from - mark.length, from),
          state.sliceDoc(to, to + mark.length),
        ];
        const isWrapped = before === mark && after === mark;
        const changes: ChangeSpec = isWrapped
          ? [
              { from: from - mark.length, to: from },
              { from: to, to: to + mark.length },
            ]
          : [
              { from, insert: mark },
              { from: to, insert: mark },
            ];
        const shift = isWrapped ? -mark.length : mark.length;
        return { changes, range: EditorSelection.range(from + shift, to + shift) };
      }),
      { userEvent: 'input', scrollIntoView: true },
    );
    return true;
  };
}

/** Makes each line of the selection a task, and ticks or unticks one that is. */
const toggleTask: Command = (view) => {
  const { state } = view;
  const starts = new Set<number>();
  for (const { from, to } of state.selection.ranges)
    for (let at = from; at <= to; at = state.doc.lineAt(at).to + 1) starts.add(state.doc.lineAt(at).from);
  const changes = [...starts].map((start): ChangeSpec => {
    const { text } = state.doc.lineAt(start);
    const task = /^(?<lead>\s*(?:[-*+]|\d+[.)])\s+\[)(?<state>[ xX])\]/.exec(text);
    const lead = task?.groups?.['lead'];
    if (lead !== undefined) {
      const at = start + lead.length;
      return { from: at, to: at + 1, insert: task?.groups?.['state'] === ' ' ? 'x' : ' ' };
    }
    const item = /^\s*(?:[-*+]|\d+[.)])\s+/.exec(text);
    const indent = /^\s*/.exec(text)?.[0].length ?? 0;
    return item === null
      ? { from: start + indent, insert: '- [ ] ' }
      : { from: start + item[0].length, insert: '[ ] ' };
  });
  view.dispatch({ changes, userEvent: 'input' });
  return true;
};

/** Puts a footnote's mark at the cursor and its text at the end, and goes there. */
const insertFootnote: Command = (view) => {
  const { state } = view;
  const text = state.doc.toString();
  let number = 1;
  while (text.includes(`[^${String(number)}]`)) number++;
  const { head } = state.selection.main;
  const mark = `[^${String(number)}]`;
  const end = `${text.endsWith('\n\n') || text === '' ? '' : text.endsWith('\n') ? '\n' : '\n\n'}${mark}: `;
  view.dispatch({
    changes: [
      { from: head, insert: mark },
      { from: state.doc.length, insert: end },
    ],
    selection: { anchor: state.doc.length + mark.length + end.length },
    scrollIntoView: true,
    userEvent: 'input',
  });
  return true;
};

/** Folds the section the cursor is in, from whichever of its lines; the cursor goes to its heading, where it unfolds again. */
const foldSection: Command = (view) => {
  const { state } = view;
  const { head } = state.selection.main;
  for (let { number } = state.doc.lineAt(head); number > 0; number--) {
    const line = state.doc.line(number);
    const range = foldable(state, line.from, line.to);
    if (range === null || range.to < head) continue;
    if (head > range.from) view.dispatch({ selection: { anchor: range.from } });
    return foldCode(view);
  }
  return false;
};

/** What can be done to the text of the note in front, by the names commands know it by. */
const actions = {
  bold: wrap('**'),
  italic: wrap('*'),
  toggleTask,
  insertTable,
  addTableColumn,
  deleteTableColumn,
  deleteTableRow,
  insertFootnote,
  find: openSearchPanel,
  fold: foldSection,
  unfold: unfoldCode,
  foldAll,
  unfoldAll,
} as const satisfies Readonly<Record<string, Command>>;

export type NoteAction = keyof typeof actions;

export function runNoteAction(view: EditorView, action: NoteAction): void {
  if (!view.hasFocus) view.focus();
  actions[action](view);
}
