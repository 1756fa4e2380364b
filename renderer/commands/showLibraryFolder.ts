import { inBackground } from '../stores/announcements';
import { shell } from '../api/shell';
import type { Command } from './Command';

export const showLibraryFolder: Command = {
  id: 'library.showFolder',
  label: 'Show the library folder',
  group: 'Library',
  run: () => {
    inBackground(shell.showLibraryFolder());
  },
};
