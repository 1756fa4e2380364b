import type { UndoableChange } from './UndoStack';

/** Several changes as one: made in their order, taken back in the opposite one. Where one fails, those before it are taken back. */
export function changesTogether(
  label: string,
  done: string,
  changes: readonly UndoableChange<unknown>[],
): UndoableChange {
  const takeBack = async (made: readonly UndoableChange<unknown>[]): Promise<void> => {
    for (const change of [...made].reverse()) await change.undo();
  };
  return {
    label,
    done,
    do: async () => {
      for (const [index, change] of changes.entries()) {
        try {
          await change.do();
        } catch (error) {
          await takeBack(changes.slice(0, index));
          throw error;
        }
      }
    },
    undo: () => takeBack(changes),
    isVoid: () => changes.every((change) => change.isVoid?.() === true),
  };
}
