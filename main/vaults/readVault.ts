import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../importing';
import { isSystemLitter } from '../storage';

/** A file of a vault: `path` from its top, with `/`; `place` where it lies. */
export interface VaultFile {
  readonly path: string;
  readonly place: string;
}

/** A Markdown file as it was read. Times are ISO 8601, UTC. */
export interface ReadNote {
  readonly text: string;
  readonly created: string;
  readonly modified: string;
}

const largest = 20 * 1024 * 1024;

/** The files of a vault, at any depth. What begins with a dot is of the program that keeps the vault, not of the vault. */
export async function vaultFiles(folder: string, within = ''): Promise<readonly VaultFile[]> {
  const files: VaultFile[] = [];
  for (const entry of await readdir(join(folder, within), { withFileTypes: true })) {
    if (entry.name.startsWith('.') || isSystemLitter(entry.name)) continue;
    const path = within === '' ? entry.name : `${within}/${entry.name}`;
    if (entry.isDirectory()) files.push(...(await vaultFiles(folder, path)));
    else if (entry.isFile()) files.push({ path, place: join(folder, path) });
  }
  return files;
}

/** @throws Error with a sentence for people, where it cannot be read as a note */
export async function readNote({ place }: VaultFile): Promise<ReadNote> {
  const { size, birthtime, mtime } = await stat(place);
  if (size > largest)
    throw new Error('It is larger than 20 MB: too long for a note. Import it as an article.');
  const bytes = await readFile(place);
  // Some systems know no time of birth, and say 1970.
  const created = birthtime.getTime() > 0 && birthtime < mtime ? birthtime : mtime;
  return {
    text: textOf(bytes).replace(/^\uFEFF/, ''),
    created: created.toISOString(),
    modified: mtime.toISOString(),
  };
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeText(bytes).text;
  }
}
