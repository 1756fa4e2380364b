import { open, readFile, rename, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Gives each write its own file beside the target, so that two writers never share one. */
let writes = 0;

/**
 * Replaces `path` by `content` in one step: written beside, flushed, renamed, and the folder flushed. After a crash at
 * any moment the file is the old or the new one, whole. Folders on the way are made.
 */
export async function writeFileAtomic(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${String(process.pid)}-${String(++writes)}.new`;
  await writeFlushed(beside, content);
  await rename(beside, path);
  await flushFolder(dirname(path));
}

const writtenAtOnce = 16;

/** Replaces many files, each as `writeFileAtomic` does, several side by side: their flushes are waited for together. */
export async function writeFilesAtomic(
  files: readonly { readonly path: string; readonly content: string | Uint8Array }[],
): Promise<void> {
  const waiting = files[Symbol.iterator]();
  const writer = async (): Promise<void> => {
    for (const { path, content } of { [Symbol.iterator]: () => waiting })
      await writeFileAtomic(path, content);
  };
  const ended = await Promise.allSettled(Array.from({ length: writtenAtOnce }, writer));
  const failed = ended.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

/** Writes a file and waits until it would survive a power cut. */
export async function writeFlushed(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the names in a folder survive a power cut. Windows has no such call and needs none. */
export async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** A file's text, or null where there is no such file. */
export async function readTextIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** True for the error of a file or folder that is not there. */
export function isMissing(error: unknown): boolean {
  return errorCode(error) === 'ENOENT';
}

/** The system's code of a file error (`EACCES`, `ENOSPC`, …), or null. */
export function errorCode(error: unknown): string | null {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return typeof code === 'string' ? code : null;
}
