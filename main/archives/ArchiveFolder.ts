import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../preload/contract/errors';
import { errorCode, fileOperations, toJson } from '../storage';
import {
  archiveFileName,
  filesFolder,
  newArchiveFile,
  type ArchivedFile,
  type ArchiveFile,
} from './archiveFile';

const unfinished = ' (unfinished)';

/**
 * An exported library being written: in a folder whose name says that it is not finished, which gets its own name once everything
 * in it would survive a power cut. What a crash leaves is seen to be no whole export.
 */
export class ArchiveFolder {
  readonly #files: ArchivedFile[] = [];
  readonly #folders = new Set<string>();

  private constructor(
    private readonly parent: string,
    /** The name the folder will have. */
    readonly name: string,
  ) {}

  /** Begins an export in a folder, under a name that is free there. @throws AppError `badRequest` where it cannot be written */
  static begin(parent: string, wanted: string): ArchiveFolder {
    let name = wanted;
    const isTaken = (): boolean =>
      existsSync(join(parent, name)) || existsSync(join(parent, name + unfinished));
    for (let n = 2; isTaken(); n++) name = `${wanted} (${String(n)})`;
    const archive = new ArchiveFolder(parent, name);
    try {
      fileOperations().makeFolder(archive.#staging);
    } catch (error) {
      throw notWritable(parent, error);
    }
    return archive;
  }

  /** Copies a file of the library. @param path from the library's folder, with `/`. A file that is gone by now is passed over. */
  async copy(library: string, path: string): Promise<void> {
    const content = await contentOf(join(library, path));
    if (content === null) return;
    await this.#write(`${filesFolder}/${path}`, content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    this.#files.push({ path, bytes: content.byteLength, sha256 });
  }

  /** Writes a page. @param path from the top of the export, with `/` */
  async writePage(path: string, html: string): Promise<void> {
    await this.#write(path, html);
  }

  /** Makes the export whole, and gives it its name. */
  async finish(library: ArchiveFile['library'], made: string): Promise<void> {
    const files = fileOperations();
    const described = newArchiveFile(library, made, this.#files);
    await this.#write(archiveFileName, toJson(described));
    try {
      if (!(await files.flushVolume(this.parent)))
        for (const { path } of this.#files)
          await files.flushFile(join(this.#staging, filesFolder, ...path.split('/')));
      files.rename(this.#staging, join(this.parent, this.name));
      await files.flushFolder(this.parent);
    } catch (error) {
      throw notWritable(this.parent, error);
    }
  }

  /** Removes what was written. */
  discard(): void {
    fileOperations().remove(this.#staging);
  }

  async #write(path: string, content: string | Uint8Array): Promise<void> {
    const target = join(this.#staging, ...path.split('/'));
    try {
      const folder = dirname(target);
      if (!this.#folders.has(folder)) fileOperations().makeFolder(folder);
      this.#folders.add(folder);
      await fileOperations().writeFile(target, content);
    } catch (error) {
      throw notWritable(this.parent, error);
    }
  }

  get #staging(): string {
    return join(this.parent, this.name + unfinished);
  }
}

async function contentOf(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function notWritable(parent: string, error: unknown): AppError {
  const reason = error instanceof Error ? error.message : String(error);
  return new AppError(
    'badRequest',
    `The library could not be written to ${parent}: ${reason}. Choose another folder, or make room, and export again.`,
    { cause: error },
  );
}
