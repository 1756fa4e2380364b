import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode, removeQuietly } from '../atomicFile';
import { fileOperations } from '../fileOperations';
import { makeLastingFolder } from '../makeLastingFolder';
import type { FolderChange } from './FolderChange';

/** Changes whose files lie ready: nothing of the library has changed yet. */
export interface StagedChanges {
  /** Waits until what was staged for these changes would survive a power cut. */
  flush(changes: readonly FolderChange[]): Promise<void>;
  /** Lets all changes appear, one after the other, by renames alone. */
  publish(): Promise<void>;
  /** Takes back what was published, from the last to the first; called again after a failure it goes on where it was. */
  takeBack(): Promise<void>;
  /** Sweeps up, once all is published or taken back. */
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
  const stepsBack: (() => void | Promise<void>)[] = [];
  const discard = (): void => {
    removeQuietly(batch);
  };
  try {
    files.makeFolder(batch);
    const parents = new Set(changes.flatMap((change) => parentOf(root, change) ?? []));
    for (const parent of parents) await makeLastingFolder(parent);
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
      for (const change of changes) {
        publishOne(root, change, placeOf.get(change) ?? '', (step) => stepsBack.push(step));
        await turn();
      }
    },
    takeBack: async () => {
      for (let step = stepsBack.at(-1); step !== undefined; step = stepsBack.at(-1)) {
        await step();
        stepsBack.pop();
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

/** Lets one change appear, and says how each step of it is taken back. */
function publishOne(
  root: string,
  change: FolderChange,
  place: string,
  takenBackBy: (step: () => void | Promise<void>) => void,
): void {
  const files = fileOperations();
  const replace = (from: string, target: string): void => {
    const before = contentOf(target);
    files.rename(from, target);
    takenBackBy(() => {
      if (before !== null) return files.writeFile(target, before);
      files.remove(target);
    });
  };
  const move = (from: string, to: string): void => {
    files.rename(from, to);
    takenBackBy(() => {
      files.rename(to, from);
    });
  };
  switch (change.kind) {
    case 'make': {
      const target = join(root, change.folder);
      if (!existsSync(target)) move(place, target);
      else for (const name of Object.keys(change.files)) replace(join(place, name), join(target, name));
      return;
    }
    case 'write':
      replace(place, join(root, change.file));
      return;
    case 'move':
      move(join(root, change.from), join(root, change.to));
      return;
    case 'remove':
      // Renamed away first: a folder is there with all that is in it, or not at all.
      move(join(root, change.folder), place);
      return;
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
