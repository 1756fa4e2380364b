import type { LibraryHandlers } from '../../preload/contract/contract';
import type { EventName, Events } from '../../preload/contract/events';
import type { LibraryServiceOptions } from './messages';

type EventListener = (name: EventName, payload: unknown) => void;

/**
 * One open library with everything that works on it: the composition root of the library process, the command line,
 * the tests and the benchmarks. It knows nothing of Electron.
 */
export class LibraryService {
  readonly #listeners = new Set<EventListener>();

  private constructor(readonly handlers: Partial<LibraryHandlers>) {}

  /**
   * Opens the library in `options.folder`, making a new one where there is none.
   * @throws AppError `libraryLocked`, `libraryNotWritable`, `libraryNewer` or `libraryDamaged`.
   */
  static async open(options: LibraryServiceOptions): Promise<LibraryService> {
    await Promise.resolve(options);
    return new LibraryService({});
  }

  /** Hears every event of the library; the returned function stops that. */
  onEvent(listener: EventListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  protected announce<Name extends EventName>(name: Name, payload: Events[Name]): void {
    for (const listener of this.#listeners) listener(name, payload);
  }

  /** Writes what is not yet on disk and gives the library free for others. */
  async close(): Promise<void> {
    await Promise.resolve();
  }
}
