import { BackgroundMerge } from './BackgroundMerge';
import { chooseMerge } from './chooseMerge';
import { LiveSegment } from './LiveSegment';
import { mergeSegments } from './mergeSegments';
import { Segment } from './Segment';
import type { SegmentStore } from './SegmentStore';

/** Merges of more documents are left to a worker: these take about 20 ms. */
const mostMergedHere = 1000;
/** With more segments than that, small ones are merged before the next query, not after. */
const mostUntidy = 40;

/** What is merged: the segments as they are at the moment. */
interface Segments {
  readonly segments: readonly LiveSegment[];
  replace(sources: readonly LiveSegment[], replacement: LiveSegment): void;
  commit(): Promise<void>;
}

/** Keeps segments few: merges small ones between other work, large ones in a thread. */
export class SegmentMerger {
  #soon: NodeJS.Immediate | null = null;
  #background: BackgroundMerge | null = null;
  #isClosed = false;

  constructor(
    private readonly list: Segments,
    private readonly store: SegmentStore,
    private readonly worker: string | null,
  ) {}

  /** Merges small segments when there is nothing else to do, or at once where they are many. */
  mergeSmallSoon(): void {
    if (this.list.segments.length > mostUntidy) this.#mergeSmall();
    else
      this.#soon ??= setImmediate(() => {
        this.#soon = null;
        this.#mergeSmall();
      });
  }

  /** Begins to merge what is large and on disk in a thread, unless that is being done. */
  mergeLarge(): void {
    const sources = this.#isClosed || this.#background !== null ? null : this.#next();
    if (sources === null || this.worker === null || sources.some(({ file }) => file === null)) return;
    const merge = new BackgroundMerge(sources, this.store, this.worker);
    this.#background = merge;
    void merge.run().then((merged) => {
      this.#background = null;
      if (merged !== null) this.#take(merge, merged);
    });
  }

  close(): void {
    this.#isClosed = true;
    this.#background?.stop();
    if (this.#soon !== null) clearImmediate(this.#soon);
  }

  #mergeSmall(): void {
    for (let sources = this.#nextSmall(); sources !== null; sources = this.#nextSmall())
      this.list.replace(sources, new LiveSegment(new Segment(mergeSegments(sources)), null));
  }

  #nextSmall(): readonly LiveSegment[] | null {
    const sources = this.#isClosed ? null : this.#next();
    if (sources === null) return null;
    const documents = sources.reduce((sum, { liveCount }) => sum + liveCount, 0);
    return this.worker !== null && documents > mostMergedHere ? null : sources;
  }

  /** The segments to be merged next, unless some are being merged. */
  #next(): readonly LiveSegment[] | null {
    const { segments } = this.list;
    const range = chooseMerge(segments);
    if (range === null) return null;
    const sources = segments.slice(range.start, range.end);
    return sources.some((live) => this.#background?.sources.includes(live)) ? null : sources;
  }

  #take(merge: BackgroundMerge, merged: LiveSegment): void {
    const { segments } = this.list;
    if (this.#isClosed || !merge.sources.every((live) => segments.includes(live))) {
      merged.segment.close();
      return;
    }
    merge.carryOver(merged);
    this.list.replace(merge.sources, merged);
    // A commit that fails is tried again at the next, which has the same to write.
    this.list.commit().catch(() => undefined);
  }
}
