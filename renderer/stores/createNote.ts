import { notes } from '../api/notes';
import { inBackground } from './announcements';
import { openNote } from './workspace';

/** Makes an empty note and opens it. */
export function createNote(): void {
  inBackground(
    notes.create({}).then(({ note }) => {
      newNotes.add(note.id);
      openNote(note.id, { where: 'newTab' });
    }),
  );
}

/** Notes just made: their title takes the focus when they are first shown. */
const newNotes = new Set<string>();

export function takeNewNote(id: string): boolean {
  return newNotes.delete(id);
}
