import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Whether a folder is a vault of Obsidian, which keeps its settings in it. */
export async function isVault(folder: string): Promise<boolean> {
  return (await stat(join(folder, '.obsidian')).catch(() => null))?.isDirectory() === true;
}
