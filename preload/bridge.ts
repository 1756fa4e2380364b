import type { EventName } from './contract/events';
import type { Reply } from './contract/reply';

/**
 * All the page can reach outside itself, as `window.commonplace`. The names of the channels stay in the preload; a call
 * the contract keeps from the page is refused there and again in the main process.
 */
export interface Bridge {
  /** Calls a method of the contract by its dotted name, e.g. `articles.page`. Never rejects. */
  call(method: string, params: unknown): Promise<Reply>;
  /** Listens to an event; the returned function stops that. */
  on(event: EventName, listener: (payload: unknown) => void): () => void;
  /** Imports files dropped on the window, or on a collection. Their paths are worked out here and never reach the page. */
  importDropped(files: readonly File[], collection: string | null): Promise<Reply>;
  readonly platform: string;
}
