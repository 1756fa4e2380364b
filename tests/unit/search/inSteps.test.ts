import { expect, test } from 'vitest';
import { InSteps } from '../../../main/search/InSteps';

/** A million steps that take some milliseconds together, more than are taken at once. */
function counted(): { readonly steps: Generator<void>; readonly taken: () => number } {
  let taken = 0;
  function* steps(): Generator<void> {
    for (; taken < 300_000; taken++) yield;
  }
  return { steps: steps(), taken: () => taken };
}

test('begins after a while and goes on between other work', async () => {
  const { steps, taken } = counted();
  const work = new InSteps(steps, 10, 1);
  expect([taken(), work.isDone]).toEqual([0, false]);
  await work.ended;
  expect([taken(), work.isDone]).toEqual([300_000, true]);
});

test('is hurried for, or finished at once', async () => {
  const hurried = counted();
  const work = new InSteps(hurried.steps, 1_000_000, 1);
  await Promise.all([work.hurry(), work.hurry()]);
  expect(hurried.taken()).toBe(300_000);
  const finished = counted();
  const other = new InSteps(finished.steps, 1_000_000, 1);
  const hurrying = other.hurry();
  other.finish();
  expect([finished.taken(), other.isDone]).toEqual([300_000, true]);
  await Promise.all([hurrying, other.ended]);
});

test('is left where it stands, and whoever waits goes on', async () => {
  const { steps, taken } = counted();
  const work = new InSteps(steps, 1_000_000, 1);
  work.leave();
  await Promise.all([work.ended, work.hurry()]);
  work.finish();
  expect([taken(), work.isDone]).toEqual([0, false]);
});
