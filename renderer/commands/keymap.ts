import { useStore } from '../stores/createStore';
import { settingsStore } from '../stores/settings';
import { commands } from './allCommands';
import { shownKeys, type Command } from './Command';

/** The keys a command has now: those chosen in the settings, else its own; null where it has none. */
export function keysOf({ id, keys }: Command): string | null {
  const chosen = settingsStore.get().shortcuts[id];
  return chosen === undefined ? (keys ?? null) : chosen;
}

/** The same as people read them. */
export function shownKeysOf(command: Command): string | null {
  const keys = keysOf(command);
  return keys === null ? null : shownKeys(keys);
}

/** The same for a view, which is drawn anew when they are changed. */
export function useShownKeys(command: Command): string | undefined {
  useStore(settingsStore);
  return shownKeysOf(command) ?? undefined;
}

/** The commands that answer to keys, other than one. */
export function commandsWith(keys: string, except: Command): readonly Command[] {
  return commands.filter((command) => {
    const others = keysOf(command);
    return command !== except && others !== null && sameKeys(others, keys);
  });
}

/** Keys are the same whatever the order of their modifiers and the case of their letter. */
export function sameKeys(a: string, b: string): boolean {
  return inOrder(a) === inOrder(b);
}

function inOrder(keys: string): string {
  const parts = keys.split('+');
  const key = (parts.at(-1) ?? '').replace(/^Key/, '').toLowerCase();
  return [...parts.slice(0, -1).sort(), key].join('+');
}
