import type { IndexStatus } from '../../preload/contract/search';
import type { SearchIndex } from './index/index';
import type { LibraryDocuments, LibrarySources } from './LibraryDocuments';
import { AfterPause } from './AfterPause';
import { InSteps } from './InSteps';
import { annotationRef, articleRef, kindOfInitial, nameOf, noteRef, trashedRef } from './refs';

const batchSize = 50;
const commitAfterMs = 3000;
/** While documents keep coming: what is on disk is merged in a thread, and need not be indexed again after a crash. */
const commitAtLeastEveryMs = 15_000;
/** In letters. Longer notes are indexed when they rest: they are saved twice a second while they are written. */
const longNote = 100_000;
const restMs = 1000;
const longestRestMs = 5000;
/** Counting what is indexed goes over all articles. */
const tellEveryMs = 100;
/** Who opens a library waits for its first list: the index is compared with it after that. */
const compareAfterMs = 1000;
const comparePauseMs = 4;
/** Documents compared between two looks at the clock. */
const comparedInStep = 100;

/**
 * Keeps the index in step with the library. What went is taken out at once; what came or changed is indexed in small batches
 * between other work, so that the library process goes on answering. The index is committed a little after the last change,
 * and when it is closed.
 */
export class IndexKeeper {
  /** Refs whose documents are to be indexed; what is no longer there is removed then. */
  readonly #waiting = new Set<string>();
  readonly #problems = new Map<string, string>();
  /** The refs of each article's annotations that are indexed or about to be. */
  readonly #annotations = new Map<string, Set<string>>();
  /** The refs of articles in the trash that are indexed or about to be. */
  readonly #trashed = new Set<string>();
  readonly #stops: readonly (() => void)[];
  readonly #annotationsOf: (article: string) => readonly string[];
  /** What is being read. */
  #inHand: readonly string[] = [];
  #working: Promise<void> | null = null;
  #toldAt = 0;
  /** Finds what changed while the index was not there to be told. What is known of the index is whole when that is done. */
  readonly #comparing: InSteps;
  readonly #commitSoon: AfterPause;
  readonly #workWhenRested = new AfterPause(
    () => {
      this.#work();
    },
    restMs,
    longestRestMs,
  );
  #isClosed = false;

  constructor(
    private readonly index: SearchIndex,
    private readonly documents: LibraryDocuments,
    { articles, notes, annotations }: LibrarySources,
    private readonly onStatus: (status: IndexStatus) => void,
  ) {
    this.#commitSoon = new AfterPause(
      () => {
        // One that fails, as on a full disk, is tried again after the next change.
        index.commit().catch(() => undefined);
      },
      commitAfterMs,
      commitAtLeastEveryMs,
    );
    this.#annotationsOf = (article) => annotations.of(article).map(annotationRef);
    this.#comparing = new InSteps(this.#reconcile(), compareAfterMs, comparePauseMs);
    void this.#comparing.ended.then(() => {
      if (this.#isClosed) return;
      this.#tell();
      void index.verify();
    });
    // Also where nothing has changed: merging that an earlier run did not come to begins with a commit.
    this.#commitSoon.ask();
    this.#stops = [
      articles.onChanged(({ added, changed, removed }) => {
        this.#comparing.finish();
        this.#removed(removed.map(articleRef));
        this.#removed(added.map(trashedRef).filter((ref) => this.#trashed.has(ref)));
        this.#enqueue([...added.map(articleRef), ...removed.map(trashedRef)]);
        this.#enqueue(changed.map(articleRef).filter((ref) => !this.#isCurrent(ref)));
        this.#annotationsChanged([...added, ...removed]);
      }),
      notes.onChanged(({ changed, removed }) => {
        this.#comparing.finish();
        this.#removed(removed.map(noteRef));
        const isLong = (id: string): boolean => notes.body(id).length > longNote;
        this.#enqueue(changed.filter((id) => !isLong(id)).map(noteRef));
        for (const id of changed.filter(isLong)) {
          this.#wait(noteRef(id));
          this.#workWhenRested.ask();
        }
      }),
      annotations.onChanged((change) => {
        this.#comparing.finish();
        this.#annotationsChanged(change.articles);
      }),
    ];
  }

  /** Indexes again what a damaged part of the index held. */
  lost(refs: readonly string[]): void {
    if (!this.#isClosed) this.#enqueue(refs);
  }

  /** Fulfilled once the index has been compared with the library; nothing is hurried for it. */
  get compared(): Promise<void> {
    return this.#comparing.ended;
  }

  /** Answers once the index has been compared with the library; does it now where it has not been. */
  compare(): Promise<void> {
    return this.#comparing.hurry();
  }

  status(): IndexStatus {
    const total = this.documents.count();
    const problems = Array.from(this.#problems, ([ref, reason]) => {
      const name = nameOf(ref);
      return {
        id: name.kind === 'annotation' ? name.at.article : name.id,
        title: this.documents.titleOf(ref),
        reason,
      };
    });
    const indexed = this.#comparing.isDone
      ? Math.max(0, total - problems.length - this.#waitingLive())
      : null;
    return { indexed, total, problems };
  }

  /** How many documents the index lacks, holds in an older state, or holds though they are gone; those that wait are on their way. */
  outOfStep(): number {
    this.#comparing.finish();
    const there = new Set(this.documents.refs());
    const awaited = new Set([...this.#waiting, ...this.#inHand, ...this.#problems.keys()]);
    let count = 0;
    for (const ref of there) if (!awaited.has(ref) && !this.#isCurrent(ref)) count++;
    for (const ref of this.index.refs()) if (!there.has(ref) && !awaited.has(ref)) count++;
    return count;
  }

  /** Indexes everything anew. */
  async rebuild(): Promise<void> {
    this.#comparing.finish();
    this.index.remove([...this.index.refs()]);
    const steps = this.#reconcile();
    while (steps.next().done !== true);
    await this.settled();
  }

  /** Answers once nothing waits to be indexed. */
  async settled(): Promise<void> {
    await this.compare();
    this.#workWhenRested.hurry();
    while (this.#working !== null) await this.#working;
  }

  async close(): Promise<void> {
    for (const stop of this.#stops) stop();
    this.#isClosed = true;
    this.#comparing.leave();
    this.#commitSoon.end();
    this.#workWhenRested.end();
    await this.#working;
    await this.index.close();
  }

  /** Queues what the index lacks or holds in an older state, and takes out what is gone; in steps, between which either may change. */
  *#reconcile(): Generator<void> {
    let step = 0;
    const gone: string[] = [];
    for (const ref of this.documents.refs()) {
      this.#know(ref);
      if (!this.#isCurrent(ref)) this.#waiting.add(ref);
      if (++step % comparedInStep === 0) yield;
    }
    for (const ref of this.index.refs()) {
      this.#know(ref);
      if (this.documents.find(ref) === null) gone.push(ref);
      if (++step % comparedInStep === 0) yield;
    }
    // What came back meanwhile waits to be indexed, as it came.
    this.#removed(gone.filter((ref) => this.documents.find(ref) === null));
    if (this.#waiting.size > 0) this.#work();
  }

  #isCurrent(ref: string): boolean {
    const stamp = this.documents.stamp(ref);
    return stamp !== null && this.index.isCurrent(ref, stamp);
  }

  #know(ref: string): void {
    const kind = kindOfInitial(ref.charCodeAt(0));
    if (kind === 'trashed') this.#trashed.add(ref);
    if (kind !== 'annotation') return;
    const name = nameOf(ref);
    if (name.kind !== 'annotation') return;
    const known = this.#annotations.get(name.at.article);
    if (known === undefined) this.#annotations.set(name.at.article, new Set([ref]));
    else known.add(ref);
  }

  /** Takes the annotations of articles as they are now: those of articles in the trash go, and come back with them. */
  #annotationsChanged(articles: readonly string[]): void {
    for (const article of articles) {
      const there = this.#annotationsOf(article).filter((ref) => this.documents.find(ref) !== null);
      const known = this.#annotations.get(article) ?? new Set();
      if (there.length + known.size === 0) continue;
      this.#removed([...known].filter((ref) => !there.includes(ref)));
      this.#annotations.set(article, new Set(there));
      this.#enqueue(there.filter((ref) => !this.#isCurrent(ref)));
    }
  }

  /** Takes out at once what went. */
  #removed(refs: readonly string[]): void {
    if (refs.length === 0) return;
    this.index.remove(refs);
    for (const ref of refs) {
      this.#waiting.delete(ref);
      this.#problems.delete(ref);
      this.#trashed.delete(ref);
    }
    this.#commitSoon.ask();
    this.#tell();
  }

  #enqueue(refs: readonly string[]): void {
    if (refs.length === 0) return;
    for (const ref of refs) this.#wait(ref);
    this.#work();
  }

  #wait(ref: string): void {
    this.#waiting.add(ref);
    this.#know(ref);
  }

  #work(): void {
    this.#working ??= this.#workOff().finally(() => {
      this.#working = null;
      this.#tell();
    });
  }

  async #workOff(): Promise<void> {
    while (this.#waiting.size > 0 && !this.#isClosed) {
      const batch = this.#takeBatch();
      this.#inHand = batch;
      const documents = await Promise.all(batch.map((ref) => this.#document(ref)));
      this.#inHand = [];
      // What changed again or went while it was read waits or is gone already.
      const isStill = (ref: string): boolean => !this.#waiting.has(ref) && this.documents.find(ref) !== null;
      this.index.remove(batch.filter((ref, at) => documents[at] === null || !isStill(ref)));
      this.index.add(documents.filter((document) => document !== null).filter(({ ref }) => isStill(ref)));
      this.#commitSoon.ask();
      // Lets questions that came in meanwhile be answered first.
      await new Promise((resolve) => setImmediate(resolve));
      if (performance.now() - this.#toldAt > tellEveryMs) this.#tell();
    }
  }

  #takeBatch(): readonly string[] {
    const batch: string[] = [];
    for (const ref of this.#waiting) {
      batch.push(ref);
      this.#waiting.delete(ref);
      if (batch.length === batchSize) break;
    }
    return batch;
  }

  #tell(): void {
    this.#toldAt = performance.now();
    this.onStatus(this.status());
  }

  async #document(ref: string): ReturnType<LibraryDocuments['indexed']> {
    this.#problems.delete(ref);
    try {
      return await this.documents.indexed(ref);
    } catch (error) {
      this.#problems.set(ref, error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  #waitingLive(): number {
    let live = 0;
    for (const ref of [...this.#waiting, ...this.#inHand])
      if (!ref.startsWith('t') && !this.#problems.has(ref) && this.documents.find(ref) !== null) live++;
    return live;
  }
}
