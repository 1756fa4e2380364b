import { inBackground } from '../stores/announcements';
import { shell } from '../api/shell';
import type { Command } from './Command';

export const openLibrary: Command = {
  id: 'library.open',
  label: 'Open another library…',
  group: 'Library',
  run: () => {
    inBackground(shell.openLibrary());
  },
};
