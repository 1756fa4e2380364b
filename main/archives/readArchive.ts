import { createHash } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '../../preload/contract/errors';
import { readTextIfThere } from '../storage';
import {
  archiveFileName,
  filesFolder,
  parseArchiveFile,
  type ArchivedFile,
  type ArchiveFile,
} from './archiveFile';

/** An exported library, its files read one by one and held against what is written about them. */
export class ReadArchive {
  readonly #files: ReadonlyMap<string, ArchivedFile>;

  private constructor(
    private readonly folder: string,
    file: ArchiveFile,
  ) {
    this.#files = new Map(file.files.map((each) => [each.path, each]));
  }

  /** @throws AppError `notFound` for a folder that is none, `libraryNewer`, `libraryDamaged` */
  static async open(folder: string): Promise<ReadArchive> {
    const text = await readTextIfThere(join(folder, archiveFileName));
    if (text === null)
      throw new AppError(
        'notFound',
        `“${basename(folder)}” is no exported library, or its export was not finished: it holds no ${archiveFileName}. Choose the folder that “Export the whole library” made.`,
      );
    return new ReadArchive(folder, parseArchiveFile(text, folder));
  }

  /** The paths of its files, from the library's folder. */
  get paths(): readonly string[] {
    return [...this.#files.keys()];
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  /** @throws AppError `libraryDamaged` where the file is missing or not as it was exported */
  async read(path: string): Promise<Uint8Array> {
    const known = this.#files.get(path);
    const place = join(this.folder, filesFolder, ...path.split('/'));
    const isFile = known !== undefined && (await lstat(place).catch(() => null))?.isFile() === true;
    const content = isFile ? await readFile(place) : null;
    if (content === null || createHash('sha256').update(content).digest('hex') !== known?.sha256)
      throw new AppError(
        'libraryDamaged',
        `${path} is ${content === null ? 'missing' : 'not as it was exported'}. Put back a copy of the export and import it again; what came in meanwhile is passed over then.`,
      );
    return content;
  }

  async readText(path: string): Promise<string> {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await this.read(path));
  }
}

/** Whether a folder is an exported library. */
export async function isArchive(folder: string): Promise<boolean> {
  return (await lstat(join(folder, archiveFileName)).catch(() => null))?.isFile() === true;
}
