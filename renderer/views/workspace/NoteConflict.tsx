import { resolveConflict, type OpenNote } from '../../stores/openNotes';

/** Asks which of two versions of a note is to stay, with the other one shown. */
export function NoteConflict({ open }: { readonly open: OpenNote }) {
  const { save, note } = open;
  if (save.kind !== 'conflict') return null;
  return (
    <div className="note-conflict" role="alert">
      <p>
        This note was changed elsewhere while you wrote. Nothing is overwritten until you choose. The other
        version:
      </p>
      <pre tabIndex={0} aria-label="The other version">
        {save.theirs}
      </pre>
      <button
        className="btn"
        onClick={() => {
          resolveConflict(note.id, 'mine');
        }}
      >
        Keep what is written here
      </button>
      <button
        className="btn"
        onClick={() => {
          resolveConflict(note.id, 'theirs');
        }}
      >
        Take the other version
      </button>
    </div>
  );
}
