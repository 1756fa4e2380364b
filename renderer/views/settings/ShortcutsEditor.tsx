import { useState, type KeyboardEvent } from 'react';
import { commands } from '../../commands/allCommands';
import type { Command } from '../../commands/Command';
import { shownKeys } from '../../commands/Command';
import { commandsWith } from '../../commands/commandsWith';
import { keysOf } from '../../commands/keymap';
import { recordKeys } from '../../commands/recordKeys';
import { KeyCaps } from '../../components/KeyCaps';
import { announce } from '../../stores/announcements';
import { useStore } from '../../stores/createStore';
import { settingsStore, updateSettings } from '../../stores/settings';

/** Every command with its keys, to be changed, taken away and set back. */
export function ShortcutsEditor() {
  const { shortcuts } = useStore(settingsStore);
  const [recording, setRecording] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const shown = commands.filter(({ label, group }) => `${label} ${group}`.toLowerCase().includes(wanted));
  return (
    <div className="shortcuts-editor">
      <div className="shortcuts-tools">
        <input
          className="field"
          type="search"
          aria-label="Find a command"
          placeholder="Find a command"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
        <button
          className="btn"
          disabled={Object.keys(shortcuts).length === 0}
          onClick={() => {
            updateSettings({ shortcuts: {} });
            announce('All shortcuts are as they were at first.');
          }}
        >
          Reset all
        </button>
      </div>
      {shown.length === 0 && <p className="muted">No command is called that.</p>}
      <ul aria-label="Commands and their keys">
        {shown.map((command) => (
          <Row
            key={command.id}
            command={command}
            isRecording={recording === command.id}
            onRecord={(isOn) => {
              setRecording(isOn ? command.id : null);
            }}
          />
        ))}
      </ul>
    </div>
  );
}

interface RowProps {
  readonly command: Command;
  readonly isRecording: boolean;
  readonly onRecord: (isOn: boolean) => void;
}

function Row({ command, isRecording, onRecord }: RowProps) {
  const keys = keysOf(command);
  const others = keys === null ? [] : commandsWith(keys, command);
  const isChanged = settingsStore.get().shortcuts[command.id] !== undefined;
  const press = (event: KeyboardEvent): void => {
    if (!isRecording) return;
    event.stopPropagation();
    if (event.key === 'Tab') return;
    event.preventDefault();
    if (event.key === 'Escape') {
      onRecord(false);
      return;
    }
    const pressed = recordKeys(event.nativeEvent, window.commonplace.platform);
    if (pressed === null) return;
    onRecord(false);
    choose(command, pressed);
  };
  return (
    <li className="shortcut-row">
      <span className="grow">
        {command.label}
        {others.length > 0 && (
          <small className="shortcut-conflict">Also: {others.map(({ label }) => label).join(', ')}</small>
        )}
      </span>
      <span className="shortcut-keys">
        {isRecording ? (
          'Press the keys, Esc leaves them'
        ) : keys === null ? (
          ''
        ) : (
          <KeyCaps keys={shownKeys(keys)} />
        )}
      </span>
      <button
        className="btn small"
        aria-label={`Change the keys of ${command.label}`}
        aria-pressed={isRecording}
        onKeyDown={press}
        onBlur={() => {
          if (isRecording) onRecord(false);
        }}
        onClick={() => {
          onRecord(!isRecording);
        }}
      >
        Change
      </button>
      <button
        className="btn small plain"
        aria-label={`${isChanged ? 'Reset' : 'Remove'} the keys of ${command.label}`}
        disabled={!isChanged && keys === null}
        onClick={() => {
          if (isChanged) reset(command);
          else set(command.id, null);
        }}
      >
        {isChanged ? 'Reset' : 'Remove'}
      </button>
    </li>
  );
}

function choose(command: Command, keys: string): void {
  set(command.id, keys);
  const others = commandsWith(keys, command);
  announce(
    others.length === 0
      ? `${command.label}: ${shownKeys(keys)}`
      : `${shownKeys(keys)} also stands for: ${others.map(({ label }) => label).join(', ')}.`,
  );
}

function set(id: string, keys: string | null): void {
  updateSettings({ shortcuts: { ...settingsStore.get().shortcuts, [id]: keys } });
}

function reset({ id }: Command): void {
  const kept = Object.entries(settingsStore.get().shortcuts).filter(([other]) => other !== id);
  updateSettings({ shortcuts: Object.fromEntries(kept) });
}
