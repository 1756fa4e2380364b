import { shell } from '../api/shell';
import { inBackground } from '../stores/announcements';
import { settingsStore } from '../stores/settings';
import { commands } from './allCommands';
import type { CommandGroup } from './Command';
import { keysOf } from './keymap';

const groups: readonly CommandGroup[] = ['Library', 'Search', 'Articles', 'Notes', 'Workspace', 'Window'];

function send(): void {
  const menus = groups.map((group) => ({
    label: group,
    items: commands
      .filter((command) => command.group === group)
      .map((command) => ({ id: command.id, label: command.label, keys: keysOf(command) })),
  }));
  inBackground(shell.showMenu({ menus }));
}

/** Gives the native menu the list of commands, at start and whenever shortcuts are changed. */
export function startNativeMenu(): () => void {
  let { shortcuts } = settingsStore.get();
  send();
  return settingsStore.subscribe(() => {
    if (settingsStore.get().shortcuts === shortcuts) return;
    shortcuts = settingsStore.get().shortcuts;
    send();
  });
}
