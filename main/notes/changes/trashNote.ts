import type { UndoableChange } from '../../undo';
import type { NoteStore } from '../NoteStore';

/** Moving a note to the trash, as a change. */
export function trashNote(notes: NoteStore, id: string): UndoableChange {
  let entry: string | null = null;
  return {
    label: `Move the note “${notes.find(id)?.title ?? ''}” to the trash`,
    do: async () => {
      entry = await notes.trash(id);
    },
    undo: async () => {
      if (entry !== null) await notes.restore(entry);
    },
  };
}
