/** Past so many tokens there is room for this many at once: the system gives memory only as it is written to, and no copies are made. */
const manyTokens = 1 << 17;
const roomForMany = 1 << 23;

/** The tokens of one field over the documents of a segment being built: for each its term's number in the segment and its ordinal. */
export class FieldTokens {
  terms = new Uint32Array(1 << 10);
  ordinals = new Uint32Array(1 << 10);
  length = 0;
  /** Where the tokens of each document end. */
  readonly ends: number[] = [];

  push(term: number, ordinal: number): void {
    if (this.length === this.terms.length) this.#grow();
    this.terms[this.length] = term;
    this.ordinals[this.length++] = ordinal;
  }

  endDocument(): void {
    this.ends.push(this.length);
  }

  /** Makes it empty; its room is used again. */
  clear(): void {
    this.length = 0;
    this.ends.length = 0;
  }

  #grow(): void {
    const capacity = Math.max(this.length * 2, this.length < manyTokens ? 0 : roomForMany);
    const terms = new Uint32Array(capacity);
    terms.set(this.terms);
    this.terms = terms;
    const ordinals = new Uint32Array(capacity);
    ordinals.set(this.ordinals);
    this.ordinals = ordinals;
  }
}
