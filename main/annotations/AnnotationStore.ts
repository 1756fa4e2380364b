import type { Annotation, AnnotationRef } from '../../preload/contract/annotations';
import { Turns, type LibraryFolder } from '../storage';
import { AnnotationCache, type CachedAnnotations } from './AnnotationCache';
import type { AnnotationFile, StoredAnnotation } from './annotationFile';
import { AnnotationFiles, type AnnotatedArticles, type ReadAnnotations } from './AnnotationFiles';
import { anchorAll } from './anchoring/anchorAll';
import { currentText, type CurrentText } from './anchoring/currentText';

/** The articles whose annotations changed. */
export interface AnnotationChange {
  readonly articles: readonly string[];
}

/** What a change makes of an article's annotations, given the text they stand in. */
type Edit = (stored: readonly StoredAnnotation[], now: CurrentText) => readonly StoredAnnotation[];

/** Files are looked at so many at a time. */
const lookedAtOnce = 32;
/** Files the cache knows nothing of are looked for when the start is over. */
const searchAfterMs = 30_000;

/**
 * The annotations of a library: all in memory, each article's in its `annotations.json`, which is read again before every
 * change and written before the change is announced. Where an article's text has changed, its annotations are anchored anew.
 */
export class AnnotationStore {
  readonly #listeners = new Set<(change: AnnotationChange) => void>();
  readonly #files: AnnotationFiles;
  #entries = new Map<string, CachedAnnotations>();
  readonly #turns = new Turns();
  #looking: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;
  #isClosed = false;

  private constructor(
    private readonly cache: AnnotationCache,
    private readonly articles: AnnotatedArticles,
  ) {
    this.#files = new AnnotationFiles(articles);
    articles.onChanged(({ changed, removed }) => {
      this.#articlesChanged(changed, removed);
    });
  }

  /** Takes what the cache holds, and looks at the files behind it in the background; without a cache that fills it. */
  static async open(folder: LibraryFolder, articles: AnnotatedArticles): Promise<AnnotationStore> {
    const cache = new AnnotationCache(folder);
    const store = new AnnotationStore(cache, articles);
    const known = await cache.load();
    if (known === null) {
      await cache.rewrite(store.#entries);
      store.#looking = store.#lookFor(Array.from(articles.all(), ({ id }) => id));
    } else {
      for (const [id, entry] of known) if (articles.find(id) !== null) store.#entries.set(id, entry);
      store.#looking = store.#lookFor([...store.#entries.keys()]);
      store.#timer = setTimeout(() => {
        store.#looking = store.#lookFor(Array.from(articles.all(), ({ id }) => id));
      }, searchAfterMs);
      store.#timer.unref();
    }
    return store;
  }

  /** Hears every change, after it is on disk; the returned function stops that. */
  onChanged(listener: (change: AnnotationChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** All annotations of articles outside the trash, article by article, each in the order of its text. */
  *all(): Iterable<Annotation> {
    for (const [article, { stored }] of this.#entries) {
      if (!this.articles.isTrashed(article)) for (const { annotation } of stored) yield annotation;
    }
  }

  /** How many there are of articles outside the trash. */
  count(): number {
    let count = 0;
    for (const [article, { stored }] of this.#entries)
      if (!this.articles.isTrashed(article)) count += stored.length;
    return count;
  }

  /** The annotations of an article, in the order of its text, orphaned ones last. */
  of(article: string): readonly Annotation[] {
    return this.#entries.get(article)?.stored.map(({ annotation }) => annotation) ?? [];
  }

  find({ article, id }: AnnotationRef): Annotation | null {
    return this.of(article).find((annotation) => annotation.id === id) ?? null;
  }

  /** True for an article that was deleted for good, and its annotations with it. */
  isGone(article: string): boolean {
    return this.articles.find(article) === null;
  }

  /**
   * Changes the annotations of an article in one step: they are read from disk, changed, anchored in the text as it is now,
   * written and announced. An edit that throws changes nothing.
   * @throws AppError `notFound`, `libraryDamaged`
   */
  edit(article: string, edit: Edit): Promise<readonly Annotation[]> {
    return this.#turns.take(async () => {
      const { file, ...now } = await this.#read(article);
      const current = currentText(now.text, now.textSha256);
      const edited = { stored: edit(file.stored, current), outlines: file.outlines };
      await this.#keep(article, now.text, { ...anchorAll(edited, current), foreign: file.foreign });
      return this.of(article);
    });
  }

  /** Reads the annotations of articles again, whose files were changed by others. */
  async refresh(articles: readonly string[]): Promise<void> {
    for (const article of articles) await this.#turns.take(() => this.#refresh(article));
  }

  /** Takes in what other programs did to the annotations of articles; what this process wrote itself is known. */
  async lookOutside(articles: readonly string[]): Promise<void> {
    for (const article of articles) {
      await this.#turns
        .take(async () => {
          if (this.articles.find(article) === null) return;
          const stamp = await this.#files.stamp(article);
          if (stamp !== (this.#entries.get(article)?.stamp ?? null)) await this.#refresh(article);
        })
        .catch(toldOf);
    }
  }

  /** Answers once nothing more is being read, anchored or written. */
  async settled(): Promise<void> {
    await this.#looking;
    await this.#turns.ended();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.settled();
    await this.cache.rewrite(this.#entries);
  }

  async #read(article: string): Promise<ReadAnnotations> {
    const read = await this.#files.read(article);
    return (
      read ?? {
        file: { stored: [], foreign: [], outlines: new Map() },
        ...(await this.#files.textNow(article)),
      }
    );
  }

  async #keep(article: string, text: string, file: AnnotationFile): Promise<void> {
    const stamp = await this.#files.write(article, file, text);
    await this.#take(article, stamp === null ? null : { stamp, stored: file.stored });
  }

  async #take(article: string, entry: CachedAnnotations | null): Promise<void> {
    if (entry === null || entry.stored.length === 0) this.#entries.delete(article);
    else this.#entries.set(article, entry);
    await this.cache.append(article, entry);
    for (const listener of this.#listeners) listener({ articles: [article] });
  }

  /** Takes in an article's annotations as they are on disk, and anchors those that were made for another text. */
  async #refresh(article: string): Promise<void> {
    if (this.articles.find(article) === null) return;
    const stamp = await this.#files.stamp(article);
    const read = stamp === null ? null : await this.#files.read(article);
    if (read === null || stamp === null) {
      if (this.#entries.has(article)) await this.#take(article, null);
      return;
    }
    const { file, ...now } = read;
    const anchored = anchorAll(file, currentText(now.text, now.textSha256));
    const isMoved = anchored.stored.some((entry) => !file.stored.some((old) => isSamePlace(old, entry)));
    if (isMoved) await this.#keep(article, now.text, { ...anchored, foreign: file.foreign });
    else await this.#take(article, { stamp, stored: anchored.stored });
  }

  /** Reads the files that differ from what is known of them. */
  async #lookFor(articles: readonly string[]): Promise<void> {
    for (let at = 0; at < articles.length && !this.#isClosed; at += lookedAtOnce) {
      await Promise.all(articles.slice(at, at + lookedAtOnce).map((article) => this.#look(article)));
    }
  }

  async #look(article: string): Promise<void> {
    try {
      if (this.articles.find(article) === null) return;
      const stamp = await this.#files.stamp(article);
      const known = this.#entries.get(article) ?? null;
      if (stamp !== (known?.stamp ?? null) || this.#isOfAnotherText(article))
        await this.#turns.take(() => this.#refresh(article));
    } catch (error) {
      toldOf(error);
    }
  }

  #articlesChanged(changed: readonly string[], removed: readonly string[]): void {
    for (const id of removed) {
      if (this.#entries.has(id) && this.articles.find(id) === null) this.#entries.delete(id);
    }
    const ofAnotherText = changed.filter((id) => this.#isOfAnotherText(id));
    if (ofAnotherText.length > 0) {
      const before = this.#looking;
      this.#looking = this.#lookFor(ofAnotherText).then(() => before);
    }
  }

  #isOfAnotherText(article: string): boolean {
    const now = this.articles.find(article)?.textSha256;
    const stored = this.#entries.get(article)?.stored ?? [];
    return stored.some(({ annotation, orphanedIn }) => (orphanedIn ?? annotation.textSha256) !== now);
  }
}

/** One damaged file hinders no other; whoever edits it is told. */
function toldOf(error: unknown): void {
  console.error('annotations could not be read:', error);
}

function isSamePlace(a: StoredAnnotation, b: StoredAnnotation): boolean {
  return (
    a.annotation.id === b.annotation.id &&
    a.orphanedIn === b.orphanedIn &&
    a.annotation.textSha256 === b.annotation.textSha256
  );
}
