import { indexTerms } from '../analysis';
import type { TermNumbers } from './TermNumbers';

/** What `find` answers for a token that has no term. */
export const noTerm = -1;

/** Numbers kept of each token: its hash, where its code units begin, how many they are, what it stands for. */
const recordSize = 4;

/**
 * Remembers what each distinct word as written becomes, so that analysis runs once for each (a news story of 400 words has
 * about 6 that are new). An open-addressed table over code units: no string is made for a word seen before.
 */
export class RawTokenTable {
  #slots = new Int32Array(1 << 14).fill(-1);
  #records = new Int32Array(recordSize << 13);
  #units = new Uint16Array(1 << 16);
  #unitCount = 0;
  #count = 0;
  readonly #several: (readonly number[])[] = [];

  /** `language` is a code. */
  constructor(
    private readonly language: string,
    private readonly terms: TermNumbers,
  ) {}

  get size(): number {
    return this.#count;
  }

  /** The number of the term a lower-cased word stands for; `noTerm`; or, below that, a key for `several`. */
  find(text: Uint16Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const records = this.#records;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const token = slots[slot]!;
      if (token < 0) return this.#add(text, start, end, hash, slot);
      const at = token * recordSize;
      if (records[at] === hash && records[at + 2] === end - start && this.#equals(at, text, start, end))
        return records[at + 3]!;
    }
  }

  /** The terms of a word that has several. */
  several(key: number): readonly number[] {
    return this.#several[-2 - key] ?? [];
  }

  #equals(record: number, text: Uint16Array, start: number, end: number): boolean {
    const units = this.#units;
    let own = this.#records[record + 1]!;
    for (let at = start; at < end; at++) if (units[own++] !== text[at]) return false;
    return true;
  }

  #add(text: Uint16Array, start: number, end: number, hash: number, slot: number): number {
    const numbers = indexTerms(stringOf(text, start, end), this.language).map((term) =>
      this.terms.numberOf(term),
    );
    const value =
      numbers.length === 0
        ? noTerm
        : numbers.length === 1
          ? (numbers[0] ?? noTerm)
          : -1 - this.#several.push(numbers);
    const at = this.#count * recordSize;
    this.#makeRoom(end - start);
    this.#units.set(text.subarray(start, end), this.#unitCount);
    this.#records.set([hash, this.#unitCount, end - start, value], at);
    this.#unitCount += end - start;
    this.#slots[slot] = this.#count++;
    if (this.#count * 2 > this.#slots.length) this.#rehash();
    return value;
  }

  #makeRoom(units: number): void {
    if ((this.#count + 1) * recordSize > this.#records.length) {
      const records = new Int32Array(this.#records.length * 2);
      records.set(this.#records);
      this.#records = records;
    }
    if (this.#unitCount + units > this.#units.length) {
      const grown = new Uint16Array(Math.max(this.#units.length * 2, this.#unitCount + units));
      grown.set(this.#units);
      this.#units = grown;
    }
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let token = 0; token < this.#count; token++) {
      let slot = this.#records[token * recordSize]! & mask;
      while (slots[slot]! >= 0) slot = (slot + 1) & mask;
      slots[slot] = token;
    }
    this.#slots = slots;
  }
}

/** A word can be longer than a call may have arguments. */
function stringOf(text: Uint16Array, start: number, end: number): string {
  const unitsPerCall = 8192;
  let result = '';
  for (let at = start; at < end; at += unitsPerCall) {
    const part = text.subarray(at, Math.min(end, at + unitsPerCall));
    result += String.fromCharCode.apply(null, part as unknown as number[]);
  }
  return result;
}
