import type { Note } from '../../../preload/contract/notes';
import { AppError } from '../../../preload/contract/errors';
import type { UndoableChange } from '../../undo';
import type { NoteStore } from '../NoteStore';

/** A note's text made another in one step. Taken back only while it still is that text: what was written since stays. */
function replaceText(
  notes: NoteStore,
  id: string,
  label: string,
  next: (now: string) => string,
): UndoableChange<Note> {
  let before = '';
  let after = '';
  return {
    label,
    do: () => {
      before = notes.body(id);
      after = next(before);
      return notes.replaceBody(id, after);
    },
    undo: async () => {
      if (notes.find(id) === null) return;
      if (notes.body(id) !== after)
        throw new AppError(
          'conflict',
          'The note was written in since, so this was not taken back. Its history has the earlier text.',
        );
      await notes.replaceBody(id, before);
    },
  };
}

/** Takes a note back to one of its versions. */
export async function restoreVersion(
  notes: NoteStore,
  id: string,
  name: string,
): Promise<UndoableChange<Note>> {
  const markdown = await notes.version(id, name);
  return replaceText(notes, id, `Restore a version of “${notes.find(id)?.title ?? ''}”`, () => markdown);
}

/**
 * Puts something else in place of a piece of a note.
 * @param expected what must stand there for it to be done. @throws AppError `conflict` where it does not
 */
export function replacePiece(
  notes: NoteStore,
  id: string,
  piece: { readonly start: number; readonly expected: string; readonly next: string },
  label: string,
): UndoableChange<Note> {
  const { start, expected, next } = piece;
  return replaceText(notes, id, label, (now) => {
    if (now.slice(start, start + expected.length) !== expected)
      throw new AppError('conflict', 'The note was changed meanwhile. Look at the list again.');
    return now.slice(0, start) + next + now.slice(start + expected.length);
  });
}
