import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { noteFileName, noteFolder, titleKey, type NoteStore } from '../notes';
import { fromTheTop } from './fromTheTop';

/** A note of a vault as it will stand in the library. */
export interface PlannedNote {
  /** Its path in the vault. */
  readonly path: string;
  readonly id: string;
  readonly folder: string;
  readonly title: string;
  /** True where an earlier import of this vault brought it. */
  readonly isHere: boolean;
}

/** Names under `notes/` that hold no notes. */
const taken: ReadonlySet<string> = new Set(['attachments', 'templates']);

/** The folder under `notes/` that a vault of a name comes into. */
export function folderOfVault(name: string): string {
  const folder = noteFolder(name);
  return folder === '' || taken.has(folder.toLowerCase()) ? `${folder} vault`.trim() : folder;
}

/**
 * Gives every note of a vault its folder and a title no other note has, as links here name titles: of several of one name the one nearest
 * the top keeps it, the others bear their folder's name. A note that came in before keeps what it has.
 */
export function planNotes(
  vault: string,
  paths: readonly string[],
  notes: NoteStore,
): ReadonlyMap<string, PlannedNote> {
  const planned = new Map<string, PlannedNote>();
  const given = new Set<string>();
  const isFree = (title: string): boolean => !given.has(titleKey(title)) && notes.findByTitle(title) === null;
  for (const path of fromTheTop(paths)) {
    const id = `n-${createHash('sha256').update(`${vault}/${path}`).digest('hex').slice(0, 10)}`;
    const here = notes.find(id);
    const within = posix.dirname(path) === '.' ? '' : posix.dirname(path);
    const folder = noteFolder(posix.join(folderOfVault(vault), within));
    const title = here?.title ?? freeTitle(path, vault, isFree);
    given.add(titleKey(title));
    planned.set(path, { path, id, folder: here?.folder ?? folder, title, isHere: here !== null });
  }
  return planned;
}

function freeTitle(path: string, vault: string, isFree: (title: string) => boolean): string {
  const name = noteFileName(posix.basename(path).replace(/\.(?:md|markdown)$/i, ''));
  if (isFree(name)) return name;
  const parent = posix.basename(posix.dirname(path));
  const inFolder = noteFileName(`${name} (${parent === '.' ? vault : parent})`);
  if (isFree(inFolder)) return inFolder;
  for (let n = 2; ; n++) {
    const numbered = `${name} (${String(n)})`;
    if (isFree(numbered)) return numbered;
  }
}
