import { posix } from 'node:path';
import { weightOf, type FolderChange } from './FolderChange';

/** A folder that appears with its files. */
export type MadeFolder = Extract<FolderChange, { readonly kind: 'make' }>;

/** Folders that the journal answers for, and whose files are still to be put in their places: batches, the oldest first. */
export class UnplacedFolders {
  readonly #batches: (readonly MadeFolder[])[] = [];
  readonly #byPlace = new Map<string, MadeFolder>();
  #bytes = 0;

  /** How many batches there are. */
  get count(): number {
    return this.#batches.length;
  }

  /** How much content they hold, in bytes, near enough. */
  get bytes(): number {
    return this.#bytes;
  }

  get oldest(): readonly MadeFolder[] | null {
    return this.#batches[0] ?? null;
  }

  add(batch: readonly MadeFolder[]): void {
    this.#batches.push(batch);
    for (const made of batch) {
      this.#byPlace.set(made.folder, made);
      this.#bytes += weightOf(made);
    }
  }

  /** Lets go of the oldest batch, once it is in its place. */
  removeOldest(): void {
    for (const made of this.#batches.shift() ?? []) {
      this.#byPlace.delete(made.folder);
      this.#bytes -= weightOf(made);
    }
  }

  /** The files of a folder that is not in its place; null for any other. */
  files(folder: string): MadeFolder['files'] | null {
    return this.#byPlace.get(folder)?.files ?? null;
  }

  /** Whether a change concerns one of these folders, or files in it. */
  isConcernedBy(change: FolderChange): boolean {
    switch (change.kind) {
      case 'make':
      case 'remove':
        return this.#byPlace.has(change.folder);
      case 'write':
        return this.#byPlace.has(posix.dirname(change.file));
      case 'move':
        return this.#byPlace.has(change.from) || this.#byPlace.has(change.to);
    }
  }
}
