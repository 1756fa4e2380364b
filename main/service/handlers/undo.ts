import type { LibraryHandlers } from '../../../preload/contract/contract';
import type { UndoStack } from '../../undo';

/** Answers the calls of the domain `undo`. */
export function undoHandlers(changes: UndoStack): LibraryHandlers['undo'] {
  return {
    state: () => changes.state(),
    undo: () => changes.undo(),
    redo: () => changes.redo(),
  };
}
