import { existsSync, statSync } from 'node:fs';
import type { AnnotationStore } from '../annotations';
import type { CollectionStore } from '../collections';
import type { Decisions } from '../duplicates';
import { changedPlaces, type ArticleStore, type FoundFolder } from '../library';
import type { NoteStore } from '../notes';
import type { SavedSearches } from '../search';
import { FolderWatcher, type LibraryFolder, type Watching } from '../storage';
import type { Calm } from './Calm';

interface Watched {
  readonly folder: LibraryFolder;
  readonly articles: ArticleStore;
  readonly notes: NoteStore;
  readonly annotations: AnnotationStore;
  readonly collections: CollectionStore;
  readonly saved: SavedSearches;
  readonly decisions: Decisions;
  readonly calm: Calm;
}

/** A library of more articles is looked through when its opening is over. */
const smallLibrary = 5000;
const laterMs = 20_000;
/** How often articles are looked through where not all folders can be watched. */
const lookEveryMs = 600_000;
const lookedAtInOneTurn = 100;

/**
 * Notices what other programs do to the library's folder while it is open, and what they did to its articles while it was closed:
 * the stores take in what differs from what they know, and announce it like any change.
 */
export class OutsideChanges {
  readonly #watcher: FolderWatcher;
  readonly #stop = new AbortController();
  readonly #reloads: Readonly<Record<string, () => Promise<void>>>;
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<void> = Promise.resolve();
  #lookedAt: number;

  private constructor(private readonly with_: Watched) {
    const { folder, articles, collections, saved, decisions } = with_;
    this.#lookedAt = articles.knownUntil;
    this.#reloads = {
      'collections.json': () => collections.reload(),
      'saved-searches.json': () => saved.reload(),
      'decisions.json': () => decisions.reload(),
    };
    this.#watcher = new FolderWatcher(folder.root, {
      watching,
      onChanged: (paths) => this.#takeIn(paths),
    });
  }

  /** Begins to watch; what changed in articles while the library was closed is taken in by and by. */
  static async start(with_: Watched): Promise<OutsideChanges> {
    const changes = new OutsideChanges(with_);
    for (const folder of ['', 'notes']) await changes.#watcher.start(folder);
    const isSmall = with_.articles.size <= smallLibrary;
    if (isSmall) changes.#looking = changes.#look();
    else changes.#lookIn(laterMs);
    return changes;
  }

  /** Answers once all that was noticed so far is taken in. */
  async settled(): Promise<void> {
    await this.#looking;
    await this.#watcher.settled();
  }

  async close(): Promise<void> {
    this.#stop.abort();
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.settled();
    await this.#watcher.close();
  }

  #lookIn(delay: number): void {
    this.#timer = setTimeout(() => {
      this.#looking = this.#look();
    }, delay);
  }

  /** Watches the articles' folders, then looks for what was changed in them before. */
  async #look(): Promise<void> {
    const { folder, articles, calm } = this.with_;
    const { signal } = this.#stop;
    const now = Date.now();
    try {
      for (const place of ['articles', 'trash']) await this.#watcher.start(place);
      const places = await changedPlaces(folder, articles, this.#lookedAt, signal, () => calm.wait(signal));
      if (signal.aborted) return;
      await articles.lookOutside(places);
      this.#lookedAt = now;
    } catch (error) {
      console.error('articles could not be looked through for changes made outside:', error);
    }
    if (!this.#watcher.isWhole && !this.#stop.signal.aborted) this.#lookIn(lookEveryMs);
  }

  async #takeIn(paths: ReadonlySet<string>): Promise<void> {
    const { articles, notes, annotations } = this.with_;
    for (const path of paths) await this.#reloads[path]?.().catch(toldOf(path));
    const noted = [...paths].filter((path) => isInNotes(path));
    if (noted.length > 0) await notes.lookOutside(onlyFiles(noted)).catch(toldOf('notes'));
    const places = new Map<string, FoundFolder>();
    const annotated = new Set<string>();
    let count = 0;
    for (const path of paths) {
      if (++count % lookedAtInOneTurn === 0) await new Promise(setImmediate);
      const at = articlePath.exec(path);
      if (at === null) continue;
      const [, trash, year = '', id = '', name] = at;
      const place = { id, year, trashed: trash !== undefined };
      if (name !== 'annotations.json' && !this.#isOwn(path, place, name))
        places.set(JSON.stringify(place), place);
      annotated.add(id);
    }
    await articles.lookOutside([...places.values()]).catch(toldOf('articles'));
    await annotations.lookOutside([...annotated]);
  }

  /** Whether what was heard of is what this process did itself, and nothing else. */
  #isOwn(path: string, { id, trashed }: FoundFolder, name: string | undefined): boolean {
    const { folder, articles } = this.with_;
    const at = folder.journal.changedAt(path);
    if (at === null) return false;
    const isNotLater = (file: string): boolean => {
      const stats = statSync(folder.path(file), { throwIfNoEntry: false });
      return stats !== undefined && stats.ctimeMs <= at;
    };
    if (name !== undefined) return isNotLater(path);
    const isKnownHere = articles.find(id) !== null && articles.isTrashed(id) === trashed;
    if (!isKnownHere) return !existsSync(folder.path(path));
    // What others wrote into a folder just made, before it was watched, is heard of with the folder alone.
    return isNotLater(`${path}/article.json`) && isNotLater(`${path}/text.md`);
  }
}

const articlePath =
  /^(trash\/)?articles\/([^/]+)\/([0-9a-f]{20})(?:\/(article\.json|text\.md|annotations\.json))?$/;

function watching(folder: string): Watching {
  const parts = folder === '' ? [] : folder.split('/');
  if (parts.some((part) => part.startsWith('.'))) return 'not';
  const [top] = parts;
  if (top === undefined) return 'entries';
  if (top === 'notes')
    return parts[1] === 'attachments' || folder.endsWith('.md') ? 'not' : 'entries and folders';
  if (top === 'articles') return articleWatching(parts.length - 1, 'entries');
  if (folder === 'trash') return 'entries and folders';
  return top === 'trash' && parts[1] === 'articles' ? articleWatching(parts.length - 2, 'not') : 'not';
}

/** @param depth 0 for `articles`, 1 for a year, 2 for an article */
function articleWatching(depth: number, article: Watching): Watching {
  if (depth < 2) return 'entries and folders';
  return depth === 2 ? article : 'not';
}

function isInNotes(path: string): boolean {
  return path.startsWith('notes/') && !path.startsWith('notes/attachments');
}

/** The paths below `notes/`; undefined where a folder is among them: then all is to be looked at. */
function onlyFiles(paths: readonly string[]): readonly string[] | undefined {
  if (paths.some((path) => !path.endsWith('.md'))) return undefined;
  return paths.map((path) => path.slice('notes/'.length));
}

/** What cannot be read stays as it was known, and "Check library" names it. */
function toldOf(what: string): (error: unknown) => void {
  return (error) => {
    console.warn(`${what}, changed outside, could not be taken in:`, error);
  };
}
