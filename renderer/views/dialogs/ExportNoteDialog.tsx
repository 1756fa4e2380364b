import { useEffect, useState, type ReactNode } from 'react';
import type { NoteFormat } from '../../../preload/contract/exporting';
import { CitationStyleSelect } from '../../components/CitationStyleSelect';
import { Dialog } from '../../components/Dialog';
import { DialogFoot } from '../../components/DialogFoot';
import { Icon } from '../../components/Icon';
import { inBackground } from '../../stores/announcements';
import { useStore } from '../../stores/createStore';
import { openDialog } from '../../stores/dialogs';
import { exportAs } from '../../stores/exporting';
import { saveNote } from '../../stores/openNotes';
import { checkQuotationsOf } from '../../stores/quotations';
import { settingsStore, updateSettings } from '../../stores/settings';
import './exportNote.css';

interface Props {
  readonly note: string;
  readonly title: string;
  readonly onClose: () => void;
}

const formats: readonly { readonly id: NoteFormat; readonly label: string; readonly detail: string }[] = [
  { id: 'docx', label: 'Word (DOCX)', detail: 'Citations are footnotes.' },
  { id: 'pdf', label: 'PDF', detail: 'Printed on A4 pages.' },
  { id: 'html', label: 'Web page (HTML)', detail: 'One file, pictures in it.' },
  { id: 'markdown', label: 'Markdown', detail: 'Pictures in a folder beside it.' },
];

/** How a note leaves the library; its quotations are checked before it does. */
export function ExportNoteDialog({ note, title, onClose }: Props) {
  const { citationStyle } = useStore(settingsStore);
  const [format, setFormat] = useState<NoteFormat>('docx');
  const [withAppendix, setWithAppendix] = useState(true);
  const wrong = useWrongQuotations(note);
  const submit = async (): Promise<void> => {
    await saveNote(note);
    await exportAs({ kind: 'note', note, format, style: citationStyle, withAppendix });
  };
  return (
    <Dialog title={`Export “${title}”`} kind="small" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          inBackground(submit());
        }}
      >
        <div className="dialog-body export-note">
          <fieldset>
            <legend>Format</legend>
            {formats.map(({ id, label, detail }) => (
              <label key={id} className="export-format">
                <input
                  type="radio"
                  name="format"
                  autoFocus={id === 'docx'}
                  checked={format === id}
                  onChange={() => {
                    setFormat(id);
                  }}
                />
                <span>
                  {label} <small>{detail}</small>
                </span>
              </label>
            ))}
          </fieldset>
          <label className="export-choice">
            <span>Citation style</span>
            <CitationStyleSelect
              value={citationStyle}
              onChange={(style) => {
                updateSettings({ citationStyle: style });
              }}
            />
          </label>
          <label className="export-choice">
            <span>
              Appendix of sources <small>Title, place, date, file and hash of each.</small>
            </span>
            <input
              type="checkbox"
              checked={withAppendix}
              onChange={(event) => {
                setWithAppendix(event.target.checked);
              }}
            />
          </label>
          <Quotations wrong={wrong}>
            <button
              type="button"
              className="btn small"
              onClick={() => {
                openDialog({ kind: 'quotations', note });
              }}
            >
              Look at them
            </button>
          </Quotations>
        </div>
        <DialogFoot onCancel={onClose}>
          <button type="submit" className="btn primary" disabled={wrong === null}>
            {wrong === null || wrong === 0 ? 'Export…' : 'Export all the same…'}
          </button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

interface QuotationsProps {
  readonly wrong: number | null;
  readonly children: ReactNode;
}

/** What the check of the quotations found: a question before a note leaves with words nobody said. */
function Quotations({ wrong, children }: QuotationsProps) {
  if (wrong === null) return <p className="export-check muted">Checking the quotations</p>;
  if (wrong === 0)
    return (
      <p className="export-check ok">
        <Icon name="check" size={14} /> Every quotation with a source is as it stands there.
      </p>
    );
  return (
    <div className="export-check warn" role="alert">
      <Icon name="alert" size={14} />
      <span className="grow">
        {wrong === 1 ? 'A quotation is' : `${String(wrong)} quotations are`} not as in the source. Export the
        note as it is?
      </span>
      {children}
    </div>
  );
}

/** How many quotations of a note are changed or gone; null until that is known. */
function useWrongQuotations(note: string): number | null {
  const [wrong, setWrong] = useState<number | null>(null);
  useEffect(() => {
    let isCurrent = true;
    inBackground(
      checkQuotationsOf(note).then((checked) => {
        const states = checked.flatMap(({ quotations }) => quotations.map(({ state }) => state.kind));
        if (isCurrent) setWrong(states.filter((kind) => kind !== 'verbatim').length);
      }),
    );
    return () => {
      isCurrent = false;
    };
  }, [note]);
  return wrong;
}
