import { importFilesCommand } from '../../commands/importFiles';
import { useShownKeys } from '../../commands/keymap';
import { toggleInspectorCommand } from '../../commands/toggleInspector';
import { openPalette } from '../../commands/openPalette';
import { importLibraryCommand, importNotesCommand } from '../../commands/wholeLibrary';
import { Icon } from '../../components/Icon';
import { IconButton } from '../../components/IconButton';
import { KeyCaps } from '../../components/KeyCaps';
import { MenuButton } from '../../components/MenuButton';
import { openDialog } from '../../stores/dialogs';
import { chooseFiles } from '../../stores/imports';
import { useInspectorOpen } from '../../stores/useInspectorOpen';
import { toggleInspector } from '../../stores/regions';
import { IndexState } from './IndexState';
import { LibraryName } from './LibraryName';
import { SearchBox } from './SearchBox';
import './topBar.css';

/** The library's name, the query, and what is always at hand. */
export function TopBar() {
  const inspectorOpen = useInspectorOpen();
  const importKeys = useShownKeys(importFilesCommand);
  const paletteKeys = useShownKeys(openPalette);
  const inspectorKeys = useShownKeys(toggleInspectorCommand);
  return (
    <header className="top-bar">
      <LibraryName />
      <SearchBox />
      <div className="top-right">
        <IndexState />
        <MenuButton
          label="Import"
          icon="import"
          text="Import"
          choices={[
            { id: 'files', label: 'Import files…', keys: importKeys },
            { id: 'folder', label: 'Import a folder…' },
            { id: 'notes', label: 'Import notes from a folder…' },
            { id: 'library', label: 'Import an exported library…' },
            { id: 'paste', label: 'Import pasted text…' },
          ]}
          onChoose={(id) => {
            if (id === 'paste') openDialog({ kind: 'pasteText' });
            else if (id === 'notes') importNotesCommand.run();
            else if (id === 'library') importLibraryCommand.run();
            else chooseFiles(id === 'folder' ? 'folder' : 'files');
          }}
        />
        <button
          className="btn plain"
          title={paletteKeys === undefined ? 'Commands' : `Commands (${paletteKeys})`}
          onClick={openPalette.run}
        >
          <Icon name="command" />
          <span className="wide-only">Commands</span>
          {paletteKeys !== undefined && (
            <span className="wide-only" aria-hidden>
              <KeyCaps keys={paletteKeys} />
            </span>
          )}
        </button>
        <IconButton
          icon="panel"
          label="Inspector"
          keys={inspectorKeys}
          isOn={inspectorOpen}
          onPress={toggleInspector}
        />
      </div>
    </header>
  );
}
