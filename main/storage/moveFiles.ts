import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileOperations } from './fileOperations';

/** So many folders are flushed one by one; of more, their volume. */
const mostFlushed = 8;

/**
 * Moves files within the library. When this has ended they would be found at their new places after a power cut, and before it at one
 * of the two. Folders on the way are made. @throws the system's error for a file that is not there; those before it are moved
 */
export async function moveFiles(
  root: string,
  moves: readonly { readonly from: string; readonly to: string }[],
): Promise<void> {
  const files = fileOperations();
  const changed = new Set<string>();
  try {
    for (const { from, to } of moves) {
      for (let folder = dirname(to); !existsSync(folder); folder = dirname(folder))
        changed.add(dirname(folder));
      files.makeFolder(dirname(to));
      files.rename(from, to);
      changed.add(dirname(to)).add(dirname(from));
    }
  } finally {
    await flushFolders(root, changed);
  }
}

async function flushFolders(root: string, folders: ReadonlySet<string>): Promise<void> {
  if (folders.size > mostFlushed && (await fileOperations().flushVolume(root))) return;
  for (const folder of folders) await fileOperations().flushFolder(folder);
}
