import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from '../storage';

/** Files at the top of a library that belong to it. */
export const topFiles = [
  'library.json',
  'collections.json',
  'saved-searches.json',
  'decisions.json',
  'sample.json',
] as const;

/** The files under a folder of the library, at any depth, by their paths from the library with `/`. A folder that is missing has none. */
export async function filesUnder(root: string, folder: string): Promise<readonly string[]> {
  const files: string[] = [];
  for (const entry of await entriesOf(join(root, folder))) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) files.push(...(await filesUnder(root, path)));
    else if (entry.isFile() && !isUnfinished(entry.name)) files.push(path);
  }
  return files.sort();
}

/** What a write or a move that is under way keeps beside its files. */
function isUnfinished(name: string): boolean {
  return name.endsWith('.new') || name === '.moving.json';
}

async function entriesOf(path: string) {
  try {
    return await readdir(path, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
