import type lunr from 'lunr';
import { searchPipeline } from '../analysis';
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
import type { SegmentStore } from './SegmentStore';
import { similarTerms, termsWithPrefix } from './suggestTerms';
import { TokenTables } from './TokenTables';

/** As many tokens go into one segment; more in one `add` make several. About 25,000 news stories. */
const mostTokens = 8_000_000;

/** The index as the rest of the application has it: segments in memory and on disk, what was changed since the commit, queries. */
export class SegmentedIndex implements SearchIndex {
  #generation: number;
  #segments: readonly LiveSegment[];
  #isChanged = false;
  #compact: CompactIndex | null = null;
  #isCompactCurrent = false;
  #committing: Promise<void> = Promise.resolve();
  readonly #tables = new TokenTables();

  constructor(
    private readonly store: SegmentStore,
    generation: number,
    segments: readonly LiveSegment[],
  ) {
    this.#generation = generation;
    this.#segments = segments;
  }

  get documentCount(): number {
    return this.#segments.reduce((sum, { liveCount }) => sum + liveCount, 0);
  }

  get size(): number {
    return this.#current().collection.size;
  }

  get generation(): number {
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
    let builder = new SegmentBuilder(this.#tables);
    for (const document of latest.values()) {
      if (builder.tokenCount > mostTokens) {
        this.#append(builder);
        builder = new SegmentBuilder(this.#tables);
      }
      builder.add(document);
    }
    this.#append(builder);
    this.#tables.trim();
    this.#mergeSmall();
  }

  remove(refs: readonly string[]): void {
    for (const ref of refs) {
      for (const live of this.#segments) {
        const document = live.find(ref);
        if (document < 0) continue;
        live.delete(document);
        this.#change(this.#segments);
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

  commit(): Promise<void> {
    this.#committing = this.#committing.then(() => this.#commit());
    return this.#committing;
  }

  async close(): Promise<void> {
    await this.commit();
    for (const { segment } of this.#segments) segment.close();
    this.store.close();
    this.#segments = [];
    this.#isCompactCurrent = false;
  }

  async #commit(): Promise<void> {
    if (!this.#isChanged) return;
    this.#isChanged = false;
    try {
      for (let live = this.#unwritten(); live !== undefined; live = this.#unwritten())
        this.#takeWritten(live, await this.store.write(live));
      await this.store.commit(this.#generation, this.#segments);
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
    if (!this.#segments.includes(live)) {
      this.store.retire(written.segment);
      return;
    }
    written.deleteAllOf(live.deleted);
    this.#replace([live], written);
  }

  #append(builder: SegmentBuilder): void {
    if (builder.documentCount === 0) return;
    this.#change([...this.#segments, new LiveSegment(new Segment(builder.finish()), null)]);
  }

  /** Merges what is small at once; what is large waits for `mergeLarge`. */
  #mergeSmall(): void {
    for (;;) {
      const range = chooseMerge(this.#segments);
      if (range === null) return;
      this.#merge(range);
    }
  }

  #merge({ start, end }: MergeRange): void {
    const sources = this.#segments.slice(start, end);
    const merged = new LiveSegment(new Segment(mergeSegments(sources)), null);
    this.#replace(sources, merged);
    this.#isChanged = true;
  }

  /** Puts one segment in the place of neighbours. */
  #replace(sources: readonly LiveSegment[], merged: LiveSegment): void {
    const start = this.#segments.indexOf(sources[0]!);
    const isKept = merged.documentCount > 0 || sources.length === 1;
    this.#segments = [
      ...this.#segments.slice(0, start),
      ...(isKept ? [merged] : []),
      ...this.#segments.slice(start + sources.length),
    ];
    this.#generation++;
    this.#isCompactCurrent = false;
    for (const { segment } of sources) this.store.retire(segment);
  }

  #change(segments: readonly LiveSegment[]): void {
    this.#segments = segments;
    this.#generation++;
    this.#isChanged = true;
    this.#isCompactCurrent = false;
  }

  /** The index for queries, over the segments as they are. */
  #current(): CompactIndex {
    if (this.#compact !== null && this.#isCompactCurrent) return this.#compact;
    const collection = new Collection(this.#segments);
    const pipeline = searchPipeline(this.languages());
    this.#compact ??= new CompactIndex(collection, pipeline);
    this.#compact.collection = collection;
    this.#compact.pipeline = pipeline;
    this.#isCompactCurrent = true;
    return this.#compact;
  }
}
