import { openDialog } from '../stores/dialogs';
import type { Command } from './Command';

export const showBackups: Command = {
  id: 'library.backups',
  label: 'Backups…',
  group: 'Library',
  run: () => {
    openDialog({ kind: 'backups' });
  },
};
