import { openDialog } from '../stores/dialogs';
import type { Command } from './Command';

export const openShortcuts: Command = {
  id: 'shortcuts.open',
  label: 'Keyboard shortcuts',
  alsoKnownAs: 'hotkeys key bindings',
  group: 'Window',
  keys: 'F1',
  run: () => {
    openDialog({ kind: 'shortcuts' });
  },
};
