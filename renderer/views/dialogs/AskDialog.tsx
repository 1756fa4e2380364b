import { useState } from 'react';
import { Dialog } from '../../components/Dialog';
import { DialogFoot } from '../../components/DialogFoot';
import { FieldError } from '../../components/FieldError';
import type { Question } from '../../stores/dialogs';
import './textDialogs.css';

/** Asks for one line of text. What cannot be done with it is said beside the field, which keeps what was typed. */
export function AskDialog({
  question,
  onClose,
}: {
  readonly question: Question;
  readonly onClose: () => void;
}) {
  const [typed, setTyped] = useState(question.value);
  const [problem, setProblem] = useState<string | null>(null);
  const answer = async (): Promise<void> => {
    try {
      await question.onAnswer(typed.trim());
      onClose();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Dialog title={question.title} kind="small" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void answer();
        }}
      >
        <div className="dialog-body">
          <label className="ask">
            {question.label}
            <input
              className={problem === null ? 'field' : 'field invalid'}
              autoFocus
              list={question.choices === undefined ? undefined : 'ask-choices'}
              value={typed}
              onFocus={(event) => {
                event.target.select();
              }}
              onChange={(event) => {
                setTyped(event.target.value);
                setProblem(null);
              }}
            />
          </label>
          {question.choices !== undefined && (
            <datalist id="ask-choices">
              {question.choices.map((choice) => (
                <option key={choice} value={choice} />
              ))}
            </datalist>
          )}
          {problem === null ? <p className="muted">{question.hint}</p> : <FieldError error={problem} />}
        </div>
        <DialogFoot onCancel={onClose}>
          <button className="btn primary">{question.confirm}</button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
