import { rm, stat } from 'node:fs/promises';
import type { SearchIndex } from './SearchIndex';
import { SegmentedIndex } from './SegmentedIndex';
import { SegmentList } from './SegmentList';
import { SegmentStore, type DamagedSegment } from './SegmentStore';

export interface OpenIndexOptions {
  /** The path of the built `indexWorker`; without it large merges, too, run in this thread. */
  readonly worker?: string | undefined;
  /** Told of each segment that could not be opened; its documents are no longer indexed, so that `has` says no for them. */
  readonly onDamaged?: (damaged: DamagedSegment) => void;
  /** Told the refs of documents that were in a segment found damaged later on, and are no longer indexed. */
  readonly onLost?: (refs: readonly string[]) => void;
}

/** Opens the index kept in a folder as it was at its last commit, empty where there is none that can be used. */
export async function openSearchIndex(folder: string, options: OpenIndexOptions = {}): Promise<SearchIndex> {
  // An index of the first version was a file of this name.
  if ((await stat(folder).catch(() => null))?.isFile() === true) await rm(folder);
  const store = new SegmentStore(folder);
  const stored = await store.open();
  for (const segment of stored.damaged) options.onDamaged?.(segment);
  const { worker = null, onLost = () => undefined } = options;
  return new SegmentedIndex(new SegmentList(store, worker, onLost, stored));
}
