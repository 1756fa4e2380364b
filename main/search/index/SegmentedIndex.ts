import type lunr from 'lunr';
import { searchPipeline } from '../analysis';
import { BackgroundMerge } from './BackgroundMerge';
import { chooseMerge, type MergeRange } from './chooseMerge';
import { Collection } from './Collection';
import { CompactIndex } from './CompactIndex';
import { stampHash } from './DocumentColumns';
import { findNear, findPhrase } from './findPhrase';
import { LiveSegment } from './LiveSegment';
import { mergeSegments } from './mergeSegments';
import type {
  DocumentSet,
  IndexDocument,
  IndexQueryOptions,
  IndexResult,
  PhraseMatch,
  PhraseOptions,
  PhraseSlot,
  SearchIndex,
  TermInfo,
} from './SearchIndex';
import { Segment } from './Segment';
import { SegmentBuilder } from './SegmentBuilder';
import type { SegmentStore, StoredIndex } from './SegmentStore';
import { similarTerms, termsWithPrefix } from './suggestTerms';
import { TokenTables } from './TokenTables';

/** As many tokens go into one segment, about 25,000 news stories: more in memory would save little. */
const mostTokens = 6_000_000;
/** Merges of more documents are left to a worker: these take about 20 ms. */
const mostMergedHere = 1000;
/** With more segments than that, small ones are merged before the next query, not after. */
const mostUntidy = 40;

/** The index as the rest of the application has it: segments in memory and on disk, what was changed since the commit, queries. */
export class SegmentedIndex implements SearchIndex {
  #generation: number;
  /** All but what the builder holds. */
  #written: readonly LiveSegment[];
  #builder: SegmentBuilder | null = null;
  #isChanged = false;
  #compact: CompactIndex | null = null;
  #isCompactCurrent = false;
  #committing: Promise<void> = Promise.resolve();
  #background: BackgroundMerge | null = null;
  #tidying: NodeJS.Immediate | null = null;
  #isClosed = false;
  readonly #tables = new TokenTables();

  /** `worker` is the path of the built `indexWorker`; without it everything is merged in this thread. */
  constructor(
    private readonly store: SegmentStore,
    private readonly worker: string | null,
    { generation, segments, damaged }: StoredIndex,
  ) {
    this.#generation = generation;
    this.#written = segments;
    this.#isChanged = damaged.length > 0;
  }

  get documentCount(): number {
    return this.#segments.reduce((sum, { liveCount }) => sum + liveCount, 0);
  }

  get size(): number {
    return this.#current().collection.size;
  }

  get generation(): number {
    this.#finishBuilder();
    return this.#generation;
  }

  languages(): Iterable<string> {
    const present = new Set<string>();
    for (const { languages } of this.#segments)
      for (const [language, documents] of languages) if (documents > 0) present.add(language);
    return present;
  }

  has(ref: string): boolean {
    return this.#segments.some((segment) => segment.find(ref) >= 0);
  }

  isCurrent(ref: string, stamp: string): boolean {
    return this.#segments.some((live) => {
      const document = live.find(ref);
      return document >= 0 && live.segment.documents.stamp(document) === stampHash(stamp);
    });
  }

  *refs(): Iterable<string> {
    const { collection } = this.#current();
    for (const document of collection.documents()) yield collection.ref(document);
  }

  ref(document: number): string {
    return this.#current().collection.ref(document);
  }

  documentSet(refs: Iterable<string>): DocumentSet {
    const { collection } = this.#current();
    const set = new Uint8Array(collection.size);
    for (const ref of refs) {
      collection.segments.forEach((segment, number) => {
        const document = segment.find(ref);
        if (document >= 0) set[collection.base(number) + document] = 1;
      });
    }
    return set;
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
      for (const live of this.#written) {
        const document = live.find(ref);
        if (document < 0) continue;
        live.delete(document);
        this.#change(this.#written);
      }
    }
  }

  query(build: (query: lunr.Query) => void, options: IndexQueryOptions): IndexResult {
    return this.#current().run(build, options);
  }

  phrase(slots: readonly PhraseSlot[], options?: PhraseOptions): readonly PhraseMatch[] {
    return findPhrase(this.#current().collection, slots, options);
  }

  near(
    first: readonly string[],
    second: readonly string[],
    distance: number,
    options?: PhraseOptions,
  ): readonly PhraseMatch[] {
    return findNear(this.#current().collection, first, second, distance, options);
  }

  termsWithPrefix(prefix: string, limit: number): readonly TermInfo[] {
    return termsWithPrefix(this.#current().collection, prefix, limit);
  }

  similarTerms(term: string, limit: number): readonly string[] {
    return similarTerms(this.#current().collection, term, limit);
  }

  async verify(): Promise<readonly string[]> {
    const lost: string[] = [];
    for (const live of this.#written) {
      if (await this.store.isWhole(live)) continue;
      if (!this.#written.includes(live)) continue;
      for (const document of new Collection([live]).documents())
        lost.push(live.segment.documents.ref(document));
      this.#change(this.#written.filter((other) => other !== live));
      this.store.retire(live.segment);
    }
    return lost;
  }

  commit(): Promise<void> {
    this.#committing = this.#committing.then(() => this.#commit());
    return this.#committing;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#background?.stop();
    if (this.#tidying !== null) clearImmediate(this.#tidying);
    await this.commit();
    for (const { segment } of this.#segments) segment.close();
    this.store.close();
    this.#written = [];
    this.#isCompactCurrent = false;
  }

  async #commit(): Promise<void> {
    if (!this.#isChanged) return;
    this.#isChanged = false;
    try {
      for (let live = this.#unwritten(); live !== undefined; live = this.#unwritten())
        this.#takeWritten(live, await this.store.write(live));
      await this.store.commit(this.#generation, this.#written);
      if (!this.#isClosed) this.#mergeLarge();
    } catch (error) {
      this.#isChanged = true;
      throw error;
    }
  }

  #unwritten(): LiveSegment | undefined {
    return this.#segments.find(({ file }) => file === null);
  }

  /** Puts a written segment in the place of the one in memory, unless that was merged away meanwhile. */
  #takeWritten(live: LiveSegment, written: LiveSegment): void {
    if (!this.#written.includes(live)) {
      this.store.retire(written.segment);
      return;
    }
    written.deleteAllOf(live.deleted);
    this.#replace([live], written);
  }

  /** Makes a segment of what was added since the last one, before anything is asked. */
  #finishBuilder(): void {
    const builder = this.#builder;
    if (builder === null) return;
    this.#builder = null;
    this.#change([...this.#written, new LiveSegment(new Segment(builder.finish()), null)]);
    this.#tables.trim();
    if (this.#written.length > mostUntidy) this.#mergeSmall();
    else
      this.#tidying ??= setImmediate(() => {
        this.#tidying = null;
        this.#mergeSmall();
      });
  }

  /** What is to be merged next, unless it is merged already. */
  #nextMerge(): { readonly range: MergeRange; readonly isLarge: boolean } | null {
    const range = chooseMerge(this.#written);
    if (range === null) return null;
    const sources = this.#written.slice(range.start, range.end);
    if (sources.some((live) => this.#background?.sources.includes(live))) return null;
    const documents = sources.reduce((sum, { liveCount }) => sum + liveCount, 0);
    return { range, isLarge: this.worker !== null && documents > mostMergedHere };
  }

  /** Merges what is small in this thread, when it has nothing else to do. */
  #mergeSmall(): void {
    if (this.#isClosed) return;
    for (let next = this.#nextMerge(); next !== null && !next.isLarge; next = this.#nextMerge())
      this.#merge(next.range);
  }

  /** Merges what is large in a thread of its own, once it is on disk. */
  #mergeLarge(): void {
    const next = this.#nextMerge();
    if (next === null || this.worker === null || this.#background !== null) return;
    const sources = this.#written.slice(next.range.start, next.range.end);
    if (sources.some(({ file }) => file === null)) return;
    const merge = new BackgroundMerge(sources, this.store, this.worker);
    this.#background = merge;
    void merge.run().then((merged) => {
      this.#background = null;
      this.#takeMerged(merge, merged);
    });
  }

  #takeMerged(merge: BackgroundMerge, merged: LiveSegment | null): void {
    if (merged === null) return;
    const { sources } = merge;
    if (this.#isClosed || !sources.every((live) => this.#written.includes(live))) {
      merged.segment.close();
      return;
    }
    merge.carryOver(merged);
    this.#replace(sources, merged);
    this.#isChanged = true;
    // A commit that fails is tried again at the next, which has the same to write.
    this.commit().catch(() => undefined);
  }

  #merge({ start, end }: MergeRange): void {
    const sources = this.#written.slice(start, end);
    const merged = new LiveSegment(new Segment(mergeSegments(sources)), null);
    this.#replace(sources, merged);
    this.#isChanged = true;
  }

  /** Puts one segment in the place of neighbours. */
  #replace(sources: readonly LiveSegment[], merged: LiveSegment): void {
    const start = this.#written.indexOf(sources[0]!);
    const isKept = merged.documentCount > 0 || sources.length === 1;
    this.#written = [
      ...this.#written.slice(0, start),
      ...(isKept ? [merged] : []),
      ...this.#written.slice(start + sources.length),
    ];
    this.#generation++;
    this.#isCompactCurrent = false;
    for (const { segment } of sources) this.store.retire(segment);
  }

  #change(segments: readonly LiveSegment[]): void {
    this.#written = segments;
    this.#generation++;
    this.#isChanged = true;
    this.#isCompactCurrent = false;
  }

  get #segments(): readonly LiveSegment[] {
    this.#finishBuilder();
    return this.#written;
  }

  /** The index for queries, over the segments as they are. */
  #current(): CompactIndex {
    if (this.#compact !== null && this.#isCompactCurrent && this.#builder === null) return this.#compact;
    const collection = new Collection(this.#segments);
    const pipeline = searchPipeline(this.languages());
    this.#compact ??= new CompactIndex(collection, pipeline);
    this.#compact.collection = collection;
    this.#compact.pipeline = pipeline;
    this.#isCompactCurrent = true;
    return this.#compact;
  }
}
