import { dirname } from 'node:path';
import { fileOperations } from './fileOperations';
import { makeLastingFolder } from './makeLastingFolder';

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
  const targets = new Set(moves.map(({ to }) => dirname(to)));
  const changed = new Set<string>();
  await makeFolders(root, targets);
  try {
    for (const { from, to } of moves) {
      fileOperations().rename(from, to);
      changed.add(dirname(to)).add(dirname(from));
    }
  } finally {
    if (!(await isFlushedAsOne(root, changed.size)))
      for (const folder of changed) await fileOperations().flushFolder(folder);
  }
}

/** A file moved into a folder whose own name is not flushed could be lost with it. */
async function makeFolders(root: string, folders: ReadonlySet<string>): Promise<void> {
  if (folders.size > mostFlushed) for (const folder of folders) fileOperations().makeFolder(folder);
  if (!(await isFlushedAsOne(root, folders.size)))
    for (const folder of folders) await makeLastingFolder(folder);
}

async function isFlushedAsOne(root: string, folders: number): Promise<boolean> {
  return folders > mostFlushed && (await fileOperations().flushVolume(root));
}
