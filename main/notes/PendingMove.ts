import { rm } from 'node:fs/promises';
import * as v from 'valibot';
import { readTextIfThere, toJson, writeFileAtomic, type LibraryFolder } from '../storage';
import { LinkMove } from './LinkMove';

const Pending = v.object({
  move: LinkMove,
  /** The note's file, relative to `notes/`, before and after; null where no file moves. */
  file: v.nullable(v.object({ from: v.string(), to: v.string() })),
});
export type Pending = v.InferOutput<typeof Pending>;

/**
 * The move of links that is under way, on disk before its first link is rewritten and gone after its last. A start that finds
 * one goes on with it: every step of a move may be done twice, so that a crash at any point leaves no link behind.
 */
export class PendingMove {
  constructor(private readonly folder: LibraryFolder) {}

  /** Runs a move with its record on disk. */
  async during<T>(pending: Pending, task: () => Promise<T>): Promise<T> {
    await writeFileAtomic(this.#path(), toJson(pending));
    const result = await task();
    await rm(this.#path(), { force: true });
    return result;
  }

  /** The move a crash interrupted; null where there is none. */
  async interrupted(): Promise<Pending | null> {
    const text = await readTextIfThere(this.#path());
    if (text === null) return null;
    try {
      const parsed = v.safeParse(Pending, JSON.parse(text));
      return parsed.success ? parsed.output : null;
    } catch {
      return null;
    }
  }

  #path(): string {
    return this.folder.path('notes', '.moving.json');
  }
}
