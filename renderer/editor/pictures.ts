import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { NoteEditorHost } from './NoteEditorHost';

function picturesIn(data: DataTransfer | null): readonly File[] {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
}

/** Where a picture that is let go is put in: behind the word it is let go on, which it must not cut in two. */
function placeOfDrop(view: EditorView, { clientX, clientY }: DragEvent): number {
  const at = view.posAtCoords({ x: clientX, y: clientY });
  if (at === null) return view.state.doc.length;
  const word = view.state.wordAt(at);
  return word !== null && word.from < at ? word.to : at;
}

/** Pictures pasted, or dropped on the text, are kept with the notes and put in where the cursor or the pointer is. */
export function pictures(host: NoteEditorHost): Extension {
  const putIn = async (view: EditorView, files: readonly File[], at: number): Promise<void> => {
    let place = at;
    for (const file of files) {
      const path = await host.attach(file);
      if (path === null) return;
      const insert = `![${file.name.replace(/\.[^.]*$/, '').replace(/[[\]]/g, '')}](${path})`;
      view.dispatch({
        changes: { from: Math.min(place, view.state.doc.length), insert },
        selection: { anchor: place + insert.length },
        userEvent: 'input.paste',
      });
      place += insert.length;
    }
  };
  return EditorView.domEventHandlers({
    paste: (event, view) => {
      const files = picturesIn(event.clipboardData);
      // A copied piece of a page brings its text and a picture of it: the text is what is meant.
      if (files.length === 0 || event.clipboardData?.types.includes('text/plain') === true) return false;
      event.preventDefault();
      void putIn(view, files, view.state.selection.main.head);
      return true;
    },
    drop: (event, view) => {
      const files = picturesIn(event.dataTransfer);
      if (files.length === 0 || files.length < (event.dataTransfer?.files.length ?? 0)) return false;
      event.preventDefault();
      void putIn(view, files, placeOfDrop(view, event));
      return true;
    },
  });
}
