/** What is taken is let go of in parts of so many. */
const givenTogether = 1000;

/** Gives what `items` gives, which is gone through without waiting for whoever takes it: `onFound` is called with each as it is found. */
export async function* readAhead<Item>(
  items: AsyncIterable<Item> | Iterable<Item>,
  onFound: () => void,
): AsyncIterable<Item> {
  const found: Item[] = [];
  const end = { isReached: false };
  let wake = (): void => undefined;
  const reading = (async () => {
    for await (const item of items) {
      found.push(item);
      onFound();
      wake();
    }
  })().finally(() => {
    end.isReached = true;
    wake();
  });
  // What it failed with is thrown when all before it is taken.
  reading.catch(() => undefined);
  for (;;) {
    for (const item of found.splice(0, givenTogether)) yield item;
    if (found.length > 0) continue;
    if (end.isReached) break;
    await new Promise<void>((resolve) => (wake = resolve));
  }
  await reading;
}
