import { rmdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from './atomicFile';
import { fileOperations } from './fileOperations';

let folders = 0;

/**
 * Files about to be replaced, under second names until the new ones stand. To free a file's room takes milliseconds where the
 * volume discards it at once, and a rename over the file waits for that; over one that has another name it does not.
 */
export class ReplacedFiles {
  readonly #names: string[] = [];
  #folder: string | null = null;
  #isOver = false;

  constructor(private readonly root: string) {}

  /** Gives a file a second name, where the volume knows such. */
  keep(path: string): void {
    if (this.#isOver) return;
    try {
      const name = join(this.#made(), String(this.#names.length));
      fileOperations().link(path, name);
      this.#names.push(name);
    } catch (error) {
      // One that is new replaces nothing. What cannot be linked is replaced all the same, only slower.
      if (!isMissing(error)) this.#isOver = true;
    }
  }

  /** Frees the room, one file after the other, with nobody waiting for it. What a crash leaves is swept when the library is opened. */
  freeLater(): void {
    void this.#free();
  }

  async #free(): Promise<void> {
    try {
      for (const name of this.#names) await unlink(name);
      if (this.#folder !== null) await rmdir(this.#folder);
    } catch {
      // Swept at the next opening.
    }
  }

  /** A folder among those that are swept. */
  #made(): string {
    if (this.#folder === null) {
      const folder = join(
        this.root,
        '.cache',
        'incoming',
        `replaced-${String(process.pid)}-${String(++folders)}`,
      );
      fileOperations().makeFolder(folder);
      this.#folder = folder;
    }
    return this.#folder;
  }
}
