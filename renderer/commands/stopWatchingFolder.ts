import { stopWatching, watchedFolderStore } from '../stores/watchedFolder';
import type { Command } from './Command';

export const stopWatchingFolder: Command = {
  id: 'import.stopWatching',
  label: 'Stop watching the folder',
  group: 'Library',
  isEnabled: () => watchedFolderStore.get() !== null,
  run: stopWatching,
};
