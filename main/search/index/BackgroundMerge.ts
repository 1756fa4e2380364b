import type { LiveSegment } from './LiveSegment';
import { mergeInWorker } from './mergeInWorker';
import type { SegmentStore } from './SegmentStore';

/** A merge of segments' files in a thread, during which documents may go on being deleted. */
export class BackgroundMerge {
  readonly #deletedAtStart: readonly (Uint8Array | null)[];
  readonly #stop = new AbortController();

  constructor(
    readonly sources: readonly LiveSegment[],
    private readonly store: SegmentStore,
    private readonly worker: string,
  ) {
    this.#deletedAtStart = sources.map(({ deleted }) => deleted?.slice() ?? null);
  }

  /** Answers the merged segment, or null where the merge was stopped or failed; the sources then stay as they are. */
  async run(): Promise<LiveSegment | null> {
    const target = this.store.reserveFile();
    try {
      const sources = this.sources.map(({ file }, at) => ({
        path: this.store.path(file ?? ''),
        deleted: this.#deletedAtStart[at] ?? null,
      }));
      await mergeInWorker(this.worker, { sources, target: this.store.path(target) }, this.#stop.signal);
      return this.store.openFile(target);
    } catch {
      return null;
    } finally {
      this.store.releaseFile(target);
    }
  }

  stop(): void {
    this.#stop.abort();
  }

  /** Deletes in the merged segment what was deleted in its sources after the merge had begun. */
  carryOver(merged: LiveSegment): void {
    let number = 0;
    this.sources.forEach((live, at) => {
      const before = this.#deletedAtStart[at];
      for (let document = 0; document < live.documentCount; document++) {
        if (before?.[document] === 1) continue;
        if (!live.isLive(document)) merged.delete(number);
        number++;
      }
    });
  }
}
