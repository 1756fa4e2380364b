import type { ReactNode } from 'react';

interface Props {
  /** At the left: what is done about the things shown, rather than with the dialog. */
  readonly start?: ReactNode;
  /** Beside it: what is so, in a few words. */
  readonly note?: ReactNode;
  /** A button that leaves everything as it is. */
  readonly onCancel?: () => void;
  /** At the right, the main one last. */
  readonly children: ReactNode;
}

/** The buttons of a dialog, always in view below what scrolls. */
export function DialogFoot({ start, note, onCancel, children }: Props) {
  return (
    <div className="dialog-foot">
      {start}
      <span className="muted grow">{note}</span>
      {onCancel !== undefined && (
        <button type="button" className="btn" onClick={onCancel}>
          Cancel
        </button>
      )}
      {children}
    </div>
  );
}
