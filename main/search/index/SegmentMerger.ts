import { BackgroundMerge } from './BackgroundMerge';
import { chooseMerges } from './chooseMerges';
import { DamagedSegmentError } from './DamagedSegmentError';
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
  leaveOutDamaged(): boolean;
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

  /** Begins to merge what is on disk in a thread, unless that is being done. */
  mergeLarge(): void {
    if (this.#isClosed || this.#background !== null || this.worker === null) return;
    const sources = this.#next((chosen) => chosen.every(({ file }) => file !== null));
    if (sources === null) return;
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
    for (let sources = this.#nextSmall(); sources !== null; sources = this.#nextSmall()) {
      try {
        this.list.replace(sources, new LiveSegment(new Segment(mergeSegments(sources)), null));
      } catch (error) {
        if (!(error instanceof DamagedSegmentError) || !this.list.leaveOutDamaged()) throw error;
      }
    }
  }

  #nextSmall(): readonly LiveSegment[] | null {
    if (this.#isClosed) return null;
    return this.#next((_, documents) => this.worker === null || documents <= mostMergedHere);
  }

  /** The segments to be merged next of those that fit and are not being merged already. */
  #next(fits: (chosen: readonly LiveSegment[], documents: number) => boolean): readonly LiveSegment[] | null {
    const { segments } = this.list;
    for (const { start, end, documents } of chooseMerges(segments)) {
      const chosen = segments.slice(start, end);
      const isBusy = chosen.some((live) => this.#background?.sources.includes(live));
      if (!isBusy && fits(chosen, documents)) return chosen;
    }
    return null;
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
