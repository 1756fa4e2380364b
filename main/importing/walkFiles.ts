import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { errorCode, isSystemLitter } from '../storage';

/**
 * A file found: `shown` is its path from the folder that was given, with `/` (the path people read and reports keep),
 * `path` where it lies now. `problem` says why it cannot be read, where that is known already.
 */
export interface WalkedFile {
  readonly path: string;
  readonly shown: string;
  readonly problem: string | null;
}

/**
 * The files under paths, in the order of their names. Folders are walked to any depth; a folder reached twice through
 * links is walked once; what operating systems leave in folders is passed over there.
 */
export async function* walkFiles(paths: readonly string[]): AsyncIterable<WalkedFile> {
  const seen = new Set<string>();
  for (const path of paths) yield* walk(path, basename(path), seen);
}

async function* walk(path: string, shown: string, seen: Set<string>): AsyncIterable<WalkedFile> {
  const found = (problem: string | null): WalkedFile => ({ path, shown, problem });
  let stats;
  try {
    stats = await stat(path);
  } catch (error) {
    yield found(await whyUnreadable(path, error));
    return;
  }
  if (stats.isFile()) {
    yield found(null);
    return;
  }
  if (!stats.isDirectory()) {
    yield found('Neither a file nor a folder, but a device or a pipe: it cannot be read.');
    return;
  }
  const real = await realpath(path);
  if (seen.has(real)) return;
  seen.add(real);
  let entries;
  try {
    entries = await readdir(path, { withFileTypes: true });
  } catch (error) {
    yield found(
      `The folder cannot be read (${errorCode(error) ?? 'unknown error'}). Change its permissions and try again.`,
    );
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const { name } = entry;
    if (isSystemLitter(name)) continue;
    const at = { path: join(path, name), shown: `${shown}/${name}` };
    if (entry.isFile()) yield { ...at, problem: null };
    else yield* walk(at.path, at.shown, seen);
  }
}

async function whyUnreadable(path: string, error: unknown): Promise<string> {
  const code = errorCode(error);
  if (code === 'ELOOP') return 'A link that leads back to itself.';
  if (code === 'EACCES' || code === 'EPERM')
    return 'It cannot be read: permission was denied. Change its permissions and try again.';
  if (code === 'ENOENT') {
    const link = await lstat(path).catch(() => null);
    return link === null ? 'There is no such file.' : 'A link that leads nowhere.';
  }
  return `It cannot be read (${code ?? 'unknown error'}).`;
}
