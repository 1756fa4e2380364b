import { basename } from 'node:path';
import { BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import type { FolderKind } from '../../preload/contract/importing';
import { valueOf, type Reply } from '../../preload/contract/reply';
import type { LibraryClient } from '../service';

/** A way to take what was dropped: `call` null for none at all. */
interface Choice {
  readonly label: string;
  readonly call: 'vaults.read' | 'archives.read' | 'articles' | null;
}

/**
 * Takes what was dropped on the window: articles, unless it is one folder that can be meant otherwise. Then the person is asked.
 * @param collection the one it was dropped on, which articles are put in
 */
export async function takeDropped(
  client: LibraryClient,
  paths: readonly string[],
  collection: string | null,
): Promise<Reply> {
  const [folder, ...others] = paths;
  const call = folder === undefined || others.length > 0 ? 'articles' : await howMeant(client, folder);
  if (call === null) return { ok: true, value: null };
  return call === 'articles'
    ? client.call('importing.importPaths', { paths, origin: 'drop', collection })
    : client.call(call, { folder });
}

async function howMeant(client: LibraryClient, folder: string): Promise<Choice['call']> {
  const kind = valueOf((await client.call('importing.folderKind', { path: folder })) as Reply<FolderKind>);
  if (kind === 'library')
    return ask(
      `“${basename(folder)}” is an exported library.`,
      'What is in it and not in this library is added; what is here stays as it is.',
      [{ label: 'Import the library', call: 'archives.read' }],
    );
  if (kind === 'vault')
    return ask(
      `“${basename(folder)}” is an Obsidian vault.`,
      'As notes, its links, tags and pictures come along. As articles, each file becomes a text to read and quote.',
      [
        { label: 'Import as notes', call: 'vaults.read' },
        { label: 'Import as articles', call: 'articles' },
      ],
    );
  return 'articles';
}

async function ask(message: string, detail: string, choices: readonly Choice[]): Promise<Choice['call']> {
  const all: readonly Choice[] = [...choices, { label: 'Cancel', call: null }];
  const options: MessageBoxOptions = {
    type: 'question',
    message,
    detail,
    buttons: all.map(({ label }) => label),
    defaultId: 0,
    cancelId: all.length - 1,
  };
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const { response } = await (window === undefined
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(window, options));
  return all[response]?.call ?? null;
}
