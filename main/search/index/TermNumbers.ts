/** Terms in a segment beyond which all known terms are kept in order: sorting them for each segment took a tenth of building. */
const manyTerms = 1 << 14;

/** Numbers for terms, in the order they are met. */
export class TermNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [];
  /** The numbers of the first terms met, so many as were there when it was made, in the order of the terms. */
  #inOrder = new Uint32Array(0);

  term(number: number): string {
    return this.#terms[number] ?? '';
  }

  numberOf(term: string): number {
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#terms.push(term) - 1;
      this.#numbers.set(term, number);
    }
    return number;
  }

  /** The numbers of some terms, each once, in the order of the terms by code units. */
  sorted(numbers: Uint32Array): Iterable<number> {
    if (numbers.length < manyTerms) return this.#sort(numbers);
    const isAsked = new Uint8Array(this.#terms.length);
    for (const number of numbers) isAsked[number] = 1;
    return this.#allInOrder().filter((number) => isAsked[number] === 1);
  }

  #sort(numbers: Uint32Array): Uint32Array {
    const pairs = Array.from(numbers, (number) => ({ number, term: this.term(number) }));
    pairs.sort((a, b) => (a.term < b.term ? -1 : 1));
    return Uint32Array.from(pairs, ({ number }) => number);
  }

  /** Merges what was met since into what was in order before. */
  #allInOrder(): Uint32Array {
    const known = this.#inOrder;
    const total = this.#terms.length;
    if (known.length === total) return known;
    const fresh = this.#sort(
      Uint32Array.from({ length: total - known.length }, (_, at) => known.length + at),
    );
    const all = new Uint32Array(total);
    let next = 0;
    let at = 0;
    for (const number of fresh) {
      const term = this.term(number);
      while (next < known.length && this.term(known[next]!) < term) all[at++] = known[next++]!;
      all[at++] = number;
    }
    all.set(known.subarray(next), at);
    return (this.#inOrder = all);
  }
}
