import { expect, test } from 'vitest';
import { readAhead } from '../../../main/importing/readAhead';

async function* three(fails: boolean): AsyncIterable<number> {
  for (const number of [1, 2, 3]) {
    await new Promise(setImmediate);
    yield number;
  }
  if (fails) throw new Error('the fourth');
}

async function taken(items: AsyncIterable<number>, into: number[]): Promise<readonly number[]> {
  for await (const item of items) {
    into.push(item);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return into;
}

test('what is read ahead is given in its order, and is found before it is taken', async () => {
  let found = 0;
  const items = readAhead(three(false), () => found++);
  const first = await items[Symbol.asyncIterator]().next();
  expect(first.value).toBe(1);
  await expect.poll(() => found).toBe(3);
  expect(
    await taken(
      readAhead([4, 5], () => undefined),
      [],
    ),
  ).toEqual([4, 5]);
  expect(
    await taken(
      readAhead([], () => undefined),
      [],
    ),
  ).toEqual([]);
});

test('what fails is thrown once all before it is taken', async () => {
  const into: number[] = [];
  await expect(
    taken(
      readAhead(three(true), () => undefined),
      into,
    ),
  ).rejects.toThrow('the fourth');
  expect(into).toEqual([1, 2, 3]);
});
