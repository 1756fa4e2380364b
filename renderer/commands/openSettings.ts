import { openDialog } from '../stores/dialogs';
import type { Command } from './Command';

export const openSettings: Command = {
  id: 'settings.open',
  label: 'Settings',
  group: 'Window',
  keys: '$mod+Comma',
  run: () => {
    openDialog({ kind: 'settings' });
  },
};
