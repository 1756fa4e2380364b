import { useEffect, useMemo, useState } from 'react';
import type { CheckedQuotation, NoteQuotations, QuotationState } from '../../../preload/contract/quotations';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { Dialog } from '../../components/Dialog';
import { DialogFoot } from '../../components/DialogFoot';
import { checkQuotationsOf, showInNote, showSource } from '../../stores/quotations';
import { QuotationRow } from './QuotationRow';
import './quotations.css';

interface Props {
  /** The note whose quotations are checked; null for all notes. */
  readonly note: string | null;
  readonly onClose: () => void;
}

type Kind = QuotationState['kind'];

const kinds: readonly { readonly id: Kind; readonly label: string }[] = [
  { id: 'changed', label: 'Changed in the note' },
  { id: 'gone', label: 'Passage gone' },
  { id: 'verbatim', label: 'Verbatim' },
];

/** Every quotation of a note or of the library, and how each stands to its source. */
export function QuotationsDialog({ note, onClose }: Props) {
  const [checked, setChecked] = useState<readonly NoteQuotations[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    checkQuotationsOf(note).then(
      (found) => {
        if (isCurrent) setChecked(found);
      },
      (error: unknown) => {
        if (isCurrent) setProblem(error instanceof Error ? error.message : String(error));
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [note]);
  return (
    <Dialog
      title={note === null ? 'Quotations of all notes' : 'Quotations of this note'}
      subtitle="Compared word for word with the passages they name. Spacing and the style of quotation marks do not count."
      onClose={onClose}
    >
      {problem !== null && (
        <div className="dialog-body" role="alert">
          The quotations could not be checked. {problem}
        </div>
      )}
      {problem === null && checked === null && <div className="dialog-body quotations-wait" aria-busy />}
      {checked !== null && <Checked checked={checked} withTitles={note === null} onClose={onClose} />}
      <DialogFoot>
        <button className="btn primary" onClick={onClose}>
          Done
        </button>
      </DialogFoot>
    </Dialog>
  );
}

interface CheckedProps {
  readonly checked: readonly NoteQuotations[];
  readonly withTitles: boolean;
  readonly onClose: () => void;
}

function Checked({ checked, withTitles, onClose }: CheckedProps) {
  const all = useMemo(() => checked.flatMap(({ quotations }) => quotations), [checked]);
  const [only, setOnly] = useState<Kind | null>(null);
  if (all.length === 0) return <NothingToCheck />;
  const count = (kind: Kind): number => all.filter(({ state }) => state.kind === kind).length;
  return (
    <>
      <div className="report-filter">
        <div className="segments" role="group" aria-label="Show">
          <button
            aria-pressed={only === null}
            onClick={() => {
              setOnly(null);
            }}
          >
            All {formatNumber(all.length)}
          </button>
          {kinds.map(({ id, label }) => (
            <button
              key={id}
              aria-pressed={only === id}
              onClick={() => {
                setOnly(id);
              }}
            >
              {label} {formatNumber(count(id))}
            </button>
          ))}
        </div>
      </div>
      <div className="dialog-body quotations" tabIndex={0} role="region" aria-label="Quotations">
        {checked.map(({ note, quotations }) => {
          const shown = worstFirst(quotations).filter(({ state }) => only === null || state.kind === only);
          if (shown.length === 0) return null;
          return (
            <section key={note.id} aria-label={note.title}>
              {withTitles && <h3>{note.title}</h3>}
              <ul>
                {shown.map((quotation) => (
                  <QuotationRow
                    key={quotation.start}
                    quotation={quotation}
                    onShow={() => {
                      onClose();
                      showInNote(note, quotation);
                    }}
                    onSource={() => {
                      onClose();
                      showSource(quotation);
                    }}
                  />
                ))}
              </ul>
            </section>
          );
        })}
        {only !== null && count(only) === 0 && <p className="muted">None is so.</p>}
      </div>
    </>
  );
}

/** What needs a look stands first; within that, the order of the note. */
function worstFirst(quotations: readonly CheckedQuotation[]): readonly CheckedQuotation[] {
  const rank = { changed: 0, gone: 0, verbatim: 1 };
  return [...quotations].sort((a, b) => rank[a.state.kind] - rank[b.state.kind] || a.start - b.start);
}

function NothingToCheck() {
  return (
    <div className="dialog-body">
      <p className="quotations-empty">
        Nothing is quoted here yet. A quotation is a block quote with a link to its passage, such as{' '}
        <code>&gt; The light was out. [[@halvern20190402light#p1]]</code>. Quoting a selection into a note
        writes both.
      </p>
    </div>
  );
}
