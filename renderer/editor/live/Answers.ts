import { keepSame } from '../../../preload/shared/keepSame';

const mostKept = 400;

/** Answers of the host, kept by what was asked, so that drawing need not wait: an answer that comes later is drawn then. */
export class Answers<T> {
  readonly #known = new Map<string, T>();
  readonly #asked = new Set<string>();

  constructor(private readonly onAnswer: () => void) {}

  /** What is known; undefined while it is asked for. */
  get(key: string, ask: () => Promise<T>): T | undefined {
    if (!this.#asked.has(key)) {
      this.#asked.add(key);
      void ask().then((answer) => {
        if (this.#keep(key, answer)) this.onAnswer();
      });
    }
    return this.#known.get(key);
  }

  /** Everything is asked again the next time; what is known is shown until then. */
  forget(): void {
    this.#asked.clear();
  }

  /**
   * What is being written asks ever new questions: the oldest answers go.
   * @returns false where the same was known
   */
  #keep(key: string, answer: T): boolean {
    const known = this.#known.get(key);
    const kept = known === undefined ? answer : keepSame(known, answer);
    this.#known.set(key, kept);
    const [oldest] = this.#known.keys();
    if (this.#known.size > mostKept && oldest !== undefined) {
      this.#known.delete(oldest);
      this.#asked.delete(oldest);
    }
    return kept !== known;
  }
}
