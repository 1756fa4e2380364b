import { useState, type DragEvent, type ReactNode } from 'react';
import { Icon } from '../components/Icon';
import { importFiles } from '../stores/imports';
import './dropZone.css';

interface Props {
  readonly children: ReactNode;
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files');
}

/** Pictures dropped on a note that is written are taken into it. */
function isForNote({ target, dataTransfer }: DragEvent): boolean {
  const isOnNote = target instanceof Element && target.closest('.note-editor') !== null;
  return isOnNote && [...dataTransfer.files].every(({ type }) => type.startsWith('image/'));
}

/** The whole window takes files; while some are over it, it says what will become of them. */
export function DropZone({ children }: Props) {
  const [isOver, setOver] = useState(false);
  return (
    <div
      className="window"
      onDragEnter={(event) => {
        if (!holdsFiles(event)) return;
        // Entering another element takes the place of moving over it, so it must be answered too, or a drop then is refused.
        event.preventDefault();
        setOver(true);
      }}
      onDragOver={(event) => {
        if (holdsFiles(event)) event.preventDefault();
      }}
      onDragLeave={(event) => {
        // It comes for every element passed, too; where no other is entered, the window was left.
        if (event.relatedTarget === null) setOver(false);
      }}
      // On the way down: an editor would write the text of a file into its note.
      onDropCapture={(event) => {
        if (!holdsFiles(event)) return;
        setOver(false);
        if (isForNote(event)) return;
        event.preventDefault();
        event.stopPropagation();
        importFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {isOver && (
        <div className="drop-over" aria-hidden>
          <div className="drop-frame">
            <Icon name="import" size={56} />
            <h2>Let go to import</h2>
            <p>Every file is accounted for, and the originals are kept.</p>
            <p className="drop-cancel">
              <kbd>Esc</kbd> leaves everything as it is
            </p>
          </div>
        </div>
      )}
    </div>
  );
}
