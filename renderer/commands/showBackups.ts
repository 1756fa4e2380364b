import { openDialog } from '../stores/dialogs';
import type { Command } from './Command';

export const showBackups: Command = {
  id: 'library.backups',
  label: 'Backups and restore…',
  group: 'Library',
  run: () => {
    openDialog({ kind: 'backups' });
  },
};
