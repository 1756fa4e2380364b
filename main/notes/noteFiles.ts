import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isMissing } from '../storage';

/** What lies under `notes/` without being a note. */
const notNotes: ReadonlySet<string> = new Set(['attachments', 'templates']);

/** The paths of all notes, relative to `root`, with `/`. What begins with a dot is no note. */
export async function noteFiles(root: string): Promise<readonly string[]> {
  const files: string[] = [];
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || (folder === root && notNotes.has(entry.name))) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await walk(path);
      else if (entry.name.endsWith('.md')) files.push(relative(root, path).replaceAll('\\', '/'));
    }
  };
  try {
    await walk(root);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  return files.sort();
}
