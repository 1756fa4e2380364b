import { statSync, watch, type FSWatcher } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';

/** What of a folder is watched: its entries, and whether the folders in it may be watched, too. */
export type Watching = 'not' | 'entries' | 'entries and folders';

export interface WatchRules {
  /** By a folder's path below the root, with `/`; the root is the empty one. */
  readonly watching: (folder: string) => Watching;
  /** Called when it has been quiet for a moment, with the paths below the root that came, went or were written; never twice at once. */
  readonly onChanged: (paths: ReadonlySet<string>) => Promise<void>;
}

/** Where the system cannot watch a whole tree, each folder is watched by itself, up to so many: each costs memory. */
const mostFolders = 5000;
const quietMs = 300;
const longestWaitMs = 2000;
const addedInOneTurn = 100;
const passedOver = /(?:^|\/)\.|\.new$/;
const watchesTrees = process.platform === 'darwin' || process.platform === 'win32';

/**
 * Tells what changes in a folder, whoever changes it. It names places that may have changed, no more: who hears of it compares
 * what stands there with what is known. Hidden files and those being written beside (`….new`) are passed over.
 */
export class FolderWatcher {
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #changed = new Set<string>();
  /** Names that came or went: where one is a folder, it is watched from now on. */
  readonly #renamed = new Set<string>();
  #timer: NodeJS.Timeout | null = null;
  #since = 0;
  #working: Promise<void> = Promise.resolve();
  #isWhole = true;
  #isClosed = false;

  constructor(
    private readonly root: string,
    private readonly rules: WatchRules,
  ) {}

  /** False where there are more folders than can be watched: changes in the others have to be looked for. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Begins to watch a folder below the root and the folders in it; answers once they are watched. */
  async start(folder: string): Promise<void> {
    if (!watchesTrees) await this.#watchFolder(folder, false);
    else if (this.#watchers.size === 0) this.#watch('');
  }

  /** Answers once what was heard of so far has been dealt with. */
  async settled(): Promise<void> {
    while (this.#timer !== null) await this.#tell();
    await this.#working;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
    await this.#working;
  }

  /** @param isNew whether the folder came just now: then all in it counts as changed */
  async #watchFolder(folder: string, isNew: boolean): Promise<void> {
    const watching = this.rules.watching(folder);
    if (watching === 'not' || this.#isClosed) return;
    if (!watchesTrees) this.#watch(folder);
    if (watching === 'entries') return;
    const entries = await readdir(join(this.root, folder), { withFileTypes: true }).catch(() => []);
    let added = 0;
    for (const entry of entries) {
      const path = posix.join(folder, entry.name);
      if (isNew) this.#changed.add(path);
      if (!entry.isDirectory()) continue;
      await this.#watchFolder(path, isNew);
      if (++added % addedInOneTurn === 0) await new Promise(setImmediate);
    }
  }

  #watch(folder: string): void {
    this.#watchers.get(folder)?.close();
    this.#watchers.delete(folder);
    if (this.#isClosed) return;
    if (this.#watchers.size >= mostFolders) {
      this.#isWhole = false;
      return;
    }
    try {
      const watcher = watch(join(this.root, folder), { recursive: watchesTrees });
      this.#watchers.set(folder, watcher);
      watcher.on('change', (kind, name) => {
        if (typeof name === 'string') this.#heard(kind, posix.join(folder, name.replaceAll('\\', '/')));
      });
      watcher.on('error', () => {
        watcher.close();
        if (this.#watchers.get(folder) === watcher) this.#watchers.delete(folder);
      });
    } catch {
      // Gone already, or the system grants no more.
      this.#isWhole = false;
    }
  }

  #heard(kind: string, path: string): void {
    const parent = posix.dirname(path);
    if (passedOver.test(path) || this.rules.watching(parent === '.' ? '' : parent) === 'not') return;
    this.#changed.add(path);
    if (kind === 'rename') this.#renamed.add(path);
    this.#tellSoon();
  }

  #tellSoon(): void {
    if (this.#isClosed) return;
    if (this.#timer === null) this.#since = performance.now();
    else if (performance.now() - this.#since > longestWaitMs) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#tell(), quietMs);
  }

  #tell(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#working = this.#working
      .then(() => this.#follow())
      .then(() => {
        const paths = new Set(this.#changed);
        this.#changed.clear();
        return paths.size === 0 || this.#isClosed ? undefined : this.rules.onChanged(paths);
      })
      .catch((error: unknown) => {
        console.error('changes made outside could not be taken in:', error);
      });
    return this.#working;
  }

  /** Watches folders that came, and lets go of those that went. */
  async #follow(): Promise<void> {
    const renamed = [...this.#renamed];
    this.#renamed.clear();
    for (const [at, path] of renamed.entries()) {
      if (at % addedInOneTurn === addedInOneTurn - 1) await new Promise(setImmediate);
      if (this.rules.watching(path) === 'not') continue;
      // What changed just now is in memory: looking there takes less than asking another thread to.
      const found = statSync(join(this.root, path), { throwIfNoEntry: false });
      if (found?.isDirectory() === true) await this.#watchFolder(path, true);
      else this.#letGo(path);
    }
  }

  #letGo(folder: string): void {
    if (!this.#watchers.has(folder)) return;
    for (const [path, watcher] of this.#watchers) {
      if (path !== folder && !path.startsWith(`${folder}/`)) continue;
      watcher.close();
      this.#watchers.delete(path);
      this.#changed.add(path);
    }
  }
}
