import type { ErrorEnvelope } from '../../preload/contract/errors';
import type { EventName } from '../../preload/contract/events';
import type { Reply } from '../../preload/contract/reply';

/** Where the library process finds its library and the bundles of its worker threads. All paths absolute. */
export interface LibraryServiceOptions {
  readonly folder: string;
  readonly parseWorker: string;
  readonly indexWorker: string;
  /** The folder of the sample library that comes with the app. */
  readonly sample: string;
}

/** What is said to the library process. */
export type ToLibrary =
  | { readonly kind: 'open'; readonly options: LibraryServiceOptions }
  | { readonly kind: 'call'; readonly id: number; readonly method: string; readonly params: unknown }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'close' };

/** What the library process says. */
export type FromLibrary =
  | { readonly kind: 'opened' }
  | { readonly kind: 'refused'; readonly error: ErrorEnvelope }
  | { readonly kind: 'answer'; readonly id: number; readonly reply: Reply }
  | { readonly kind: 'event'; readonly name: EventName; readonly payload: unknown };

/** A running library process as its client sees it, whichever way it was started. */
export interface LibraryProcess {
  post(message: ToLibrary): void;
  onMessage(listener: (message: FromLibrary) => void): void;
  /** Called once, with the exit code (null when a signal ended it). */
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
}
