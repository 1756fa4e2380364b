import { useEffect, useState } from 'react';
import type { LibraryCheck, LibraryProblem, ProblemMend } from '../../../preload/contract/library';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { library } from '../../api/library';
import { search } from '../../api/search';
import { Dialog } from '../../components/Dialog';
import { DialogFoot } from '../../components/DialogFoot';
import { FieldError } from '../../components/FieldError';
import { Icon } from '../../components/Icon';
import { commandNamed } from '../../commands/allCommands';
import { announce, inBackground } from '../../stores/announcements';
import './backups.css';

const mostShown = 500;

/** Checks every file of the library, and says what it found and what can be done. */
export function CheckDialog({ onClose }: { readonly onClose: () => void }) {
  const [check, setCheck] = useState<LibraryCheck | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const mended = (): void => {
    setRound((before) => before + 1);
  };
  useEffect(() => {
    setCheck(null);
    library.check().then(setCheck, (failure: unknown) => {
      setError(failure instanceof Error ? failure.message : String(failure));
    });
  }, [round]);
  return (
    <Dialog
      title="Check library"
      subtitle={sentence(check)}
      kind={check?.ok === false ? 'dialog' : 'small'}
      onClose={onClose}
    >
      <div className="dialog-body" aria-busy={check === null && error === null}>
        <FieldError error={error} />
        {check?.ok === true && (
          <p className="check-good">
            <Icon name="check" /> Nothing is missing, damaged or out of step.
          </p>
        )}
        <ul className="problems">
          {(check?.problems ?? []).slice(0, mostShown).map((problem) => (
            <li key={`${problem.file} ${problem.problem}`}>
              <code>{problem.file}</code>
              <p>{problem.problem}</p>
              <p className="muted">{problem.remedy}</p>
              <button
                className="btn"
                aria-label={`${mendLabels[problem.mend]}: ${problem.file}`}
                onClick={() => {
                  mend(problem, mended);
                }}
              >
                {mendLabels[problem.mend]}
              </button>
            </li>
          ))}
        </ul>
      </div>
      <DialogFoot
        start={
          check !== null &&
          check.problems.length > 0 && (
            <button
              className="btn"
              onClick={() => {
                inBackground(
                  navigator.clipboard.writeText(asText(check)).then(() => {
                    announce('What was found is on the clipboard.');
                  }),
                );
              }}
            >
              Copy
            </button>
          )
        }
      >
        <button className="btn primary" onClick={onClose}>
          Done
        </button>
      </DialogFoot>
    </Dialog>
  );
}

const mendLabels: Readonly<Record<ProblemMend, string>> = {
  writeRecord: 'Write it again',
  readAgain: 'Read the text again',
  rebuildIndex: 'Build the index anew',
  import: 'Import files…',
  backups: 'Backups and restore…',
  showFolder: 'Show the folder',
};

const mendCommands: Readonly<Partial<Record<ProblemMend, string>>> = {
  import: 'import.files',
  backups: 'library.backups',
  showFolder: 'library.showFolder',
};

/** Does what can be done about a problem. @param mended called once the library is to be checked again */
function mend({ mend: how, article }: LibraryProblem, mended: () => void): void {
  if (how === 'readAgain' && article !== null) inBackground(library.readAgain({ id: article }).then(mended));
  else if (how === 'writeRecord' && article !== null)
    inBackground(library.writeRecord({ id: article }).then(mended));
  else if (how === 'rebuildIndex') inBackground(search.rebuild().then(mended));
  else commandNamed(mendCommands[how] ?? '')?.run();
}

function sentence(check: LibraryCheck | null): string {
  if (check === null)
    return 'Every file is being compared with what is written about it. The status line shows how far.';
  const { articles, notes, problems, ok } = check;
  const what = `${formatNumber(articles)} articles and ${formatNumber(notes)} notes checked`;
  if (ok) return `${what}: every file is as it should be.`;
  return `${what}: ${formatNumber(problems.length)} ${problems.length === 1 ? 'problem' : 'problems'} found.`;
}

function asText({ problems }: LibraryCheck): string {
  return problems.map(({ file, problem, remedy }) => `${file}\n  ${problem}\n  ${remedy}`).join('\n');
}
