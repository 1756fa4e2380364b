/** The values of a field, each as a number from 1 on; 0 stands for none. */
export class FieldNames {
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [''];

  get size(): number {
    return this.#names.length;
  }

  number(name: string | null): number {
    if (name === null) return 0;
    let number = this.#numbers.get(name);
    if (number === undefined) this.#numbers.set(name, (number = this.#names.push(name) - 1));
    return number;
  }

  name(number: number): string {
    return this.#names[number] ?? '';
  }
}
