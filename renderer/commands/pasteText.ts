import { openDialog } from '../stores/dialogs';
import type { Command } from './Command';

export const pasteText: Command = {
  id: 'import.paste',
  label: 'Import pasted text…',
  group: 'Library',
  run: () => {
    openDialog({ kind: 'pasteText' });
  },
};
