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

/** A piece of a note's Markdown, and what is to stand in its place. */
export interface Piece {
  readonly start: number;
  /** What must stand there for it to be done. */
  readonly expected: string;
  readonly next: string;
}

/** Puts something else in place of pieces of a note. @throws AppError `conflict` where what is expected does not stand there */
export function replacePieces(
  notes: NoteStore,
  id: string,
  pieces: readonly Piece[],
  label: string,
): UndoableChange<Note> {
  // From the end to the beginning, so that places before stay where they are.
  const fromTheEnd = [...pieces].sort((a, b) => b.start - a.start);
  return replaceText(notes, id, label, (now) =>
    fromTheEnd.reduce((text, { start, expected, next }) => {
      if (text.slice(start, start + expected.length) !== expected)
        throw new AppError('conflict', 'The note was changed meanwhile. Look at the list again.');
      return text.slice(0, start) + next + text.slice(start + expected.length);
    }, now),
  );
}
