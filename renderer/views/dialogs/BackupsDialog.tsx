import { useEffect, useState } from 'react';
import type { Backup, BackupKind } from '../../../preload/contract/library';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { library } from '../../api/library';
import { Dialog } from '../../components/Dialog';
import { DialogFoot } from '../../components/DialogFoot';
import { FieldError } from '../../components/FieldError';
import { formatBytes, formatTime } from '../../components/formatDate';
import { announce } from '../../stores/announcements';
import './backups.css';

const kinds: Readonly<Record<BackupKind, string>> = {
  daily: 'Daily',
  manual: 'By hand',
  'before-restore': 'Before a restore',
  'before-upgrade': 'Before an upgrade',
};

/** The backups of the library: made now, looked through, restored after a question. */
export function BackupsDialog({ onClose }: { readonly onClose: () => void }) {
  const [backups, setBackups] = useState<readonly Backup[] | null>(null);
  const [asked, setAsked] = useState<Backup | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const load = async (): Promise<void> => {
    setBackups(await library.backups());
  };
  const run = (task: () => Promise<void>): void => {
    setBusy(true);
    setError(null);
    task()
      .then(load)
      .catch((failure: unknown) => {
        setError(failure instanceof Error ? failure.message : String(failure));
      })
      .finally(() => {
        setBusy(false);
      });
  };
  useEffect(() => {
    library.backups().then(setBackups, (failure: unknown) => {
      setError(failure instanceof Error ? failure.message : String(failure));
    });
  }, []);
  const restore = async ({ name }: Backup): Promise<void> => {
    setAsked(null);
    const { articles, notes, gone } = await library.restore({ name });
    const missing = gone === 0 ? '' : ` ${formatNumber(gone)} were deleted for good since and stay so.`;
    announce(`Restored: ${formatNumber(articles)} articles changed, ${formatNumber(notes)} notes.${missing}`);
  };
  return (
    <Dialog
      title="Backups"
      subtitle="One is made every day the library is used: 7 days, 4 weeks and 12 months are kept, in the library’s folder."
      kind="small"
      onClose={onClose}
    >
      <div className="dialog-body backups">
        <FieldError error={error} />
        {backups?.length === 0 && (
          <p className="muted">
            There is none yet. A backup holds the records, annotations, notes and collections; the imported
            files never change and are not copied.
          </p>
        )}
        {asked !== null && (
          <Question
            backup={asked}
            onYes={() => {
              run(() => restore(asked));
            }}
            onNo={() => {
              setAsked(null);
            }}
          />
        )}
        <ul>
          {(backups ?? []).map((backup) => (
            <li key={backup.name}>
              <span className="num">{formatTime(backup.made)}</span>
              <span className="muted">{kinds[backup.kind]}</span>
              <span className="grow num muted">
                {backup.holds === null
                  ? 'Cannot be read'
                  : `${formatNumber(backup.holds.articles)} articles, ${formatNumber(backup.holds.notes)} notes, ${formatBytes(backup.bytes)}`}
              </span>
              <button
                className="btn small"
                aria-label={`Restore the backup of ${formatTime(backup.made)}`}
                disabled={isBusy || backup.holds === null}
                onClick={() => {
                  setAsked(backup);
                }}
              >
                Restore…
              </button>
            </li>
          ))}
        </ul>
      </div>
      <DialogFoot
        start={
          <button
            className="btn"
            disabled={isBusy}
            onClick={() => {
              run(async () => {
                await library.backUp();
                announce('The backup is made.');
              });
            }}
          >
            Back up now
          </button>
        }
      >
        <button className="btn primary" onClick={onClose}>
          Done
        </button>
      </DialogFoot>
    </Dialog>
  );
}

interface QuestionProps {
  readonly backup: Backup;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

function Question({ backup, onYes, onNo }: QuestionProps) {
  return (
    <div className="restore-question" role="group" aria-label="Restore this backup">
      <p>
        Everything in the backup of {formatTime(backup.made)} is put back as it was then. What came since
        stays. A backup of how things are now is made first, so that you can come back here.
      </p>
      <button className="btn" autoFocus onClick={onNo}>
        Leave it
      </button>
      <button className="btn primary" onClick={onYes}>
        Restore
      </button>
    </div>
  );
}
