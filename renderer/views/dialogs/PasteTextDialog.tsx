import { useState } from 'react';
import { Dialog } from '../../components/Dialog';
import { DialogFoot } from '../../components/DialogFoot';
import { inBackground } from '../../stores/announcements';
import { importText } from '../../stores/imports';
import './textDialogs.css';

/** What was copied, as its page has it and as plain text. */
interface Page {
  readonly html: string;
  readonly text: string;
}

/** Marks of a page that plain text would lose. */
const structure = /<(?:h[1-6]|ul|ol|table|blockquote|strong|em|b|i|a)[\s>]/i;

function copiedPage(clipboard: DataTransfer): Page | null {
  const [html, plain] = [clipboard.getData('text/html'), clipboard.getData('text/plain')];
  if (plain.trim() === '' || !structure.test(html)) return null;
  // A textarea has lines of its own.
  return { html, text: plain.replace(/\r\n?/g, '\n') };
}

/** Text from the clipboard or the keyboard, imported as an article. */
export function PasteTextDialog({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const [page, setPage] = useState<Page | null>(null);
  // Once the text was written in, the page it was copied from says something else.
  const html = page !== null && text === page.text ? page.html : null;
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
          onPaste={(event) => {
            const copied = copiedPage(event.clipboardData);
            if (text !== '' || copied === null) return;
            event.preventDefault();
            setText(copied.text);
            setPage(copied);
          }}
        />
        <p className="paste-note" role="status">
          {html === null ? '' : 'Copied from a page: its headings, lists, tables and quotations are kept.'}
        </p>
      </div>
      <DialogFoot onCancel={onClose}>
        <button
          className="btn primary"
          disabled={isEmpty}
          onClick={() => {
            onClose();
            inBackground(importText(text, html));
          }}
        >
          Import
        </button>
      </DialogFoot>
    </Dialog>
  );
}
