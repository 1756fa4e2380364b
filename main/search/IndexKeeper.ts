import type { IndexStatus } from '../../preload/contract/search';
import { plainText } from '../../preload/shared/markdown';
import type { ArticleStore } from '../library';
import type { NoteStore } from '../notes';
import type { IndexDocument, SearchIndex } from './index/index';

const batchSize = 50;
const commitAfterMs = 3000;

/**
 * Keeps the index in step with articles and notes. What changed is indexed in small batches between other work, so that the
 * library process goes on answering; the index is committed a little after the last change, and when it is closed.
 */
export class IndexKeeper {
  /** Refs whose documents are to be indexed; what is no longer there is removed then. */
  readonly #waiting = new Set<string>();
  readonly #problems = new Map<string, string>();
  readonly #stops: (() => void)[];
  #working: Promise<void> | null = null;
  #commitTimer: NodeJS.Timeout | null = null;
  #isClosed = false;

  constructor(
    private readonly index: SearchIndex,
    private readonly articles: ArticleStore,
    private readonly notes: NoteStore,
    private readonly onStatus: (status: IndexStatus) => void,
  ) {
    this.#reconcile();
    void this.#verify();
    this.#stops = [
      articles.onChanged(({ added, changed, removed }) => {
        this.#enqueue([...added, ...changed, ...removed].map(articleRef));
      }),
      notes.onChanged(({ changed, removed }) => {
        this.#enqueue([...changed, ...removed].map(noteRef));
      }),
    ];
  }

  status(): IndexStatus {
    let total = this.notes.list().length;
    for (const _article of this.articles.all()) total++;
    const problems = Array.from(this.#problems, ([ref, reason]) => ({ id: idOf(ref), reason }));
    return { indexed: total - problems.length - this.#waitingLive(), total, problems };
  }

  /** Indexes everything anew. */
  async rebuild(): Promise<void> {
    this.index.remove([...this.index.refs()]);
    this.#reconcile();
    await this.settled();
  }

  /** Answers once nothing waits to be indexed. */
  async settled(): Promise<void> {
    while (this.#working !== null) await this.#working;
  }

  async close(): Promise<void> {
    for (const stop of this.#stops) stop();
    this.#isClosed = true;
    if (this.#commitTimer !== null) clearTimeout(this.#commitTimer);
    await this.#working;
    await this.index.close();
  }

  /** Queues what the index lacks, holds in an older state, or holds though it is gone. */
  #reconcile(): void {
    const there = new Set<string>();
    for (const article of this.articles.all()) {
      const ref = articleRef(article.id);
      there.add(ref);
      if (!this.index.isCurrent(ref, articleStamp(this.articles, article.id))) this.#waiting.add(ref);
    }
    for (const { id, modified } of this.notes.list()) {
      there.add(noteRef(id));
      if (!this.index.isCurrent(noteRef(id), modified)) this.#waiting.add(noteRef(id));
    }
    for (const ref of this.index.refs()) if (!there.has(ref)) this.#waiting.add(ref);
    if (this.#waiting.size > 0) this.#work();
  }

  /** Indexes again what a damaged part of the index held. */
  async #verify(): Promise<void> {
    const lost = await this.index.verify();
    if (lost.length > 0 && !this.#isClosed) this.#enqueue(lost);
  }

  #enqueue(refs: readonly string[]): void {
    for (const ref of refs) this.#waiting.add(ref);
    this.#work();
  }

  #work(): void {
    this.#working ??= this.#workOff().finally(() => {
      this.#working = null;
      this.onStatus(this.status());
    });
  }

  async #workOff(): Promise<void> {
    while (this.#waiting.size > 0 && !this.#isClosed) {
      const batch = [...this.#waiting].slice(0, batchSize);
      const documents = await Promise.all(batch.map((ref) => this.#document(ref)));
      this.index.remove(batch.filter((_ref, at) => documents[at] === null));
      this.index.add(documents.filter((document) => document !== null));
      for (const ref of batch) this.#waiting.delete(ref);
      this.#commitSoon();
      // Lets questions that came in meanwhile be answered first.
      await new Promise((resolve) => setImmediate(resolve));
      this.onStatus(this.status());
    }
  }

  async #document(ref: string): Promise<IndexDocument | null> {
    this.#problems.delete(ref);
    try {
      return ref.startsWith('a') ? await this.#articleDocument(ref) : this.#noteDocument(ref);
    } catch (error) {
      this.#problems.set(ref, error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  async #articleDocument(ref: string): Promise<IndexDocument | null> {
    const id = idOf(ref);
    const article = this.articles.find(id);
    if (article === null || this.articles.isTrashed(id)) return null;
    const { title, author, place, source, language } = article;
    const body = await this.articles.readText(id);
    const fields = { title, body, author: author ?? '', place: place ?? '', source: source ?? '' };
    return { ref, stamp: articleStamp(this.articles, id), language, fields };
  }

  #noteDocument(ref: string): IndexDocument | null {
    const note = this.notes.find(idOf(ref));
    if (note === null) return null;
    const body = plainText(this.notes.body(note.id));
    return {
      ref,
      stamp: note.modified,
      language: 'en',
      fields: { title: note.title, body, author: '', place: '', source: '' },
    };
  }

  #waitingLive(): number {
    let live = 0;
    for (const ref of this.#waiting) {
      const id = idOf(ref);
      const isThere = ref.startsWith('a')
        ? this.articles.find(id) !== null && !this.articles.isTrashed(id)
        : this.notes.find(id) !== null;
      if (isThere && !this.#problems.has(ref)) live++;
    }
    return live;
  }

  #commitSoon(): void {
    if (this.#commitTimer !== null) clearTimeout(this.#commitTimer);
    this.#commitTimer = setTimeout(() => void this.index.commit(), commitAfterMs);
  }
}

export function articleRef(id: string): string {
  return `a/${id}`;
}

export function noteRef(id: string): string {
  return `n/${id}`;
}

export function idOf(ref: string): string {
  return ref.slice(2);
}

/** Changes whenever something of the article that is indexed does. */
function articleStamp(articles: ArticleStore, id: string): string {
  const article = articles.find(id);
  if (article === null) return '';
  const { textSha256, title, author, place, source, language } = article;
  return [textSha256.slice(0, 16), title, author, place, source, language].join('\u0001');
}
