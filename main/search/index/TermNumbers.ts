/** Numbers for terms, in the order they are met. */
export class TermNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [];

  get count(): number {
    return this.#terms.length;
  }

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
}
