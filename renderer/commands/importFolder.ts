import { chooseFiles } from '../stores/imports';
import type { Command } from './Command';

export const importFolder: Command = {
  id: 'import.folder',
  label: 'Import a folder…',
  group: 'Library',
  run: () => {
    chooseFiles('folder');
  },
};
