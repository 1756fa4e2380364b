import { existsSync } from 'node:fs';
import { BrowserWindow, dialog, shell, type OpenDialogOptions } from 'electron';
import type { ShellHandlers } from '../../preload/contract/contract';
import { AppError } from '../../preload/contract/errors';
import type { ImportReport } from '../../preload/contract/importing';
import { valueOf, type Reply } from '../../preload/contract/reply';
import { broadcast } from '../ipc';
import type { LibraryClient } from '../service';
import type { AskedLink } from './AskedLink';
import { importFilters } from './importFilters';
import { setApplicationMenu } from './menu';
import { exportAs } from './exportAs';
import { choose } from './choose';
import { scaleWindows } from './scaleWindows';
import { chooseWatchedFolder, watch } from './watchedFolder';
import type { ShellState } from './ShellState';

export interface ShellDependencies {
  readonly client: LibraryClient;
  readonly state: ShellState;
  readonly asked: AskedLink;
  /** Opens the library in `folder` in this one's place. */
  readonly switchLibrary: (folder: string) => Promise<void>;
}

/** Answers the shell's domains of the contract. */
export function shellHandlers({ client, state, switchLibrary, asked }: ShellDependencies): ShellHandlers {
  return {
    settings: {
      get: () => state.settings.value,
      update: ({ patch }) => {
        state.settings.set({ ...state.settings.value, ...withoutUndefined(patch) });
        broadcast('settingsChanged', { settings: state.settings.value });
        // No other setting undoes what was zoomed by the menu or its keys.
        if (patch.interfaceScale !== undefined) scaleWindows(patch.interfaceScale);
        return state.settings.value;
      },
    },
    workspace: {
      load: () => state.layouts.value[client.folder] ?? null,
      save: ({ layout }) => {
        state.layouts.set({ ...state.layouts.value, [client.folder]: layout });
      },
    },
    shell: {
      service: () => client.state,
      chooseAndImport: async ({ what }) => {
        void client.call('importing.makeReady', {});
        const paths = await choose(
          what === 'files'
            ? { title: 'Import files', properties: ['openFile', 'multiSelections'], filters: importFilters }
            : { title: 'Import a folder', properties: ['openDirectory'] },
        );
        if (paths.length === 0) return null;
        return valueOf(
          (await client.call('importing.importPaths', { paths, origin: 'choice' })) as Reply<ImportReport>,
        );
      },
      watchedFolder: () => state.watchedFolders.value[client.folder] ?? null,
      chooseWatchedFolder: () => chooseWatchedFolder(client, state),
      stopWatching: async () => {
        await watch(client, state, null);
      },
      openLibrary: async () => {
        const [folder] = await choose({
          title: 'Open a library',
          message: 'Choose a library folder, or an empty folder for a new library.',
          properties: ['openDirectory', 'createDirectory'],
        });
        if (folder === undefined) return false;
        await switchLibrary(folder);
        return true;
      },
      recentLibraries: () => state.recentLibraries.value.filter((folder) => folder !== client.folder),
      openRecent: async ({ folder }) => {
        // The page may only name what a person chose before.
        if (!state.recentLibraries.value.includes(folder) || !existsSync(folder))
          throw new AppError(
            'notFound',
            `There is no library in ${folder} any more. If it was moved, open it there.`,
          );
        await switchLibrary(folder);
      },
      retryLibrary: () => {
        client.retry();
      },
      takeLink: () => asked.take(),
      showMenu: ({ menus }) => {
        setApplicationMenu(menus);
      },
      exportLibrary: () =>
        inFolder(client, 'archives.write', {
          title: 'Export the whole library',
          message: 'Choose where the folder with the whole library is to be made.',
          buttonLabel: 'Export here',
          properties: ['openDirectory', 'createDirectory'],
        }),
      importLibrary: () =>
        inFolder(client, 'archives.read', {
          title: 'Import an exported library',
          message: 'Choose the folder that an export of a whole library made.',
          properties: ['openDirectory'],
        }),
      importNotes: () =>
        inFolder(client, 'vaults.read', {
          title: 'Import notes from a folder',
          message: 'Choose an Obsidian vault, or any folder of Markdown files.',
          properties: ['openDirectory'],
        }),
      exportAs: ({ request }) => exportAs(client, request),
      openExternal: ({ url }) => openExternal(url),
      showLibraryFolder: () => {
        shell.showItemInFolder(client.folder);
      },
    },
  };
}

/** A patch names only what changes; a property given as undefined changes nothing. */
function withoutUndefined<T extends object>(patch: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** Asks for a folder and makes a call of the library with it; null when none was chosen. */
async function inFolder<Result>(
  client: LibraryClient,
  method: string,
  options: OpenDialogOptions,
): Promise<Result | null> {
  const [folder] = await choose(options);
  return folder === undefined ? null : valueOf((await client.call(method, { folder })) as Reply<Result>);
}

async function openExternal(url: string): Promise<void> {
  const address = addressOf(url);
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (window === undefined) return;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Open this address in your browser?',
    detail: address.href,
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  });
  if (response === 0) await shell.openExternal(address.href);
}

function addressOf(url: string): URL {
  const address = ((): URL | null => {
    try {
      return new URL(url);
    } catch {
      return null;
    }
  })();
  if (address !== null && ['http:', 'https:', 'mailto:'].includes(address.protocol)) return address;
  throw new AppError('badRequest', `“${url}” is not a web or mail address, so it was not opened.`);
}
