import { openDialog } from '../stores/dialogs';
import type { Command } from './Command';

export const checkLibraryQuotations: Command = {
  id: 'library.checkQuotations',
  label: 'Check quotations of all notes',
  group: 'Notes',
  run: () => {
    openDialog({ kind: 'quotations', note: null });
  },
};
