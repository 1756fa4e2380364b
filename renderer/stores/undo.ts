import type { UndoState } from '../../preload/contract/undo';
import { onEvent } from '../api/call';
import { undo } from '../api/undo';
import { announce, announceSeen, inBackground } from './announcements';
import { createStore } from './createStore';
import { onLibraryReady } from './service';

/** What would be undone and redone next. */
export const undoStore = createStore<UndoState>({ undo: null, redo: null, done: null });

/** Takes the newest change of the library back, and says so. */
export function undoChange(): void {
  const { undo: label } = undoStore.get();
  if (label === null) return;
  inBackground(
    undo.undo().then(() => {
      announce(`Undone: ${label}`);
    }),
  );
}

export function redoChange(): void {
  const { redo: label } = undoStore.get();
  if (label === null) return;
  inBackground(
    undo.redo().then(() => {
      announce(`Done again: ${label}`);
    }),
  );
}

export function startUndo(): void {
  onEvent('undoChanged', ({ state }) => {
    const before = undoStore.get();
    undoStore.set(state);
    if (state.done !== null && state.done !== before.done) announceSeen(`${state.done}.`);
  });
  onLibraryReady(() => {
    inBackground(
      undo.state().then((state) => {
        undoStore.set(state);
      }),
    );
  });
}
