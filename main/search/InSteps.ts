/** How long steps are taken without letting other work come in between. */
const atOnceMs = 8;

/** Work that begins a while after it is asked for and goes on between other work, or is done at once where something rests on it. */
export class InSteps {
  /** Fulfilled once it is done, or left. */
  readonly ended: Promise<void>;
  #isDone = false;
  #isLeft = false;
  #end: () => void = () => undefined;
  #timer: NodeJS.Timeout | null;
  #hurried: Promise<void> | null = null;

  /** `delayMs` is the time before the first step, and `pauseMs` that between some steps and the next. */
  constructor(
    private readonly steps: Iterator<unknown>,
    delayMs: number,
    private readonly pauseMs: number,
  ) {
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
    this.#timer = this.#soon(delayMs);
  }

  /** Whether all of it is done. */
  get isDone(): boolean {
    return this.#isDone;
  }

  /** Goes on without pauses, though other work still comes in between. */
  hurry(): Promise<void> {
    this.#hurried ??= this.#goOn();
    return this.#hurried;
  }

  /** Does at once all that is left. */
  finish(): void {
    this.#take(Infinity);
  }

  /** Leaves what is left undone. */
  leave(): void {
    this.#isLeft = true;
    this.#stop();
  }

  async #goOn(): Promise<void> {
    for (;;) {
      this.#take(atOnceMs);
      if (this.#isOver) return;
      await new Promise(setImmediate);
    }
  }

  get #isOver(): boolean {
    return this.#isDone || this.#isLeft;
  }

  #soon(ms: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.#take(atOnceMs);
      if (!this.#isOver) this.#timer = this.#soon(this.pauseMs);
    }, ms);
  }

  #take(ms: number): void {
    const until = performance.now() + ms;
    while (!this.#isOver && performance.now() < until) this.#isDone = this.steps.next().done === true;
    if (this.#isDone) this.#stop();
  }

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#end();
  }
}
