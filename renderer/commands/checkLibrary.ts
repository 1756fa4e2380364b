import { openDialog } from '../stores/dialogs';
import type { Command } from './Command';

export const checkLibrary: Command = {
  id: 'library.check',
  label: 'Check library',
  alsoKnownAs: 'verify repair integrity',
  group: 'Library',
  run: () => {
    openDialog({ kind: 'check' });
  },
};
