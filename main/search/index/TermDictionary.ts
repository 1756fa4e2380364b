/** Where a term stands: by field number, the documents that hold it (ascending) and how often each does. */
export interface Posting {
  readonly documents: number[][];
  readonly frequencies: number[][];
}

/** The terms of an index in memory. Ranges are found in a sorted copy, which is made when it is first needed after a change. */
export class TermDictionary {
  readonly #postings = new Map<string, Posting>();
  #sorted: readonly string[] | null = null;

  constructor(private readonly fieldCount: number) {}

  get size(): number {
    return this.#postings.size;
  }

  get(term: string): Posting | undefined {
    return this.#postings.get(term);
  }

  entries(): Iterable<readonly [string, Posting]> {
    return this.#postings;
  }

  /** The posting of a term, made where there is none. */
  ensure(term: string): Posting {
    const known = this.#postings.get(term);
    if (known !== undefined) return known;
    const lists = (): number[][] => Array.from({ length: this.fieldCount }, () => []);
    const posting = { documents: lists(), frequencies: lists() };
    this.#postings.set(term, posting);
    this.#sorted = null;
    return posting;
  }

  delete(term: string): void {
    this.#postings.delete(term);
    this.#sorted = null;
  }

  /** The terms that begin with a prefix, ascending by code unit. */
  withPrefix(prefix: string): readonly string[] {
    const terms = this.sorted();
    const start = lowerBound(terms, prefix);
    let end = start;
    while (terms[end]?.startsWith(prefix) === true) end++;
    return terms.slice(start, end);
  }

  /** All terms, ascending by code unit. */
  sorted(): readonly string[] {
    return (this.#sorted ??= [...this.#postings.keys()].sort((a, b) => (a < b ? -1 : 1)));
  }
}

function lowerBound(terms: readonly string[], value: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
