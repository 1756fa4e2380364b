import { openDialog } from '../stores/dialogs';
import { frontNote } from '../stores/frontNote';
import type { Command } from './Command';

export const checkQuotations: Command = {
  id: 'note.checkQuotations',
  label: 'Check quotations of this note',
  group: 'Notes',
  isEnabled: () => frontNote() !== null,
  run: () => {
    openDialog({ kind: 'quotations', note: frontNote() });
  },
};
