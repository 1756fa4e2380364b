import { openDialog } from '../stores/dialogs';
import type { Command } from './Command';

export const openPalette: Command = {
  id: 'palette.open',
  label: 'Commands',
  group: 'Window',
  keys: '$mod+KeyK',
  run: () => {
    openDialog({ kind: 'palette' });
  },
};
