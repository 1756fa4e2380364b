/** A batch is written once it holds so many, or came in so long ago. */
const leastInBatch = 100;
const batchMs = 200;
/** More are not written together: whoever changes something else meanwhile waits for one batch. */
const mostInBatch = 400;
/** So much waits at most, in items and in bytes, before whoever adds is told to wait. */
const mostWaiting = 800;
const mostBytes = 64 * 1024 * 1024;

/**
 * Writes items in batches, in their order, one batch at a time. While one is written the next fills, so that a disk that is slow to
 * flush gets few large ones (a group commit, as databases have it).
 */
export class WriteBatches<Item> {
  #waiting: Item[] = [];
  #bytes = 0;
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> | null = null;

  /** @param write must not reject: what fails is for it to tell */
  constructor(
    private readonly bytesOf: (item: Item) => number,
    private readonly write: (batch: readonly Item[]) => Promise<void>,
  ) {}

  add(item: Item): void {
    this.#waiting.push(item);
    this.#bytes += this.bytesOf(item);
    this.#writeWhenFull();
  }

  /** Answers once there is room for more. */
  async room(): Promise<void> {
    while (this.#writing !== null && (this.#waiting.length > mostWaiting || this.#bytes > mostBytes))
      await this.#writing;
  }

  /** Writes what waits, and answers once all is written. */
  async end(): Promise<void> {
    while (this.#writing !== null || this.#waiting.length > 0) await this.#writeNext();
  }

  #writeWhenFull(): void {
    if (this.#writing !== null) return;
    if (this.#waiting.length >= leastInBatch || this.#bytes > mostBytes) void this.#writeNext();
    else if (this.#waiting.length > 0) this.#timer ??= setTimeout(() => void this.#writeNext(), batchMs);
  }

  #writeNext(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    return (this.#writing ??= this.#writeBatch().finally(() => {
      this.#writing = null;
      this.#writeWhenFull();
    }));
  }

  async #writeBatch(): Promise<void> {
    const batch = this.#waiting.splice(0, mostInBatch);
    for (const item of batch) this.#bytes -= this.bytesOf(item);
    await this.write(batch);
  }
}
