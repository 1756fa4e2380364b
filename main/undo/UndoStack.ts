import { AppError } from '../../preload/contract/errors';
import type { UndoState } from '../../preload/contract/undo';
import { Turns } from '../storage';

/**
 * A change as a value: `do` makes it, `undo` takes it back, `do` again makes it anew. `label` says what it does, as a
 * menu shows it after "Undo": `Tag 12 articles`; `done` what it did, where that is worth a line: `Tagged 12 articles`. Both ways leave alone what is no longer there.
 */
export interface UndoableChange<Result = void> {
  readonly label: string;
  readonly done?: string;
  do(): Promise<Result>;
  undo(): Promise<void>;
  /** True once all it was about is deleted for good: there is nothing left to take back, or to make anew. */
  isVoid?(): boolean;
}

const mostChanges = 200;

/**
 * The changes of this session that can be taken back, the newest first. They run one after the other, so that no two
 * changes and no undo ever mix. A change that fails is not kept; one whose undo fails is dropped, and the error passed on.
 */
export class UndoStack {
  readonly #done: UndoableChange<unknown>[] = [];
  readonly #undone: UndoableChange<unknown>[] = [];
  /** The change made last, until one is taken back or made again. */
  #made: UndoableChange<unknown> | null = null;
  readonly #turns = new Turns();

  constructor(private readonly onChanged: (state: UndoState) => void) {}

  /** Drops what nothing is left of, after things were deleted for good. */
  lookAgain(): void {
    this.#dropVoid();
    this.onChanged(this.state());
  }

  /** The labels of what would be undone and redone next; null where there is nothing. */
  state(): UndoState {
    const last = this.#done.at(-1);
    const isNew = last !== undefined && last === this.#made;
    return {
      undo: last?.label ?? null,
      redo: this.#undone.at(-1)?.label ?? null,
      done: isNew ? (last.done ?? null) : null,
    };
  }

  /** Makes a change and remembers it. */
  perform<Result>(change: UndoableChange<Result>): Promise<Result> {
    return this.#queued(async () => {
      const result = await change.do();
      this.#undone.length = 0;
      this.#keep(change);
      this.#made = change;
      return result;
    });
  }

  /** Remembers a change that was made already, such as an import that has ended. */
  remember(change: UndoableChange<unknown>): void {
    this.#undone.length = 0;
    this.#keep(change);
    this.onChanged(this.state());
  }

  /** Takes the newest change back. @throws AppError `notFound` where there is none */
  undo(): Promise<UndoState> {
    return this.#queued(async () => {
      this.#dropVoid();
      const change = this.#done.pop();
      if (change === undefined) throw new AppError('notFound', 'There is nothing to undo.');
      this.#made = null;
      await change.undo();
      this.#undone.push(change);
      return this.state();
    });
  }

  /** Makes the change that was undone last anew. @throws AppError `notFound` where there is none */
  redo(): Promise<UndoState> {
    return this.#queued(async () => {
      this.#dropVoid();
      const change = this.#undone.pop();
      if (change === undefined) throw new AppError('notFound', 'There is nothing to redo.');
      this.#made = null;
      await change.do();
      this.#keep(change);
      return this.state();
    });
  }

  #dropVoid(): void {
    for (const changes of [this.#done, this.#undone]) {
      const left = changes.filter((change) => change.isVoid?.() !== true);
      changes.splice(0, changes.length, ...left);
    }
  }

  #keep(change: UndoableChange<unknown>): void {
    this.#done.push(change);
    if (this.#done.length > mostChanges) this.#done.shift();
  }

  #queued<Result>(task: () => Promise<Result>): Promise<Result> {
    return this.#turns.take(async () => {
      try {
        return await task();
      } finally {
        this.onChanged(this.state());
      }
    });
  }
}
