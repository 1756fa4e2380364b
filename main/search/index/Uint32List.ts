/** Unsigned 32-bit integers that grow in number. */
export class Uint32List {
  items: Uint32Array;
  length = 0;

  constructor(capacity = 256) {
    this.items = new Uint32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.items.length) {
      const grown = new Uint32Array(this.items.length * 2);
      grown.set(this.items);
      this.items = grown;
    }
    this.items[this.length++] = value;
  }

  /** What was pushed, in an array of its own. */
  finish(): Uint32Array {
    return this.items.slice(0, this.length);
  }
}
