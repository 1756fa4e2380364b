import { chooseFiles } from '../stores/imports';
import type { Command } from './Command';

export const importFilesCommand: Command = {
  id: 'import.files',
  label: 'Import files…',
  group: 'Library',
  keys: '$mod+KeyI',
  run: () => {
    chooseFiles('files');
  },
};
