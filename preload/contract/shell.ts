import * as v from 'valibot';
import type { ErrorEnvelope } from './errors';
import type { ImportReport } from './importing';
import type { ExportedLibrary } from './archives';
import { ExportRequest } from './exporting';
import { shellCall } from './method';

/** How the library process is: the window says so and stays usable. */
export type ServiceState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'restarting'; readonly reason: string }
  | { readonly kind: 'failed'; readonly error: ErrorEnvelope };

/** A menu of the menu bar, each item a command of the page. */
const MenuOfCommands = v.strictObject({
  label: v.string(),
  items: v.array(v.strictObject({ id: v.string(), label: v.string(), keys: v.nullable(v.string()) })),
});
export type MenuOfCommands = v.InferOutput<typeof MenuOfCommands>;

export const shellContract = {
  service: shellCall<ServiceState>()(v.strictObject({})),
  /** Asks the person for files or a folder and imports them; null when they chose nothing. */
  chooseAndImport: shellCall<ImportReport | null>()(
    v.strictObject({ what: v.picklist(['files', 'folder']) }),
  ),
  /** The folder whose files are imported into this library by themselves; null where none is watched. */
  watchedFolder: shellCall<string | null>()(v.strictObject({})),
  /** Asks the person for that folder; answers with the one watched from now on. Fails with `badRequest` for one the library lies in. */
  chooseWatchedFolder: shellCall<string | null>()(v.strictObject({})),
  stopWatching: shellCall<void>()(v.strictObject({})),
  /** Asks for the folder of another library, opens it in this window's place; false when none was chosen. */
  openLibrary: shellCall<boolean>()(v.strictObject({})),
  /** The folders of the libraries opened last, the newest first, without the one that is open. */
  recentLibraries: shellCall<readonly string[]>()(v.strictObject({})),
  /** Opens one of them in this window's place; fails with `notFound` for any other folder. */
  openRecent: shellCall<void>()(v.strictObject({ folder: v.string() })),
  /** Starts the library process again after it failed. */
  retryLibrary: shellCall<void>()(v.strictObject({})),
  /** Asks where an export goes and writes it there; answers with the name of the file, null when none was chosen. */
  exportAs: shellCall<string | null>()(v.strictObject({ request: ExportRequest })),
  /** Asks for a folder and writes the whole library into a new one within it; null when none was chosen. */
  exportLibrary: shellCall<ExportedLibrary | null>()(v.strictObject({})),
  /** Asks for the folder of an exported library and brings it in; null when none was chosen. */
  importLibrary: shellCall<ImportReport | null>()(v.strictObject({})),
  /** Asks for a folder of Markdown files and brings them in as notes; null when none was chosen. */
  importNotes: shellCall<ImportReport | null>()(v.strictObject({})),
  /** Opens a web address in the browser after a question that shows it. Only http, https and mailto. */
  openExternal: shellCall<void>()(v.strictObject({ url: v.pipe(v.string(), v.maxLength(4096)) })),
  /** The address (`commonplace://open/…`) another program asked to be opened and that was not taken yet; null where there is none. */
  takeLink: shellCall<string | null>()(v.strictObject({})),
  /** Fills the native menu with the page's commands; `keys` in the notation of tinykeys. */
  showMenu: shellCall<void>()(v.strictObject({ menus: v.array(MenuOfCommands) })),
  /** Shows the library folder in the system's file manager. */
  showLibraryFolder: shellCall<void>()(v.strictObject({})),
} as const;
