import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes `count` short stories that differ into a new folder, and gives its path. */
export async function writeStories(folder: string, count: number): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (let n = 0; n < count; n++) {
    const day = String((n % 28) + 1).padStart(2, '0');
    const text = ` date 2020-05-${day} Aveiro :\n\nStory number ${String(n)} tells of the boat ${String(n * 7919)}.\n\n\n\nIt came home.\n`;
    await writeFile(join(folder, `story-${String(n).padStart(5, '0')}.txt`), text);
  }
  return folder;
}
