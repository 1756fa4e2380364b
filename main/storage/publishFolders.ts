import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { flushFolder } from './atomicFile';

/** A folder to be made: where it will stand, and its files by name. */
export interface StagedFolder {
  readonly target: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

let batches = 0;

/**
 * Makes folders that appear whole or not at all: each is written under `staging`, all are flushed, then each is renamed to
 * its place and the places are flushed. One batch costs its flushes side by side instead of one after the other. After a
 * crash a folder is there with all its files, or not there; what is left under `staging` is removed at the next start.
 */
export async function publishFolders(staging: string, folders: readonly StagedFolder[]): Promise<void> {
  const batch = join(staging, `${String(process.pid)}-${String(++batches)}`);
  await mkdir(batch, { recursive: true });
  const staged = await Promise.all(
    folders.map(async (folder, index) => {
      const place = join(batch, String(index));
      await mkdir(place);
      await Promise.all(
        Object.entries(folder.files).map(([name, content]) => writeFile(join(place, name), content)),
      );
      return place;
    }),
  );
  await Promise.all(
    staged.map((place, index) => flushFiles(place, Object.keys(folders[index]?.files ?? {}))),
  );
  const parents = new Set(folders.map(({ target }) => dirname(target)));
  await Promise.all([...parents].map((parent) => mkdir(parent, { recursive: true })));
  for (const [index, { target }] of folders.entries()) await rename(staged[index] ?? '', target);
  await Promise.all([...parents].map(flushFolder));
  await rm(batch, { recursive: true, force: true });
}

async function flushFiles(place: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const file = await open(join(place, name), 'r+');
    await file.datasync();
    await file.close();
  }
  await flushFolder(place);
}
