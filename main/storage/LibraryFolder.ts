import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { AppError } from '../../preload/contract/errors';
import { errorCode, readTextIfThere, writeFileAtomic } from './atomicFile';
import { FolderLock } from './FolderLock';
import { Journal } from './journal';
import { toJson } from './json';
import { libraryFormat, migrations } from './migrations';

const LibraryFile = v.object({
  format: v.pipe(v.number(), v.integer(), v.minValue(1)),
  id: v.string(),
  name: v.string(),
  created: v.string(),
});
type LibraryFile = v.InferOutput<typeof LibraryFile>;

/** An open library folder: its place, its name, and the lock that keeps others out. */
export class LibraryFolder {
  #file: LibraryFile;

  private constructor(
    readonly root: string,
    /** How articles' folders are changed: many at once, done when they would survive a power cut. */
    readonly journal: Journal,
    file: LibraryFile,
    private readonly lock: FolderLock,
  ) {
    this.#file = file;
  }

  /**
   * Opens the library in `root`, making one where the folder is missing or empty; one of an older format is brought to this one.
   * @param beforeUpgrade makes a backup of a library of an older format, before anything of it is changed
   * @throws AppError `libraryNotWritable`, `libraryLocked`, `libraryDamaged`, `libraryNewer`
   */
  static async open(
    root: string,
    beforeUpgrade: (folder: LibraryFolder) => Promise<void> = () => Promise.resolve(),
  ): Promise<LibraryFolder> {
    const lock = await lockFolder(root);
    try {
      const file = (await readLibraryFile(root)) ?? (await createLibrary(root));
      const journal = await Journal.open(root);
      await rm(join(root, '.cache', 'incoming'), { recursive: true, force: true });
      const folder = new LibraryFolder(root, journal, file, lock);
      if (file.format < libraryFormat) {
        await beforeUpgrade(folder);
        await folder.#upgrade();
      }
      return folder;
    } catch (error) {
      await lock.release();
      throw notWritable(root, error) ?? error;
    }
  }

  get id(): string {
    return this.#file.id;
  }

  get name(): string {
    return this.#file.name;
  }

  /** The format the library has now; while it is opened that may be an older one. */
  get format(): number {
    return this.#file.format;
  }

  /** The absolute path of something in the library. */
  path(...parts: readonly string[]): string {
    return join(this.root, ...parts);
  }

  async rename(name: string): Promise<void> {
    await this.#write({ ...this.#file, name });
  }

  /** Empties the journal and lets others open the library; that is done even where the first fails. */
  async close(): Promise<void> {
    try {
      await this.journal.close();
    } finally {
      await this.lock.release();
    }
  }

  /** Takes the steps that are left. Interrupted, the next opening goes on with the one that was under way. */
  async #upgrade(): Promise<void> {
    for (const migration of migrations) {
      const { to, what } = migration;
      if (to <= this.#file.format) continue;
      console.info(`The library is brought to format ${String(to)}: ${what}.`);
      await migration.run(this.root);
      await this.#write({ ...this.#file, format: to });
    }
  }

  async #write(file: LibraryFile): Promise<void> {
    await writeFileAtomic(this.path('library.json'), toJson(file));
    this.#file = file;
  }
}

async function lockFolder(root: string): Promise<FolderLock> {
  try {
    await mkdir(join(root, '.cache'), { recursive: true });
    return await FolderLock.take(join(root, '.cache', 'lock'), `The library in ${root}`);
  } catch (error) {
    throw notWritable(root, error) ?? error;
  }
}

async function readLibraryFile(root: string): Promise<LibraryFile | null> {
  const text = await readTextIfThere(join(root, 'library.json'));
  if (text === null) return null;
  const file = parseLibraryFile(text);
  if (file === null) {
    throw new AppError(
      'libraryDamaged',
      `library.json in ${root} cannot be read as the description of a library. Put back a copy of it, or move it away and open the folder again: articles and notes are kept in their own files.`,
    );
  }
  if (file.format > libraryFormat) {
    throw new AppError(
      'libraryNewer',
      `The library in ${root} was made by a newer Commonplace (format ${String(file.format)}; this version reads up to ${String(libraryFormat)}). Update Commonplace to open it. Nothing was changed.`,
    );
  }
  return file;
}

function parseLibraryFile(text: string): LibraryFile | null {
  try {
    const result = v.safeParse(LibraryFile, JSON.parse(text));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

/** What the making of a library leaves that was cut short: files of its own, and some half written beside their places. */
const begun = ['.cache', '.gitignore'];
const halfWritten = /^(?:\.gitignore|library\.json)\.\d+-\d+\.new$/u;

async function createLibrary(root: string): Promise<LibraryFile> {
  const names = await readdir(root);
  const litter = names.filter((name) => halfWritten.test(name));
  const entries = names.filter(
    (name) => !begun.includes(name) && !litter.includes(name) && !isSystemLitter(name),
  );
  const ours = entries.includes('articles') || entries.includes('notes');
  if (entries.length > 0 && !ours) {
    throw new AppError(
      'libraryNotWritable',
      `${root} holds other files and no library. Choose an empty folder, or a folder made by Commonplace; to import these files, drop them on the window.`,
    );
  }
  for (const name of litter) await rm(join(root, name), { force: true });
  const file: LibraryFile = {
    format: libraryFormat,
    id: randomUUID(),
    name: basename(root),
    created: new Date().toISOString(),
  };
  for (const migration of migrations) await migration.run(root);
  await writeFileAtomic(join(root, 'library.json'), toJson(file));
  return file;
}

/** Files that operating systems leave in folders by themselves. */
export function isSystemLitter(name: string): boolean {
  return ['.DS_Store', 'Thumbs.db', 'desktop.ini', '.localized'].includes(name) || name.startsWith('._');
}

function notWritable(root: string, error: unknown): AppError | null {
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'permission was denied',
    EPERM: 'permission was denied',
    EROFS: 'it is on a read-only volume',
    ENOSPC: 'the disk is full',
    ENOTDIR: 'a part of the path is a file',
    EEXIST: 'there is a file of that name',
    ENOENT: 'the folder above it does not exist',
  };
  const reason = reasons[errorCode(error) ?? ''];
  if (reason === undefined) return null;
  return new AppError(
    'libraryNotWritable',
    `The library folder ${root} cannot be written: ${reason}. Change its permissions, or choose another folder.`,
    { cause: error },
  );
}
