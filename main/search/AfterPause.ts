/** Does a task once what it is asked for has paused for a while, or has gone on for long. Times in ms. */
export class AfterPause {
  #timer: NodeJS.Timeout | null = null;
  /** When it was first asked for what it is to do next. */
  #since = 0;
  #isEnded = false;

  constructor(
    private readonly task: () => void,
    private readonly pauseMs: number,
    private readonly longestMs: number,
  ) {}

  ask(): void {
    if (this.#isEnded) return;
    const now = performance.now();
    if (this.#timer === null) this.#since = now;
    else clearTimeout(this.#timer);
    const wait = Math.min(this.pauseMs, Math.max(0, this.#since + this.longestMs - now));
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.task();
    }, wait);
  }

  /** Does at once what it waits with. */
  hurry(): void {
    if (this.#timer === null) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    this.task();
  }

  /** Leaves what it waits with, and does nothing from now on. */
  end(): void {
    this.#isEnded = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
