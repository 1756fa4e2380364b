import { useCallback, useState } from 'react';
import type { TrashedNote } from '../../../preload/contract/notes';
import { notes } from '../../api/notes';
import { Dialog } from '../../components/Dialog';
import { DialogFoot } from '../../components/DialogFoot';
import { formatTime } from '../../components/formatDate';
import { inBackground } from '../../stores/announcements';
import { useNotesQuestion } from '../../stores/notes/useNotesQuestion';
import { openNote } from '../../stores/workspace';
import './linkProblems.css';

/** The notes in the trash: put back where they were, or deleted for good after a question. */
export function NoteTrashDialog({ onClose }: { readonly onClose: () => void }) {
  const [asked, setAsked] = useState(0);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- asked again after each deletion, which changes no note
  const trashed = useNotesQuestion(useCallback(() => notes.trashed(), [asked]));
  const [isAsking, setAsking] = useState(false);
  const purge = async (): Promise<void> => {
    await notes.purge({ entries: (trashed ?? []).map(({ entry }) => entry) });
    setAsking(false);
    setAsked((n) => n + 1);
  };
  return (
    <Dialog title="Notes in the trash" onClose={onClose}>
      <div className="dialog-body link-problems">
        {trashed?.length === 0 && (
          <p className="muted">
            Nothing is here. Notes you delete, or that other programs delete, are kept here.
          </p>
        )}
        {trashed?.map((note) => (
          <TrashedRow key={note.entry} note={note} onClose={onClose} />
        ))}
      </div>
      {isAsking ? (
        <DialogFoot note="They are deleted for good; nothing brings them back.">
          <button
            className="btn"
            autoFocus
            onClick={() => {
              setAsking(false);
            }}
          >
            Keep
          </button>
          <button
            className="btn danger"
            onClick={() => {
              inBackground(purge());
            }}
          >
            Delete all for good
          </button>
        </DialogFoot>
      ) : (
        <DialogFoot
          start={
            <button
              className="btn"
              disabled={trashed === null || trashed.length === 0}
              onClick={() => {
                setAsking(true);
              }}
            >
              Empty the trash of notes…
            </button>
          }
        >
          <button className="btn primary" onClick={onClose}>
            Done
          </button>
        </DialogFoot>
      )}
    </Dialog>
  );
}

function TrashedRow({ note, onClose }: { readonly note: TrashedNote; readonly onClose: () => void }) {
  const { entry, title, folder, trashed, excerpt } = note;
  const restore = async (): Promise<void> => {
    const { id } = await notes.restore({ entry });
    onClose();
    openNote(id);
  };
  return (
    <section aria-label={title} className="link-problem">
      <h3>
        <span className="grow cut">{title}</span>
        <span className="muted num">
          {folder === '' ? '' : `${folder}, `}
          {formatTime(trashed)}
        </span>
        <button
          className="btn small"
          onClick={() => {
            inBackground(restore());
          }}
        >
          Put back
        </button>
      </h3>
      <p className="muted">{excerpt === '' ? 'Empty' : excerpt}</p>
    </section>
  );
}
