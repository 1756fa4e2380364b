/**
 * Undo and redo: every change a person can take back is a value with `do` and `undo`, made through `UndoStack.perform`.
 * The stack lives as long as the library is open; what a change did is on disk like any other.
 */
export { changesTogether } from './changesTogether';
export { UndoStack, type UndoableChange } from './UndoStack';
