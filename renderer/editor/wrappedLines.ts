import { EditorView } from '@codemirror/view';

/**
 * Chromium breaks a line in two where a space is typed at the place it is wrapped at, and the editor would read a line break. Such a
 * space is put in without it: wherever the cursor stands at the end of a wrapped line, or behind another space within one.
 */
export const wrappedLines = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const { head, empty, assoc } = view.state.selection.main;
    if (event.inputType !== 'insertText' || event.data !== ' ' || !empty || view.composing) return false;
    if (assoc >= 0 && view.state.sliceDoc(head - 1, head) !== ' ') return false;
    view.dispatch(view.state.replaceSelection(' '), { userEvent: 'input.type', scrollIntoView: true });
    return true;
  },
});
