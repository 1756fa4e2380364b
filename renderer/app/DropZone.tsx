import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { Icon } from '../components/Icon';
import { importFiles } from '../stores/imports';
import './dropZone.css';

interface Props {
  readonly children: ReactNode;
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files');
}

/** The whole window takes files; while some are over it, it says what will become of them. */
export function DropZone({ children }: Props) {
  const [isOver, setOver] = useState(false);
  // Enter and leave come for every element passed; only the balance tells whether the window was left.
  const depth = useRef(0);
  const end = (): void => {
    depth.current = 0;
    setOver(false);
  };
  return (
    <div
      className="window"
      onDragEnter={(event) => {
        if (!holdsFiles(event)) return;
        // Entering another element takes the place of moving over it, so it must be answered too, or a drop then is refused.
        event.preventDefault();
        depth.current++;
        setOver(true);
      }}
      onDragOver={(event) => {
        if (holdsFiles(event)) event.preventDefault();
      }}
      onDragLeave={(event) => {
        if (holdsFiles(event) && --depth.current <= 0) end();
      }}
      onDrop={(event) => {
        if (!holdsFiles(event)) return;
        end();
        // A picture dropped on a note has been taken into it.
        if (event.defaultPrevented) return;
        event.preventDefault();
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
