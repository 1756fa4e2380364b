import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageStart } from '../../preload/contract/article';
import { AppError } from '../../preload/contract/errors';
import { readTextIfThere, type LibraryFolder } from '../storage';
import { pagesFile, parsePagesFile } from './pages';

/** Texts are kept up to so many characters in all; of those longer than a sixteenth of it only the one read last. */
const charactersKept = 4 * 1024 * 1024;

/** What lies beside the records of articles: texts, of which those read last are kept, sources and pictures. */
export class ArticleTexts {
  readonly #texts = new Map<string, string>();
  #long: { readonly id: string; readonly text: string } | null = null;
  #characters = 0;

  /** @param folderOf an article's folder, relative to the library; it throws an AppError `notFound` */
  constructor(
    private readonly library: LibraryFolder,
    private readonly folderOf: (id: string) => string,
  ) {}

  /** An article's readable text. @throws AppError `notFound` naming the file where it is missing */
  async read(id: string): Promise<string> {
    const kept = this.#texts.get(id) ?? (this.#long?.id === id ? this.#long.text : undefined);
    if (kept !== undefined) return kept;
    const folder = this.folderOf(id);
    const unplaced = this.library.journal.unplacedFiles(folder)?.['text.md'];
    if (typeof unplaced === 'string') return unplaced;
    const path = this.library.path(folder, 'text.md');
    const text = await readTextIfThere(path);
    if (text === null) {
      throw new AppError(
        'notFound',
        `The text of this article is missing: ${path}. Restore the file, or import it again.`,
      );
    }
    this.keep(id, text);
    return text;
  }

  keep(id: string, text: string): void {
    this.forget(id);
    if (text.length > charactersKept / 16) {
      this.#long = { id, text };
      return;
    }
    this.#texts.set(id, text);
    this.#characters += text.length;
    for (const oldest of this.#texts.keys()) {
      if (this.#characters <= charactersKept) return;
      this.forget(oldest);
    }
  }

  forget(id: string): void {
    this.#characters -= this.#texts.get(id)?.length ?? 0;
    this.#texts.delete(id);
    if (this.#long?.id === id) this.#long = null;
  }

  /** Where the pages of a PDF begin in its text. */
  async pages(id: string): Promise<readonly PageStart[]> {
    return parsePagesFile(await readTextIfThere(join(await this.#place(id), pagesFile)));
  }

  /** The bytes an article was imported from. @throws AppError `notFound` where they are missing */
  async source(id: string): Promise<Uint8Array> {
    return readFile(await this.sourcePath(id));
  }

  /** The file an article was imported from. @throws AppError `notFound` where it is missing */
  async sourcePath(id: string): Promise<string> {
    const folder = await this.#place(id);
    const name = (await readdir(folder).catch(() => [])).find((file) => file.startsWith('source.'));
    if (name === undefined)
      throw new AppError(
        'notFound',
        `The imported file of this article is missing from ${folder}. Import it again.`,
      );
    return join(folder, name);
  }

  /** A picture of an article, by its name in the text; null where there is none. */
  async image(id: string, name: string): Promise<Uint8Array | null> {
    return readFile(join(await this.#place(id), name)).catch(() => null);
  }

  /** The absolute path of an article's folder, once its files are there. */
  async #place(id: string): Promise<string> {
    const folder = this.folderOf(id);
    await this.library.journal.placed(folder);
    return this.library.path(folder);
  }
}
