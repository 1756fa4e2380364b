/** Documents of the index whose numbers follow one another. `key` is the same object as long as they are the same documents. */
export interface IndexPart {
  readonly key: object;
  readonly start: number;
  readonly size: number;
}

/**
 * What is kept by the numbers of documents, brought to new numbers after a change: tells for each part that is still there where its
 * documents were and where they are now. Documents that are new are left out.
 */
export function carryOver(
  before: readonly IndexPart[],
  after: readonly IndexPart[],
  move: (from: number, to: number, size: number) => void,
): void {
  const startOf = new Map(before.map(({ key, start }) => [key, start]));
  for (const { key, start, size } of after) {
    const from = startOf.get(key);
    if (from !== undefined) move(from, start, size);
  }
}
