import { stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { AppError } from '../../preload/contract/errors';
import type { ImportReport } from '../../preload/contract/importing';
import { FolderWatcher, Turns, type LibraryFolder } from '../storage';
import { TakenFiles } from './TakenFiles';
import { walkFiles } from './walkFiles';

/** A file counts as whole when it has not changed for so long. */
const wholeAfterMs = 2000;
/** Not every disk tells what changes on it. */
const lookEveryMs = 60_000;
/** What browsers and editors call what is not ready. */
const unfinished = /(?:^|\/)(?:\.|~\$)|\.(?:part|partial|crdownload|download|tmp|swp)$|~$/i;

/** A file that was not taken yet: its stamp, and since when it has had that. */
interface Waiting {
  readonly stamp: string;
  readonly since: number;
}

/**
 * A folder outside the library whose files are imported by themselves: those in it, and those that come later, each once it is
 * whole and once only.
 */
export class WatchedFolder {
  readonly #turns = new Turns();
  #folder: string | null = null;
  #taken: TakenFiles | null = null;
  #watcher: FolderWatcher | null = null;
  #waiting: ReadonlyMap<string, Waiting> = new Map();
  #timer: NodeJS.Timeout | null = null;
  #isClosed = false;

  constructor(
    private readonly library: LibraryFolder,
    private readonly importFiles: (paths: readonly string[]) => Promise<ImportReport>,
  ) {}

  /**
   * Watches a folder in place of the one before; none where it is null.
   * @throws AppError `badRequest` where the folder holds the library or lies within it
   */
  watch(folder: string | null): Promise<void> {
    return this.#turns.take(async () => {
      if (folder !== null && (isWithin(folder, this.library.root) || isWithin(this.library.root, folder)))
        throw new AppError(
          'badRequest',
          `${folder} cannot be watched: the library lies in the same place. Choose a folder beside it.`,
        );
      if (folder === this.#folder || this.#isClosed) return;
      await this.#stop();
      if (folder === null) return;
      this.#folder = folder;
      this.#taken = await TakenFiles.of(folder, this.library);
      this.#watcher = new FolderWatcher(folder, {
        watching: () => 'entries and folders',
        onChanged: () => {
          this.#lookIn(0);
          return Promise.resolve();
        },
      });
      await this.#watcher.start('');
      this.#lookIn(0);
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#turns.take(() => this.#stop());
  }

  async #stop(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    await this.#watcher?.close();
    this.#watcher = null;
    this.#folder = null;
    this.#waiting = new Map();
  }

  #lookIn(delay: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#isClosed) return;
    this.#timer = setTimeout(() => {
      this.#turns
        .take(() => this.#look())
        .catch((error: unknown) => {
          console.error('the watched folder could not be looked through:', error);
          this.#lookIn(lookEveryMs);
        });
    }, delay);
  }

  async #look(): Promise<void> {
    const [folder, taken] = [this.#folder, this.#taken];
    if (folder === null || taken === null || this.#isClosed) return;
    const there = await filesIn(folder);
    const now = Date.now();
    const waiting = new Map<string, Waiting>();
    const whole = new Map<string, string>();
    for (const [path, stamp] of there) {
      if (taken.has(relative(folder, path), stamp)) continue;
      const before = this.#waiting.get(path);
      const since = before?.stamp === stamp ? before.since : now;
      if (now - since >= wholeAfterMs) whole.set(path, stamp);
      else waiting.set(path, { stamp, since });
    }
    this.#waiting = waiting;
    if (whole.size > 0) await this.#take(folder, taken, whole, there);
    this.#lookIn(waiting.size > 0 ? wholeAfterMs : lookEveryMs);
  }

  async #take(
    folder: string,
    taken: TakenFiles,
    whole: ReadonlyMap<string, string>,
    there: ReadonlyMap<string, string>,
  ): Promise<void> {
    const { cancelled } = await this.importFiles([...whole.keys()]);
    // What was cut short by the end of the app is taken at the next start; what a person stopped is not begun again.
    if (cancelled && this.#isClosed) return;
    const names = new Map(Array.from(whole, ([path, stamp]) => [relative(folder, path), stamp]));
    const left = new Set(Array.from(there.keys(), (path) => relative(folder, path)));
    await taken.add(names, (path) => left.has(path));
  }
}

/** The files in a folder that can be read, with a stamp that changes with each. */
async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for await (const { path, problem } of walkFiles([folder])) {
    if (problem !== null || unfinished.test(relative(folder, path).replaceAll('\\', '/'))) continue;
    const stats = await stat(path).catch(() => null);
    if (stats?.isFile() === true) files.set(path, `${String(stats.mtimeMs)} ${String(stats.size)}`);
  }
  return files;
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
