import { commandNamed } from '../../../commands/allCommands';
import { closeSettings } from '../../../stores/settingsView';

interface Props {
  readonly labelId: string;
  /** The id of a command. */
  readonly command: string;
  readonly text: string;
}

/** A button that runs a command, back in the window. */
export function CommandButton({ labelId, command, text }: Props) {
  const known = commandNamed(command);
  return (
    <button
      className="btn"
      aria-describedby={labelId}
      disabled={known?.isEnabled?.() === false}
      onClick={() => {
        closeSettings();
        known?.run();
      }}
    >
      {text}
    </button>
  );
}
