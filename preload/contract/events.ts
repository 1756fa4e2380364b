import type { Job } from './jobs';
import type { ImportReport } from './importing';
import type { IndexStatus } from './search';
import type { Settings } from './settings';
import type { ServiceState } from './shell';
import type { UndoState } from './undo';

/** A key that was pressed, as keyboard events name it, and the keys held with it. */
export interface PressedKeys {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What the processes announce: each event names what is now true, and who shows it asks again. */
export interface Events {
  /** Articles were added, changed or removed; `ids` null means many. */
  articlesChanged: { readonly ids: readonly string[] | null };
  /** Collections were made, renamed, moved or removed, or articles were put in or taken out. */
  collectionsChanged: Readonly<Record<string, never>>;
  /** What was decided about articles that look the same changed. */
  decisionsChanged: Readonly<Record<string, never>>;
  notesChanged: { readonly ids: readonly string[] | null };
  /** Annotations were made, changed, moved with their text or deleted; `articles` null means those of many. */
  annotationsChanged: { readonly articles: readonly string[] | null };
  /** Saved searches were made, renamed or removed. */
  savedSearchesChanged: Readonly<Record<string, never>>;
  jobsChanged: { readonly jobs: readonly Job[] };
  indexChanged: { readonly status: IndexStatus };
  /** An import ended; sent to every window, whoever began it. */
  importEnded: { readonly report: ImportReport };
  undoChanged: { readonly state: UndoState };
  settingsChanged: { readonly settings: Settings };
  serviceChanged: { readonly state: ServiceState };
  /** Another program asked for an address that leads into the app; `shell.takeLink` has it. */
  linkAsked: Readonly<Record<string, never>>;
  /** A menu item was chosen; `command` is the id of a command of the page. */
  commandChosen: { readonly command: string };
  /** Keys of a shortcut were pressed. A page that is shown in a frame keeps its keys to itself; this tells them all the same. */
  keysPressed: PressedKeys;
}

export type EventName = keyof Events;
