import { chooseWatchedFolder, watchedFolderStore } from '../stores/watchedFolder';
import type { Command } from './Command';

export const watchFolder: Command = {
  id: 'import.watch',
  get label() {
    return watchedFolderStore.get() === null
      ? 'Watch a folder for files to import…'
      : 'Watch another folder for files to import…';
  },
  group: 'Library',
  run: chooseWatchedFolder,
};
