import type { NoteAction } from '../editor/noteActions';
import { frontEditor, runInFrontEditor } from '../stores/notes/frontEditor';
import type { Command } from './Command';

/** The editor answers these keys itself; here they are said. */
function noteCommand(action: NoteAction, label: string, keys?: string): Command {
  return {
    id: `note.${action}`,
    label,
    group: 'Notes',
    ...(keys === undefined ? {} : { keys, isTextKey: true }),
    isEnabled: () => frontEditor() !== null,
    run: () => {
      runInFrontEditor(action);
    },
  };
}

/** What is done to the text of the note in front. */
export const noteTextCommands: readonly Command[] = [
  noteCommand('find', 'Find and replace in this note', '$mod+KeyH'),
  noteCommand('bold', 'Bold'),
  noteCommand('italic', 'Italic'),
  noteCommand('toggleTask', 'Make a task, or tick it', '$mod+KeyL'),
  noteCommand('insertTable', 'Insert a table'),
  noteCommand('addTableColumn', 'Add a column to the table'),
  noteCommand('deleteTableColumn', 'Delete the column of the table'),
  noteCommand('deleteTableRow', 'Delete the row of the table'),
  noteCommand('insertFootnote', 'Insert a footnote'),
  noteCommand('fold', 'Fold the section at the cursor'),
  noteCommand('unfold', 'Unfold the section at the cursor'),
  noteCommand('foldAll', 'Fold all sections'),
  noteCommand('unfoldAll', 'Unfold all sections'),
];
