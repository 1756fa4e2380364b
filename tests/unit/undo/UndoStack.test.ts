import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UndoStack } from '../../../main/undo';

function adding(list: number[], value: number) {
  return {
    label: `Add ${String(value)}`,
    do: () => Promise.resolve(list.push(value)),
    undo: () => {
      list.pop();
      return Promise.resolve();
    },
  };
}

describe('the undo stack', () => {
  test('names what comes next, and a new change ends what could be redone', async () => {
    const states: unknown[] = [];
    const stack = new UndoStack((state) => states.push(state));
    const list: number[] = [];
    await stack.perform(adding(list, 1));
    await stack.perform(adding(list, 2));
    expect(await stack.undo()).toEqual({ undo: 'Add 1', redo: 'Add 2', done: null });
    await stack.perform(adding(list, 3));
    expect(stack.state()).toEqual({ undo: 'Add 3', redo: null, done: null });
    expect(list).toEqual([1, 3]);
    await expect(stack.redo()).rejects.toThrow('nothing to redo');
  });

  test('a change that fails is not kept', async () => {
    const stack = new UndoStack(() => undefined);
    const failing = { ...adding([], 1), do: () => Promise.reject(new Error('disk full')) };
    await expect(stack.perform(failing)).rejects.toThrow('disk full');
    expect(stack.state()).toEqual({ undo: null, redo: null, done: null });
  });

  test('any walk of changes, undos and redos, begun at once, leaves what it would one after the other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('do', 'undo', 'redo')), async (walk) => {
        const list: number[] = [];
        const stack = new UndoStack(() => undefined);
        const [done, undone]: [number[], number[]] = [[], []];
        const steps = walk.map((step, at) => {
          if (step === 'do') {
            done.push(at);
            undone.length = 0;
            return stack.perform(adding(list, at));
          }
          const [from, to] = step === 'undo' ? [done, undone] : [undone, done];
          const moved = from.pop();
          if (moved !== undefined) to.push(moved);
          return stack[step]();
        });
        await Promise.allSettled(steps);
        expect(list).toEqual(done);
      }),
      { seed: 20, numRuns: 200 },
    );
  });
});
