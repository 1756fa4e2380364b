import { tinykeys } from 'tinykeys';
import { onEvent } from '../api/call';
import { dialogStore } from '../stores/dialogs';
import { commands } from './allCommands';
import type { Command } from './Command';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function isPlainKey(keys: string): boolean {
  return !/\$mod|Alt|F\d/.test(keys);
}

function runIfEnabled(command: Command): boolean {
  if (dialogStore.get() !== null || command.isEnabled?.() === false) return false;
  command.run();
  return true;
}

/** Answers the keys of all commands, and the native menu. */
export function startKeymap(): () => void {
  const bindings = Object.fromEntries(
    commands.flatMap((command) => {
      const { keys } = command;
      if (keys === undefined) return [];
      const answer = (event: KeyboardEvent): void => {
        const isTextKey = command.isTextKey === true || isPlainKey(keys);
        if (event.defaultPrevented || (isTextKey && isTyping(event.target))) return;
        if (runIfEnabled(command)) event.preventDefault();
      };
      return [[keys, answer]];
    }),
  );
  const stopKeys = tinykeys(window, bindings);
  const stopMenu = onEvent('commandChosen', ({ command: id }) => {
    const command = commands.find((known) => known.id === id);
    if (command !== undefined) runIfEnabled(command);
  });
  return () => {
    stopKeys();
    stopMenu();
  };
}
