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
    const terms = new Uint32Array(this.length * 2);
    terms.set(this.terms);
    this.terms = terms;
    const ordinals = new Uint32Array(this.length * 2);
    ordinals.set(this.ordinals);
    this.ordinals = ordinals;
  }
}
