import { tinykeys } from 'tinykeys';
import { onEvent } from '../api/call';
import { announce } from '../stores/announcements';
import { dialogStore } from '../stores/dialogs';
import { settingsStore } from '../stores/settings';
import { settingsViewStore } from '../stores/settingsView';
import { commandNamed, commands } from './allCommands';
import { reasonAgainst, type Command } from './Command';
import { keysOf } from './keymap';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function isPlainKey(keys: string): boolean {
  return !/\$mod|Alt|Meta|Control|F\d/.test(keys);
}

function runIfEnabled(command: Command): boolean {
  if (dialogStore.get() !== null || command.isEnabled?.() === false) return false;
  // What is done to articles and tabs would be out of sight behind the settings.
  const isHidden = settingsViewStore.get() !== null && ['Articles', 'Workspace'].includes(command.group);
  if (isHidden) return false;
  command.run();
  return true;
}

/** Answers the keys of all commands, as they are in the settings now, wherever they are pressed, and the native menu. */
export function startKeymap(): () => void {
  let stopKeys = bind();
  const rebind = settingsStore.subscribe(() => {
    stopKeys();
    stopKeys = bind();
  });
  const stopMenu = onEvent('commandChosen', ({ command: id }) => {
    const command = commandNamed(id);
    if (command !== undefined && !runIfEnabled(command)) announce(`${reasonAgainst(command) ?? 'Not now'}.`);
  });
  const stopFrames = onEvent('keysPressed', (keys) => {
    const { activeElement } = document;
    if (!(activeElement instanceof HTMLIFrameElement)) return;
    activeElement.dispatchEvent(new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true }));
  });
  return () => {
    stopKeys();
    rebind();
    stopMenu();
    stopFrames();
  };
}

function bind(): () => void {
  const byKeys = new Map<string, Command[]>();
  for (const command of commands) {
    const keys = keysOf(command);
    if (keys !== null) byKeys.set(keys, [...(byKeys.get(keys) ?? []), command]);
  }
  const answerOf =
    (keys: string, answering: readonly Command[]) =>
    (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const typing = isTyping(event.target);
      const mayRun = (command: Command): boolean =>
        !typing || !(command.isTextKey === true || isPlainKey(keys));
      if (answering.some((command) => mayRun(command) && runIfEnabled(command))) event.preventDefault();
    };
  return tinykeys(window, Object.fromEntries([...byKeys].map(([keys, all]) => [keys, answerOf(keys, all)])));
}
