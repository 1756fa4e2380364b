import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from '../atomicFile';
import { fileOperations } from '../fileOperations';
import type { RecordedChange } from './FolderChange';
import { decodeRecords, journalHeader } from './journalRecord';

const namePattern = /^(\d{8})\.log$/;

/** The files of a journal: records go to the newest; older ones stay until a checkpoint has made them needless. */
export class JournalFiles {
  #older: string[];
  #open: { readonly path: string; keptBytes: number } | null = null;
  #nextNumber: number;

  private constructor(
    private readonly folder: string,
    names: readonly string[],
  ) {
    this.#older = names.map((name) => join(folder, name));
    this.#nextNumber = 1 + Number(names.at(-1)?.slice(0, 8) ?? 0);
  }

  /** Finds the files in a journal's folder, which need not be there. */
  static async open(folder: string): Promise<JournalFiles> {
    return new JournalFiles(folder, (await namesIn(folder)).filter((name) => namePattern.test(name)).sort());
  }

  get isEmpty(): boolean {
    return this.#open === null && this.#older.length === 0;
  }

  /** Every whole record's changes, the oldest first. */
  async *read(): AsyncIterable<RecordedChange> {
    for (const path of [...this.#older, ...(this.#open === null ? [] : [this.#open.path])])
      for (const changes of decodeRecords(await readFile(path))) yield* changes;
  }

  /** Adds a record, to be followed by `keep` or `cut`; it survives a power cut when this answers. */
  async append(record: Buffer): Promise<void> {
    this.#open ??= await this.#begin();
    fileOperations().appendFile(this.#open.path, record);
    await fileOperations().flushFile(this.#open.path);
  }

  /** Keeps the record that was appended. */
  keep(record: Buffer): void {
    if (this.#open !== null) this.#open.keptBytes += record.length;
  }

  /** Takes away whatever of a record was appended. */
  async cut(): Promise<void> {
    if (this.#open === null) return;
    fileOperations().truncateFile(this.#open.path, this.#open.keptBytes);
    await fileOperations().flushFile(this.#open.path);
  }

  /** Begins a new file with the next record. @returns the files before it, for {@link remove} */
  turnOver(): readonly string[] {
    if (this.#open !== null) this.#older.push(this.#open.path);
    this.#open = null;
    return [...this.#older];
  }

  /** Removes files whose changes are all in their places. */
  async remove(paths: readonly string[]): Promise<void> {
    for (const path of paths) fileOperations().remove(path);
    this.#older = this.#older.filter((path) => !paths.includes(path));
    if (paths.length > 0) await fileOperations().flushFolder(this.folder);
  }

  /** Removes the folder where nothing is in it. */
  removeFolder(): void {
    if (this.isEmpty) fileOperations().remove(this.folder);
  }

  async #begin(): Promise<{ readonly path: string; keptBytes: number }> {
    const files = fileOperations();
    const path = join(this.folder, `${String(this.#nextNumber++).padStart(8, '0')}.log`);
    files.makeFolder(this.folder);
    await files.writeFile(path, journalHeader);
    await files.flushFile(path);
    await files.flushFolder(this.folder);
    await files.flushFolder(join(this.folder, '..'));
    return { path, keptBytes: journalHeader.length };
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
