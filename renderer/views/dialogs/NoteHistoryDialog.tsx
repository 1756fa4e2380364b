import { diffWordsWithSpace } from 'diff';
import { useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import type { NoteVersion } from '../../../preload/contract/notes';
import { notes } from '../../api/notes';
import { Dialog } from '../../components/Dialog';
import { DialogFoot } from '../../components/DialogFoot';
import { formatTime } from '../../components/formatDate';
import { announce, inBackground } from '../../stores/announcements';
import { useStore } from '../../stores/createStore';
import { openNotesStore, saveNote } from '../../stores/openNotes';
import './noteHistory.css';

interface Props {
  readonly note: string;
  readonly onClose: () => void;
}

/** Longer texts are compared by lines: by words it would take too long. */
const longest = 200_000;

/** The earlier versions of a note, each with what has changed since, word by word; any can be restored, and that undone. */
export function NoteHistoryDialog({ note, onClose }: Props) {
  const [versions, setVersions] = useState<readonly NoteVersion[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [before, setBefore] = useState<string | null>(null);
  const open = useStore(openNotesStore).get(note);
  useEffect(() => {
    inBackground(
      saveNote(note)
        .then(() => notes.versions({ id: note }))
        .then((found) => {
          setVersions(found);
          setChosen(found[0]?.name ?? null);
        }),
    );
  }, [note]);
  useEffect(() => {
    if (chosen === null) return;
    let isCurrent = true;
    inBackground(
      notes.version({ id: note, name: chosen }).then(({ markdown }) => {
        if (isCurrent) setBefore(markdown);
      }),
    );
    return () => {
      isCurrent = false;
    };
  }, [note, chosen]);
  const restore = async (): Promise<void> => {
    if (chosen === null) return;
    await notes.restoreVersion({ id: note, name: chosen });
    announce('The version was restored. What stood there is kept as a version, too.');
  };
  return (
    <Dialog
      title="Earlier versions"
      subtitle="Kept every five minutes while you write: all of the last day, then one an hour for a week, one a day for a quarter, one a month for good."
      onClose={onClose}
    >
      <div className="dialog-body history">
        {versions?.length === 0 && (
          <p className="muted">
            No earlier version is kept yet: the first is, once you change what is written here.
          </p>
        )}
        {versions !== null && versions.length > 0 && (
          <>
            <VersionList versions={versions} chosen={chosen} onChoose={setChosen} />
            <Difference before={before ?? ''} now={open?.markdown ?? ''} />
          </>
        )}
      </div>
      <DialogFoot>
        <button className="btn" onClick={onClose}>
          Close
        </button>
        <button
          className="btn primary"
          disabled={chosen === null}
          onClick={() => {
            onClose();
            inBackground(restore());
          }}
        >
          Restore this version
        </button>
      </DialogFoot>
    </Dialog>
  );
}

interface ListProps {
  readonly versions: readonly NoteVersion[];
  readonly chosen: string | null;
  readonly onChoose: (name: string) => void;
}

function VersionList({ versions, chosen, onChoose }: ListProps) {
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = versions[versions.findIndex(({ name }) => name === chosen) + step];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    onChoose(next.name);
  };
  return (
    <div role="listbox" aria-label="Versions" tabIndex={0} className="history-list" onKeyDown={press}>
      {versions.map(({ name, time }) => (
        <div
          key={name}
          role="option"
          aria-selected={name === chosen}
          className={name === chosen ? 'on' : ''}
          title={new Date(time).toLocaleString('en-GB')}
          onClick={() => {
            onChoose(name);
          }}
        >
          {new Date(time).toDateString() === new Date().toDateString() ? 'Today' : formatTime(time)}
          <span className="num muted">
            {new Date(time).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}
          </span>
        </div>
      ))}
    </div>
  );
}

/** What was taken out since a version is struck through, what was added is underlined. */
function Difference({ before, now }: { readonly before: string; readonly now: string }) {
  const parts = useMemo(
    () =>
      before.length + now.length > longest
        ? [
            { value: before, removed: true, added: false },
            { value: now, removed: false, added: true },
          ]
        : diffWordsWithSpace(before, now),
    [before, now],
  );
  const isSame = before === now;
  return (
    <div className="history-text" tabIndex={0} role="region" aria-label="Changes since this version">
      {isSame && <p className="muted">This version is what stands in the note now.</p>}
      {parts.map(({ value, added, removed }, at) =>
        added ? (
          <ins key={at}>{value}</ins>
        ) : removed ? (
          <del key={at}>{value}</del>
        ) : (
          <span key={at}>{value}</span>
        ),
      )}
    </div>
  );
}
