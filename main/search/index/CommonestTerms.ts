import type { DictionaryCursor } from './DictionaryCursor';

export interface CountedTerm {
  readonly term: string;
  readonly frequency: number;
}

/** The commonest of the terms it is offered. Strings are made only of those that are common enough when they come. */
export class CommonestTerms {
  #terms: CountedTerm[] = [];
  #least = 0;

  constructor(private readonly most: number) {}

  offer(cursor: DictionaryCursor): void {
    const frequency = cursor.documentFrequency;
    if (frequency < this.#least) return;
    this.#terms.push({ term: cursor.term, frequency });
    if (this.#terms.length >= this.most * 2) this.#reduce();
  }

  /** As many as are wanted, and those as common as the last of them. */
  take(): readonly CountedTerm[] {
    if (this.#terms.length > this.most) this.#reduce();
    return this.#terms;
  }

  #reduce(): void {
    const frequencies = new Uint32Array(this.#terms.length);
    for (let at = 0; at < frequencies.length; at++) frequencies[at] = this.#terms[at]!.frequency;
    const least = frequencies.sort()[frequencies.length - this.most]!;
    this.#terms = this.#terms.filter(({ frequency }) => frequency >= least);
    // Of many that are equally common the first are kept; one more than the least must come to be taken after.
    if (this.#terms.length > this.most * 1.5) this.#terms.length = this.most;
    this.#least = least + 1;
  }
}
