import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileOperations } from './fileOperations';

/**
 * Makes a folder and those on the way to it, so that it would survive a power cut: a folder that is there is taken to last
 * already, of one made now its name is flushed in the folder above. Without that, a file flushed in it may be lost with it.
 */
export async function makeLastingFolder(path: string): Promise<void> {
  const made: string[] = [];
  for (let at = path; !existsSync(at) && dirname(at) !== at; at = dirname(at)) made.unshift(at);
  if (made.length === 0) return;
  fileOperations().makeFolder(path);
  for (const folder of made) await fileOperations().flushFolder(dirname(folder));
}
