import type { LibraryOverview } from '../../preload/contract/library';
import { onEvent } from '../api/call';
import { library } from '../api/library';
import { inBackground } from './announcements';
import { createStore } from './createStore';
import { onLibraryReady } from './service';

/** What the sidebar and the status line count; null until the library is ready. */
export const overviewStore = createStore<LibraryOverview | null>(null);

const askAgainAfterMs = 150;
let timer: number | null = null;

/** Asks soon, once for many changes. */
function refreshSoon(): void {
  timer ??= window.setTimeout(() => {
    timer = null;
    inBackground(refreshOverview());
  }, askAgainAfterMs);
}

/** Asks what is counted again, at once. */
export async function refreshOverview(): Promise<void> {
  overviewStore.set(await library.overview());
}

export function startOverview(): void {
  onLibraryReady(() => {
    inBackground(refreshOverview());
  });
  onEvent('articlesChanged', refreshSoon);
  onEvent('notesChanged', refreshSoon);
  onEvent('annotationsChanged', refreshSoon);
  onEvent('indexChanged', ({ status }) => {
    overviewStore.set((overview) => (overview === null ? null : { ...overview, index: status }));
  });
}
