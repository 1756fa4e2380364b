import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileOperations } from './fileOperations';
import { makeLastingFolder } from './makeLastingFolder';

/** Gives each write its own file beside the target, so that two writers never share one. */
let writes = 0;

/**
 * Replaces `path` by `content` in one step: written beside, flushed, renamed, and the folder flushed. After a crash at
 * any moment the file is the old or the new one, whole. Folders on the way are made, to last.
 */
export async function writeFileAtomic(path: string, content: string | Uint8Array): Promise<void> {
  const files = fileOperations();
  await makeLastingFolder(dirname(path));
  const beside = `${path}.${String(process.pid)}-${String(++writes)}.new`;
  try {
    await files.writeFile(beside, content);
    await files.flushFile(beside);
    files.rename(beside, path);
  } catch (error) {
    removeQuietly(beside);
    throw error;
  }
  await files.flushFolder(dirname(path));
}

/** Removes what a failed write left; that this fails too changes nothing about the error. */
export function removeQuietly(path: string): void {
  try {
    fileOperations().remove(path);
  } catch {
    // What stays is litter in a place that is swept, or a `.new` file that nothing reads.
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

/**
 * The same at once, for where many small files are read: each takes a few hundredths of a millisecond, and several times that through
 * the thread pool.
 */
export function readSmallText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
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
