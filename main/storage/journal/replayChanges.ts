import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { writeFileAtomic } from '../atomicFile';
import { fileOperations } from '../fileOperations';
import type { RecordedChange } from './FolderChange';

/** What a journal says of one folder: where it has stood, whether it was made there, and its files as last written. */
interface FolderState {
  readonly places: readonly string[];
  readonly isMade: boolean;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/**
 * Brings the library in `root` to where a journal's changes lead, whatever part of them is there already. Changes are first
 * folded to one state a folder, so that a folder made, edited and moved is not made anew where it stood first.
 * @returns the folders the journal speaks of, as they stand now, relative to the library
 */
export async function replayChanges(
  root: string,
  changes: Iterable<RecordedChange>,
): Promise<ReadonlySet<string>> {
  const { folders, removed } = foldChanges(changes);
  const placesOfRemoved = new Set(removed);
  for (const [folder, state] of folders) await bringAbout(root, folder, state, placesOfRemoved.has(folder));
  // Only now: where a folder was removed, another may have been made since, and moved on from there; what stands there was that one.
  // Where one was moved away, what is left is a part that came about although its move did not.
  const left = [...placesOfRemoved, ...[...folders.values()].flatMap(({ places }) => places)];
  for (const place of left)
    if (!folders.has(place) && existsSync(join(root, place))) fileOperations().remove(join(root, place));
  return new Set(folders.keys());
}

/** The state of each folder after all changes, by where it stands then, and the places of those that were removed. */
export function foldChanges(changes: Iterable<RecordedChange>): {
  readonly folders: ReadonlyMap<string, FolderState>;
  readonly removed: readonly string[];
} {
  const folders = new Map<string, FolderState>();
  const removed: string[] = [];
  const stateOf = (folder: string): FolderState =>
    folders.get(folder) ?? { places: [folder], isMade: false, files: new Map() };
  for (const change of changes) {
    switch (change.kind) {
      case 'make': {
        const { places, files } = stateOf(change.folder);
        const all = new Map([...files, ...Object.entries(change.files)]);
        folders.set(change.folder, { places, isMade: true, files: all });
        break;
      }
      case 'write': {
        const folder = posix.dirname(change.file);
        const state = stateOf(folder);
        const files = new Map(state.files).set(posix.basename(change.file), change.content);
        folders.set(folder, { ...state, files });
        break;
      }
      case 'move': {
        const state = stateOf(change.from);
        folders.delete(change.from);
        folders.set(change.to, { ...state, places: [...state.places, change.to] });
        break;
      }
      case 'remove':
        removed.push(...stateOf(change.folder).places);
        folders.delete(change.folder);
        break;
      case 'touch':
        folders.set(change.folder, stateOf(change.folder));
        break;
    }
  }
  return { folders, removed };
}

async function bringAbout(
  root: string,
  folder: string,
  { places, isMade, files }: FolderState,
  isPlaceOfRemoved: boolean,
): Promise<void> {
  const target = join(root, folder);
  const place = places
    .map((other) => join(root, other))
    .find((other) => other !== target && existsSync(other));
  // Not yet moved here, so that what stands here is the one that was removed.
  if (isPlaceOfRemoved && place !== undefined) fileOperations().remove(target);
  if (!existsSync(target)) {
    // Taken away since by someone else: what was edited in it goes with it.
    if (place === undefined && !isMade) return;
    fileOperations().makeFolder(dirname(target));
    if (place !== undefined) fileOperations().rename(place, target);
  }
  for (const [name, content] of files) {
    const path = join(target, name);
    if (!holds(path, content)) await writeFileAtomic(path, content);
  }
}

function holds(path: string, content: string | Uint8Array): boolean {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return existsSync(path) && readFileSync(path).equals(bytes);
}
