import { setTimeout as sleep } from 'node:timers/promises';

/** Longer than people pause between words. */
const calmAfterMs = 1500;
const longestWaitMs = 5000;

/**
 * Tells work that nobody waits for when nobody waits for anything else: a person who types has the library process to himself.
 * Such work comes on all the same, a step at the latest every five seconds.
 */
export class Calm {
  #lastCall = -Infinity;

  /** A call came in. */
  note(): void {
    this.#lastCall = performance.now();
  }

  /** Answers when no call has come for a moment, or what waits is stopped. */
  async wait(signal: AbortSignal): Promise<void> {
    const end = performance.now() + longestWaitMs;
    for (let now = performance.now(); now < end && !signal.aborted; now = performance.now()) {
      const left = this.#lastCall + calmAfterMs - now;
      if (left <= 0) return;
      await sleep(left, undefined, { signal }).catch(() => undefined);
    }
  }
}
