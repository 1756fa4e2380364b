/** Does tasks one after the other, in the order they were given. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Does `task` when those before it have ended, however they did. */
  take<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(task);
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Answers once nothing waits any more. */
  async ended(): Promise<void> {
    await this.#last;
  }
}
