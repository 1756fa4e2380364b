import { useState, type DragEvent, type ReactNode } from 'react';
import { Icon } from '../components/Icon';
import { dragsFiles } from '../stores/draggedArticles';
import { expectFiles, importFiles } from '../stores/imports';
import './dropZone.css';

interface Props {
  readonly children: ReactNode;
}

function isOnNote({ target }: DragEvent): boolean {
  return target instanceof Element && target.closest('.note-editor') !== null;
}

/** Pictures dropped on a note that is written are taken into it. What they are is known before they are let go. */
function isForNote(event: DragEvent): boolean {
  const { files, items } = event.dataTransfer;
  const given = files.length > 0 ? [...files] : [...items];
  return isOnNote(event) && given.length > 0 && given.every(({ type }) => type.startsWith('image/'));
}

/** Where the sidebar ends: it stays to be seen, for its collections take files, too. */
function sidebarEnd(): number {
  return document.querySelector('.sidebar-region')?.getBoundingClientRect().right ?? 0;
}

/** The whole window takes files; while some are over it, it says what will become of them. */
export function DropZone({ children }: Props) {
  /** Where the veil begins while files are over the window that it would take. */
  const [veil, setVeil] = useState<number | null>(null);
  const take = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    importFiles([...event.dataTransfer.files]);
  };
  const answer = (event: DragEvent): void => {
    if (!dragsFiles(event)) return;
    // Entering another element takes the place of moving over it, so it must be answered too, or a drop then is refused.
    event.preventDefault();
    // The place in the note that a picture would take must be seen.
    const isTaken = !isForNote(event);
    if (isTaken && veil === null) expectFiles();
    setVeil(isTaken ? sidebarEnd() : null);
  };
  return (
    <div
      className="window"
      onDragEnter={answer}
      onDragOver={answer}
      onDragLeave={(event) => {
        // It comes for every element passed, too; where no other is entered, the window was left.
        if (event.relatedTarget === null) setVeil(null);
      }}
      // On the way down: an editor would write the text of a file into its note.
      onDropCapture={(event) => {
        if (!dragsFiles(event)) return;
        setVeil(null);
        if (isOnNote(event) && !isForNote(event)) take(event);
      }}
      onDrop={(event) => {
        if (dragsFiles(event) && !event.defaultPrevented) take(event);
      }}
    >
      {children}
      {veil !== null && (
        <div className="drop-over" style={{ left: veil }} aria-hidden>
          <div className="drop-frame">
            <Icon name="import" size={56} />
            <h2>Let go to import</h2>
            <p>
              On the window, into the library.
              <br />
              On a collection, into that collection as well.
            </p>
            <p className="drop-cancel">
              <kbd>Esc</kbd> leaves everything as it is
            </p>
          </div>
        </div>
      )}
    </div>
  );
}
