import { valueOf } from '../../preload/contract/reply';
import type { LibraryClient } from '../service';
import { choose } from './choose';
import type { ShellState } from './ShellState';

/** Asks which folder is to be watched for this library. @returns the folder watched from now on */
export async function chooseWatchedFolder(client: LibraryClient, state: ShellState): Promise<string | null> {
  const [folder] = await choose({
    title: 'Watch a folder',
    message: 'Files in this folder, and those that come into it, are imported by themselves.',
    properties: ['openDirectory', 'createDirectory'],
  });
  if (folder !== undefined) await watch(client, state, folder);
  return state.watchedFolders.value[client.folder] ?? null;
}

/** Has a folder watched for the library that is open, now and at every start; none where it is null. @throws AppError `badRequest` */
export async function watch(client: LibraryClient, state: ShellState, folder: string | null): Promise<void> {
  valueOf(await client.call('importing.watch', { folder }));
  const { [client.folder]: _before, ...others } = state.watchedFolders.value;
  state.watchedFolders.set(folder === null ? others : { ...others, [client.folder]: folder });
}
