import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode, removeQuietly } from '../atomicFile';
import { fileOperations } from '../fileOperations';
import type { FolderChange } from './FolderChange';

/** Changes whose files lie ready: nothing of the library has changed yet. */
export interface StagedChanges {
  /** Waits until what was staged for these changes would survive a power cut. */
  flush(changes: readonly FolderChange[]): Promise<void>;
  /** Lets all changes appear, by renames alone. Where one fails, those made are taken back and the error is passed on. */
  publish(): Promise<void>;
  /** Gives up; also sweeps up after `publish`. */
  discard(): void;
}

/** Work is parted into turns of so long, so that questions are answered in between. */
const turnMs = 10;
let batches = 0;

/**
 * Writes the files of changes under `staging`, on the same volume as the library in `root`, unflushed. What can fail for want
 * of space fails here, where nothing is to be taken back.
 */
export async function stageChanges(
  root: string,
  staging: string,
  changes: readonly FolderChange[],
): Promise<StagedChanges> {
  const batch = join(staging, `${String(process.pid)}-${String(++batches)}`);
  const files = fileOperations();
  const turn = turns();
  const placeOf = new Map<FolderChange, string>();
  const discard = (): void => {
    removeQuietly(batch);
  };
  try {
    files.makeFolder(batch);
    const parents = new Set(changes.flatMap((change) => parentOf(root, change) ?? []));
    for (const parent of parents) files.makeFolder(parent);
    for (const [index, change] of changes.entries()) {
      const place = join(batch, String(index));
      placeOf.set(change, place);
      if (change.kind === 'write') await files.writeFile(place, change.content);
      if (change.kind === 'make') {
        files.makeFolder(place);
        for (const [name, content] of Object.entries(change.files))
          await files.writeFile(join(place, name), content);
      }
      await turn();
    }
  } catch (error) {
    discard();
    throw error;
  }
  return {
    discard,
    flush: async (wanted) => {
      for (const change of wanted) await flushStaged(change, placeOf.get(change) ?? '');
    },
    publish: async () => {
      const undo: (() => void | Promise<void>)[] = [];
      try {
        for (const change of changes) {
          undo.push(publishOne(root, change, placeOf.get(change) ?? ''));
          await turn();
        }
      } catch (error) {
        for (const step of undo.reverse()) await step();
        throw error;
      }
    },
  };
}

function parentOf(root: string, change: FolderChange): string | null {
  if (change.kind === 'make') return join(root, dirname(change.folder));
  return change.kind === 'move' ? join(root, dirname(change.to)) : null;
}

async function flushStaged(change: FolderChange, place: string): Promise<void> {
  const files = fileOperations();
  if (change.kind === 'write') await files.flushFile(place);
  if (change.kind !== 'make') return;
  for (const name of Object.keys(change.files)) await files.flushFile(join(place, name));
  await files.flushFolder(place);
}

/** Lets one change appear. @returns how it is taken back */
function publishOne(root: string, change: FolderChange, place: string): () => void | Promise<void> {
  const files = fileOperations();
  switch (change.kind) {
    case 'make': {
      const target = join(root, change.folder);
      const isNew = !existsSync(target);
      if (isNew) files.rename(place, target);
      else for (const name of Object.keys(change.files)) files.rename(join(place, name), join(target, name));
      return () => {
        if (isNew) files.remove(target);
      };
    }
    case 'write': {
      const target = join(root, change.file);
      const before = contentOf(target);
      files.rename(place, target);
      return () => {
        if (before !== null) return files.writeFile(target, before);
        files.remove(target);
      };
    }
    case 'move': {
      const [from, to] = [join(root, change.from), join(root, change.to)];
      files.rename(from, to);
      return () => {
        files.rename(to, from);
      };
    }
    case 'remove': {
      // Renamed away first: a folder is there with all that is in it, or not at all.
      const target = join(root, change.folder);
      files.rename(target, place);
      return () => {
        files.rename(place, target);
      };
    }
  }
}

function contentOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function turns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < turnMs) return;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  };
}
