import { useStore } from '../../../stores/createStore';
import { chooseWatchedFolder, stopWatching, watchedFolderStore } from '../../../stores/watchedFolder';

/** Which folder is watched, and the ways to choose another or none. */
export function WatchedFolderControl({ labelId }: { readonly labelId: string }) {
  const folder = useStore(watchedFolderStore);
  return (
    <span className="setting-buttons">
      {folder !== null && (
        <span className="setting-value" title={folder}>
          {folder}
        </span>
      )}
      <button className="btn" aria-describedby={labelId} onClick={chooseWatchedFolder}>
        {folder === null ? 'Choose…' : 'Another…'}
      </button>
      {folder !== null && (
        <button className="btn" aria-describedby={labelId} onClick={stopWatching}>
          Stop
        </button>
      )}
    </span>
  );
}
