import { useEffect, useState } from 'react';
import { library } from '../../api/library';
import { shell } from '../../api/shell';
import { MenuButton } from '../../components/MenuButton';
import { NameField } from '../../components/NameField';
import { inBackground } from '../../stores/announcements';
import { usePart } from '../../stores/createStore';
import { openDialog } from '../../stores/dialogs';
import { overviewStore, refreshOverview } from '../../stores/overview';
import { exportLibrary } from '../../stores/wholeFolders';

/** The library's name, and the menu of libraries behind it. */
export function LibraryName() {
  const name = usePart(overviewStore, (overview) => overview?.name) ?? 'Commonplace';
  const folder = usePart(overviewStore, (overview) => overview?.folder);
  const [isNaming, setNaming] = useState(false);
  const [recent, setRecent] = useState<readonly string[]>([]);
  useEffect(() => {
    inBackground(shell.recentLibraries().then(setRecent));
  }, [folder]);
  const choose = (id: string): void => {
    if (id === 'rename') setNaming(true);
    else if (id === 'backups' || id === 'check') openDialog({ kind: id });
    else if (id === 'export') inBackground(exportLibrary());
    else if (id === 'show') inBackground(shell.showLibraryFolder());
    else if (id === 'open') inBackground(shell.openLibrary());
    else inBackground(shell.openRecent({ folder: id }));
  };
  return (
    <div className="library-name">
      {isNaming ? (
        <NameField
          label="Name of the library"
          value={name}
          onDone={(written) => {
            setNaming(false);
            if (written !== null) inBackground(library.rename({ name: written }).then(refreshOverview));
          }}
        />
      ) : (
        <h1 className="cut">{name}</h1>
      )}
      <MenuButton
        label="Library"
        icon="down"
        choices={[
          ...recent.map((folder) => ({ id: folder, label: shortened(folder) })),
          { id: 'open', label: 'Open another library, or make one…' },
          { id: 'rename', label: 'Rename this library' },
          { id: 'backups', label: 'Backups and restore…' },
          { id: 'export', label: 'Export the whole library as a folder…' },
          { id: 'check', label: 'Check library' },
          { id: 'show', label: 'Show the library folder' },
        ]}
        onChoose={choose}
      />
    </div>
  );
}

/** The last two parts of a path tell libraries apart well enough. */
function shortened(folder: string): string {
  return folder
    .split(/[\\/]/)
    .filter((part) => part !== '')
    .slice(-2)
    .join(' › ');
}
