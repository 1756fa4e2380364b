import type lunr from 'lunr';
import { searchPipeline } from '../analysis';
import { Collection } from './Collection';
import { CompactIndex } from './CompactIndex';
import { DamagedSegmentError } from './DamagedSegmentError';
import { stampHash } from './DocumentColumns';
import { indexFields } from './fields';
import { findNear, findPhrase } from './findPhrase';
import type { IndexPart } from './IndexPart';
import type {
  DocumentSet,
  IndexDocument,
  IndexQueryOptions,
  IndexResult,
  PhraseMatch,
  PhraseOptions,
  PhraseSlot,
  SearchIndex,
  TermClause,
  TermInfo,
} from './SearchIndex';
import type { SegmentList } from './SegmentList';
import { frequencyOf, similarTerms, termsWithPrefix } from './suggestTerms';

/** The index as the rest of the application has it: segments that change, and queries over them as they are at the moment. */
export class SegmentedIndex implements SearchIndex {
  #compact: CompactIndex | null = null;
  /** Of the segments `#compact` is over. */
  #compactGeneration = -1;

  constructor(private readonly list: SegmentList) {}

  get documentCount(): number {
    return this.list.segments.reduce((sum, { liveCount }) => sum + liveCount, 0);
  }

  get size(): number {
    return this.#current().collection.size;
  }

  get generation(): number {
    return this.list.generation;
  }

  languages(): Iterable<string> {
    const present = new Set<string>();
    for (const { languages } of this.list.segments)
      for (const [language, documents] of languages) if (documents > 0) present.add(language);
    return present;
  }

  has(ref: string): boolean {
    return this.list.segments.some((live) => live.find(ref) >= 0);
  }

  isCurrent(ref: string, stamp: string): boolean {
    return this.list.segments.some((live) => {
      const document = live.find(ref);
      return document >= 0 && live.segment.documents.stamp(document) === stampHash(stamp);
    });
  }

  *refs(): Iterable<string> {
    const { collection } = this.#current();
    for (const document of collection.documents()) yield collection.ref(document);
  }

  parts(): readonly IndexPart[] {
    const { segments, bases } = this.#current().collection;
    return segments.map((live, at) => ({ key: live, start: bases[at]!, size: live.documentCount }));
  }

  ref(document: number): string {
    return this.#current().collection.ref(document);
  }

  initial(document: number): number {
    return this.#current().collection.initials[document] ?? 0;
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
    this.list.add(documents);
  }

  remove(refs: readonly string[]): void {
    this.list.remove(refs);
  }

  query(build: (query: lunr.Query) => void, options: IndexQueryOptions): IndexResult {
    return this.#ask((compact) => compact.run(build, options));
  }

  matching(clause: TermClause): DocumentSet {
    return this.#ask((compact) => compact.matching(clause));
  }

  termsOf(clause: Omit<TermClause, 'fields'>): readonly string[] {
    return this.#ask((compact) => compact.termsOf({ ...clause, fields: indexFields }));
  }

  liveSet(): DocumentSet {
    const { collection } = this.#current();
    const set = new Uint8Array(collection.size).fill(1);
    collection.segments.forEach(({ deleted }, at) => {
      const base = collection.base(at);
      if (deleted !== null)
        for (let document = 0; document < deleted.length; document++)
          set[base + document]! ^= deleted[document]!;
    });
    return set;
  }

  phrase(slots: readonly PhraseSlot[], options?: PhraseOptions): readonly PhraseMatch[] {
    return this.#ask(({ collection }) => findPhrase(collection, slots, options));
  }

  near(
    first: readonly string[],
    second: readonly string[],
    distance: number,
    options?: PhraseOptions,
  ): readonly PhraseMatch[] {
    return this.#ask(({ collection }) => findNear(collection, first, second, distance, options));
  }

  frequencies(terms: readonly string[]): readonly number[] {
    return this.#ask(({ collection }) => terms.map((term) => frequencyOf(collection, term)));
  }

  termsWithPrefix(prefix: string, limit: number): readonly TermInfo[] {
    return this.#ask(({ collection }) => termsWithPrefix(collection, prefix, limit));
  }

  similarTerms(term: string, limit: number): readonly string[] {
    return this.#ask(({ collection }) => similarTerms(collection, term, limit));
  }

  verify(): Promise<void> {
    return this.list.verify();
  }

  commit(): Promise<void> {
    return this.list.commit();
  }

  close(): Promise<void> {
    return this.list.close();
  }

  /** Asks the segments as they are; where one turns out to be damaged, the others. */
  #ask<Answer>(ask: (compact: CompactIndex) => Answer): Answer {
    for (;;) {
      try {
        return ask(this.#current());
      } catch (error) {
        if (!(error instanceof DamagedSegmentError) || !this.list.leaveOutDamaged()) throw error;
      }
    }
  }

  /** The index for queries, over the segments as they are. */
  #current(): CompactIndex {
    const { generation } = this.list;
    if (this.#compact !== null && this.#compactGeneration === generation) return this.#compact;
    const collection = new Collection(this.list.segments);
    const pipeline = searchPipeline(this.languages());
    this.#compact ??= new CompactIndex(collection, pipeline);
    this.#compact.collection = collection;
    this.#compact.pipeline = pipeline;
    this.#compactGeneration = generation;
    return this.#compact;
  }
}
