import type { LibraryOverview } from '../../preload/contract/library';
import type { IndexStatus } from '../../preload/contract/search';
import { keepSame } from '../../preload/shared/keepSame';
import { onEvent } from '../api/call';
import { library } from '../api/library';
import { inBackground } from './announcements';
import { askingAgain } from './askAgain';
import { createStore } from './createStore';
import { onLibraryReady } from './service';
import { oncePaused } from './typing';

/** What the sidebar and the status line count; null until the library is ready. */
export const overviewStore = createStore<LibraryOverview | null>(null);

/** Asks soon, once for many changes, and not between two key presses. */
const refreshSoon = askingAgain(
  oncePaused(() => {
    inBackground(refreshOverview());
  }),
);

/** Asks what is counted again, at once. */
export async function refreshOverview(): Promise<void> {
  const overview = await library.overview();
  overviewStore.set((known) => keepSame(known, overview));
}

/** How far the index is: it changes and changes back with every save of a note that is written. */
let latest: IndexStatus | null = null;

const takeLatestOncePaused = oncePaused(() => {
  const index = latest;
  overviewStore.set((known) =>
    known === null || index === null ? known : keepSame(known, { ...known, index }),
  );
});

export function startOverview(): void {
  onLibraryReady(() => {
    inBackground(refreshOverview());
  });
  onEvent('articlesChanged', refreshSoon);
  onEvent('notesChanged', refreshSoon);
  onEvent('annotationsChanged', refreshSoon);
  onEvent('indexChanged', ({ status }) => {
    latest = status;
    takeLatestOncePaused();
  });
}
