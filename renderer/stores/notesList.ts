import type { Note } from '../../preload/contract/notes';
import { onEvent } from '../api/call';
import { notes } from '../api/notes';
import { inBackground } from './announcements';
import { createStore } from './createStore';
import { onLibraryReady } from './service';

/** All notes, last edited first; null until they are here. */
export const notesListStore = createStore<readonly Note[] | null>(null);

async function refresh(): Promise<void> {
  notesListStore.set(await notes.list());
}

export function startNotesList(): void {
  onLibraryReady(() => {
    inBackground(refresh());
  });
  onEvent('notesChanged', () => {
    inBackground(refresh());
  });
}
