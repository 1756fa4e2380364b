import type { Note } from '../../../preload/contract/notes';
import type { UndoableChange } from '../../undo';
import type { NoteStore } from '../NoteStore';

/** A note moved to another folder, as a change; links name its title, so they lead there still. */
export function moveNote(notes: NoteStore, id: string, folder: string): UndoableChange<Note> {
  const before = notes.find(id)?.folder ?? '';
  return {
    label: `Move the note “${notes.find(id)?.title ?? ''}” to ${folder === '' ? 'the top' : `“${folder}”`}`,
    do: () => notes.moveTo(id, folder),
    undo: async () => {
      if (notes.find(id) !== null) await notes.moveTo(id, before);
    },
  };
}
