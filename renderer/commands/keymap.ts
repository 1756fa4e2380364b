import { useStore } from '../stores/createStore';
import { settingsStore } from '../stores/settings';
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
