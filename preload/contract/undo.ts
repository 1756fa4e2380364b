import * as v from 'valibot';
import { change, question } from './method';

/**
 * What would be undone and redone next, in words such as `Tag 12 articles`; null where there is nothing. `done` says what the
 * newest change did, `Tagged 12 articles`, until it is taken back or another is made that needs no word.
 */
export interface UndoState {
  readonly undo: string | null;
  readonly redo: string | null;
  readonly done: string | null;
}

export const undoContract = {
  state: question<UndoState>()(v.strictObject({})),
  /** Takes the newest change back; answers with what comes next. */
  undo: change<UndoState>()(v.strictObject({})),
  redo: change<UndoState>()(v.strictObject({})),
} as const;
