import { useState } from 'react';
import { Dialog } from '../../components/Dialog';
import { inBackground } from '../../stores/announcements';
import { importText } from '../../stores/imports';

/** Text from the clipboard or the keyboard, imported as an article. */
export function PasteTextDialog({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const isEmpty = text.trim() === '';
  return (
    <Dialog
      title="Import pasted text"
      subtitle="Title, date and place are read from its first lines, as from a file."
      kind="small"
      onClose={onClose}
    >
      <div className="dialog-body">
        <textarea
          className="field"
          aria-label="Text to import"
          rows={14}
          autoFocus
          style={{ width: '100%' }}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      </div>
      <div className="dialog-foot">
        <span className="grow" />
        <button className="btn" onClick={onClose}>
          Cancel
        </button>
        <button
          className="btn primary"
          disabled={isEmpty}
          onClick={() => {
            onClose();
            inBackground(importText(text, undefined));
          }}
        >
          Import
        </button>
      </div>
    </Dialog>
  );
}
