import type { Note } from '../../../preload/contract/notes';
import { AppError } from '../../../preload/contract/errors';
import { outlineOf } from '../../../preload/shared/markdown';
import type { UndoableChange } from '../../undo';
import type { NoteStore } from '../NoteStore';
import type { RewrittenNote } from '../rewriteNotes';

/** Another title for a note, with every link to it, as one change. */
export function renameNote(notes: NoteStore, id: string, title: string): UndoableChange<Note> {
  let before = notes.find(id)?.title ?? '';
  let after = title;
  let rewritten: readonly RewrittenNote[] = [];
  return {
    label: `Rename “${before}” to “${title}”`,
    do: async () => {
      before = notes.find(id)?.title ?? before;
      const done = await notes.rename(id, title);
      after = done.note.title;
      rewritten = done.rewritten;
      return done.note;
    },
    undo: async () => {
      if (notes.find(id) === null) return;
      await notes.putBack(rewritten, { kind: 'title', from: after, to: before });
      await notes.rename(id, before);
    },
  };
}

/**
 * Another text for a heading, in its note and in every link to it, as one change.
 * @throws AppError `notFound` where the note has no such heading
 */
export function renameHeading(notes: NoteStore, id: string, from: string, to: string): UndoableChange {
  let own = { before: '', after: '' };
  let rewritten: readonly RewrittenNote[] = [];
  const title = (): string => notes.find(id)?.title ?? '';
  return {
    label: `Rename the heading “${from}” to “${to}”`,
    do: async () => {
      const before = notes.body(id);
      own = { before, after: withHeading(before, from, to) };
      await notes.replaceBody(id, own.after);
      rewritten = await notes.lead({ kind: 'heading', title: title(), from, to });
    },
    undo: async () => {
      if (notes.find(id) === null) return;
      await notes.putBack(rewritten, { kind: 'heading', title: title(), from: to, to: from });
      const now = notes.body(id);
      await notes.replaceBody(id, now === own.after ? own.before : withHeading(now, to, from));
    },
  };
}

function withHeading(markdown: string, from: string, to: string): string {
  const heading = outlineOf(markdown).find(({ text }) => text.toLowerCase() === from.trim().toLowerCase());
  if (heading === undefined)
    throw new AppError('notFound', `This note has no heading “${from}”. It may have been changed meanwhile.`);
  const at = markdown.indexOf(heading.text, heading.start + heading.level);
  return markdown.slice(0, at) + to + markdown.slice(at + heading.text.length);
}
