import { Collection } from './Collection';
import { LiveSegment } from './LiveSegment';
import { Segment } from './Segment';
import { SegmentBuilder } from './SegmentBuilder';
import { SegmentMerger } from './SegmentMerger';
import type { SegmentStore, StoredIndex } from './SegmentStore';
import type { IndexDocument } from './SearchIndex';
import { TokenTables } from './TokenTables';

/** As many tokens go into one segment, about 25,000 news stories: more in memory would save little. */
const mostTokens = 6_000_000;

/** The segments of an index as documents come and go, from adding to being on disk. */
export class SegmentList {
  #generation: number;
  /** All but what the builder holds. */
  #segments: readonly LiveSegment[];
  /** Gathers what is added until something is asked, so that what comes in small batches need not be merged. */
  #builder: SegmentBuilder | null = null;
  #isChanged: boolean;
  #committing: Promise<void> = Promise.resolve();
  readonly #merger: SegmentMerger;
  readonly #tables = new TokenTables();

  /** `worker` is the path of the built `indexWorker`; without it everything is merged in this thread. */
  constructor(
    private readonly store: SegmentStore,
    worker: string | null,
    /** Told the refs of the documents of a segment that is left out as it was damaged. */
    private readonly onLost: (refs: readonly string[]) => void,
    { generation, segments, damaged }: StoredIndex,
  ) {
    this.#generation = generation;
    this.#segments = segments;
    this.#isChanged = damaged.length > 0;
    this.#merger = new SegmentMerger(this, store, worker);
  }

  /** Goes up whenever documents come or go or change their numbers. */
  get generation(): number {
    this.#finishBuilder();
    return this.#generation;
  }

  /** All segments, with everything that was added, in the order of their documents. */
  get segments(): readonly LiveSegment[] {
    this.#finishBuilder();
    return this.#segments;
  }

  add(documents: readonly IndexDocument[]): void {
    if (documents.length === 0) return;
    const latest = new Map(documents.map((document) => [document.ref, document]));
    this.remove([...latest.keys()]);
    for (const document of latest.values()) {
      if ((this.#builder?.tokenCount ?? 0) > mostTokens) this.#finishBuilder();
      this.#builder ??= new SegmentBuilder(this.#tables);
      this.#builder.add(document);
    }
    this.#isChanged = true;
  }

  remove(refs: readonly string[]): void {
    if (refs.some((ref) => this.#builder?.has(ref))) this.#finishBuilder();
    for (const ref of refs) {
      for (const live of this.#segments) {
        const document = live.find(ref);
        if (document < 0) continue;
        live.delete(document);
        this.#change(this.#segments);
      }
    }
  }

  /** Looks for damage in what was not read yet, and leaves out what has it. */
  async verify(): Promise<void> {
    for (const { segment } of this.#segments) await segment.check();
    this.leaveOutDamaged();
  }

  /** Takes out segments that were found damaged on disk; false where there are none. */
  leaveOutDamaged(): boolean {
    const damaged = this.#segments.filter(({ segment }) => segment.isDamaged);
    if (damaged.length === 0) return false;
    const lost = damaged.flatMap((live) => {
      const { documents } = live.segment;
      return Array.from(new Collection([live]).documents(), (document) => documents.ref(document));
    });
    this.#change(this.#segments.filter((live) => !damaged.includes(live)));
    for (const { segment } of damaged) this.store.retire(segment);
    this.onLost(lost);
    return true;
  }

  /** Puts everything on disk, once what was asked before is done. */
  commit(): Promise<void> {
    const before = this.#committing.catch(() => undefined);
    return (this.#committing = before.then(() => this.#commit()));
  }

  /** Commits, ends what is being merged, and lets go of all files. */
  async close(): Promise<void> {
    this.#merger.close();
    await this.commit();
    for (const { segment } of this.segments) segment.close();
    this.store.close();
    this.#change([]);
    this.#isChanged = false;
  }

  /** Puts one segment in the place of neighbours: their merger, which may be empty, or the same as a file. */
  replace(sources: readonly LiveSegment[], replacement: LiveSegment): void {
    const start = this.#segments.indexOf(sources[0]!);
    this.#change([
      ...this.#segments.slice(0, start),
      ...(replacement.documentCount > 0 ? [replacement] : []),
      ...this.#segments.slice(start + sources.length),
    ]);
    for (const { segment } of sources) this.store.retire(segment);
  }

  async #commit(): Promise<void> {
    if (this.#isChanged) await this.#write();
    this.#merger.mergeLarge();
  }

  async #write(): Promise<void> {
    try {
      for (let live = this.#unwritten(); live !== undefined; live = this.#unwritten())
        this.#takeWritten(live, await this.store.write(live));
      this.#isChanged = false;
      if (this.#builder === null) this.#tables.room.shrink();
      await this.store.commit(this.#generation, this.#segments);
    } catch (error) {
      this.#isChanged = true;
      throw error;
    }
  }

  #unwritten(): LiveSegment | undefined {
    return this.segments.find(({ file }) => file === null);
  }

  /** Puts a written segment in the place of the one in memory, unless that was merged away meanwhile. */
  #takeWritten(live: LiveSegment, written: LiveSegment): void {
    if (!this.#segments.includes(live)) {
      this.store.retire(written.segment);
      return;
    }
    written.deleteAllOf(live.deleted);
    this.replace([live], written);
  }

  #finishBuilder(): void {
    const builder = this.#builder;
    if (builder === null) return;
    this.#builder = null;
    this.#change([...this.#segments, new LiveSegment(new Segment(builder.finish()), null)]);
    this.#tables.trim();
    this.#merger.mergeSmallSoon();
  }

  #change(segments: readonly LiveSegment[]): void {
    this.#segments = segments;
    this.#generation++;
    this.#isChanged = true;
  }
}
