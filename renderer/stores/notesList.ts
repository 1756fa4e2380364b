import type { Note } from '../../preload/contract/notes';
import { keepSame } from '../../preload/shared/keepSame';
import { onEvent } from '../api/call';
import { notes } from '../api/notes';
import { inBackground } from './announcements';
import { createStore } from './createStore';
import { onLibraryReady } from './service';
import { oncePaused } from './typing';

/** All notes, last edited first; null until they are here. */
export const notesListStore = createStore<readonly Note[] | null>(null);

async function refresh(): Promise<void> {
  const list = await notes.list();
  notesListStore.set((known) => keepSame(known, list));
}

const refreshOncePaused = oncePaused(() => {
  inBackground(refresh());
});

export function startNotesList(): void {
  onLibraryReady(() => {
    inBackground(refresh());
  });
  onEvent('notesChanged', ({ ids }) => {
    const listed = new Set(notesListStore.get()?.map(({ id }) => id));
    // A note is saved while it is written, and a long list is not taken in between two key presses; one that is new is shown at once.
    if (ids?.every((id) => listed.has(id)) === true) refreshOncePaused();
    else inBackground(refresh());
  });
}
