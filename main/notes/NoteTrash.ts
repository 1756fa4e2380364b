import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { TrashedNote } from '../../preload/contract/notes';
import { plainText } from '../../preload/shared/markdown';
import { AppError } from '../../preload/contract/errors';
import { isMissing, moveFiles, readTextIfThere, writeFileAtomic, type LibraryFolder } from '../storage';
import { splitNoteFile } from './frontMatter';

const excerptLength = 160;

/** The notes in the trash: `trash/notes/<time>/<path>`, each whole and with the path it had. An entry's name is its time. */
export class NoteTrash {
  constructor(private readonly folder: LibraryFolder) {}

  /** Moves files of notes here. @returns their entries, in the order given */
  async put(paths: readonly string[]): Promise<readonly string[]> {
    const newEntry = await this.#newEntries();
    const placed = paths.map((path) => ({ entry: newEntry(), path }));
    await moveFiles(
      this.folder.root,
      placed.map(({ entry, path }) => ({
        from: this.folder.path('notes', path),
        to: this.#path(entry, path),
      })),
    );
    return placed.map(({ entry }) => entry);
  }

  /** Keeps the text of a note whose file another program deleted. */
  async keepText(path: string, text: string): Promise<void> {
    const newEntry = await this.#newEntries();
    await writeFileAtomic(this.#path(newEntry(), path), text);
  }

  /** What is here, the newest first. */
  async list(): Promise<readonly TrashedNote[]> {
    const found: TrashedNote[] = [];
    for (const entry of (await this.#entries()).reverse()) {
      const path = await this.pathOf(entry);
      const text = path === null ? null : await readTextIfThere(this.#path(entry, path));
      if (path === null || text === null) continue;
      const folder = dirname(path);
      found.push({
        entry,
        title: basename(path, '.md'),
        folder: folder === '.' ? '' : folder,
        trashed: entry.replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:').replace(/_\d+$/, ''),
        excerpt: plainText(splitNoteFile(text).body).replace(/\s+/g, ' ').trim().slice(0, excerptLength),
      });
    }
    return found;
  }

  /** Moves entries' files to paths under `notes/`. @throws AppError `notFound` */
  async take(entries: readonly { readonly entry: string; readonly to: string }[]): Promise<void> {
    const moves: { readonly from: string; readonly to: string }[] = [];
    for (const { entry, to } of entries) {
      const path = await this.pathOf(entry);
      if (path === null) throw new AppError('notFound', 'This note is no longer in the trash.');
      moves.push({ from: this.#path(entry, path), to: this.folder.path('notes', to) });
    }
    await moveFiles(this.folder.root, moves);
    await this.purge(entries.map(({ entry }) => entry));
  }

  /** Deletes entries for good. */
  async purge(entries: readonly string[]): Promise<void> {
    for (const entry of entries) {
      if (isEntry(entry)) await rm(this.#path(entry), { recursive: true, force: true });
    }
  }

  /** The path an entry's note had under `notes/`; null where there is no such entry. */
  async pathOf(entry: string): Promise<string | null> {
    if (!isEntry(entry)) return null;
    const root = this.#path(entry);
    const walk = async (folder: string): Promise<string | null> => {
      for (const found of await readdir(folder, { withFileTypes: true })) {
        const path = join(folder, found.name);
        const file = found.isDirectory() ? await walk(path) : found.name.endsWith('.md') ? path : null;
        if (file !== null) return file;
      }
      return null;
    };
    try {
      const file = await walk(root);
      return file === null ? null : relative(root, file).replaceAll('\\', '/');
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async #entries(): Promise<string[]> {
    try {
      return (await readdir(this.folder.path('trash', 'notes'))).filter(isEntry).sort();
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  /** Names for new entries: two notes of the same millisecond are two. */
  async #newEntries(): Promise<() => string> {
    const taken = new Set(await this.#entries());
    return () => {
      const time = new Date().toISOString().replaceAll(':', '-');
      let entry = time;
      for (let n = 2; taken.has(entry); n++) entry = `${time}_${String(n)}`;
      taken.add(entry);
      return entry;
    };
  }

  #path(entry: string, path = ''): string {
    return this.folder.path('trash', 'notes', entry, ...path.split('/').filter((part) => part !== ''));
  }
}

function isEntry(name: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z(?:_\d+)?$/.test(name);
}
