import { shell } from '../api/shell';
import { announce, inBackground } from './announcements';
import { createStore } from './createStore';
import { onLibraryReady } from './service';

/** The folder whose files are imported into this library by themselves; null where none is watched. */
export const watchedFolderStore = createStore<string | null>(null);

/** Asks which folder is to be watched from now on. */
export function chooseWatchedFolder(): void {
  inBackground(
    shell.chooseWatchedFolder().then((folder) => {
      const before = watchedFolderStore.get();
      watchedFolderStore.set(folder);
      if (folder !== null && folder !== before)
        announce(`Files that come into ${folder} are imported from now on.`);
    }),
  );
}

export function stopWatching(): void {
  inBackground(
    shell.stopWatching().then(() => {
      watchedFolderStore.set(null);
      announce('No folder is watched any more.');
    }),
  );
}

export function startWatchedFolder(): void {
  onLibraryReady(() => {
    inBackground(
      shell.watchedFolder().then((folder) => {
        watchedFolderStore.set(folder);
      }),
    );
  });
}
