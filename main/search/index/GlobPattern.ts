import { CommonestTerms, type CountedTerm } from './CommonestTerms';
import type { Collection } from './Collection';
import type { DictionaryCursor } from './DictionaryCursor';
import type { Segment } from './Segment';

const keptAnswers = new WeakMap<Segment, { readonly most: number; readonly terms: readonly CountedTerm[] }>();

/** A term with stars, each for any number of characters, also none. */
export class GlobPattern {
  readonly stars: number;
  /** True for a single star at the end. */
  readonly isPrefix: boolean;
  readonly #prefix: string;
  readonly #suffix: string;
  /** What must stand between, in this order. */
  readonly #middles: readonly string[];

  constructor(pattern: string) {
    const parts = pattern.split(/\*+/);
    this.stars = parts.length - 1;
    this.#prefix = parts[0] ?? '';
    this.#suffix = parts.at(-1) ?? '';
    this.#middles = parts.slice(1, -1);
    this.isPrefix = this.stars === 1 && this.#suffix === '';
  }

  /**
   * The terms that match, with how many postings each has; of more than `most` only the commonest, about as many. Only the range
   * of the prefix is read, and strings are made of none but these.
   */
  match({ segments }: Collection, most = Infinity): ReadonlyMap<string, number> {
    const found = new Map<string, number>();
    for (const { segment } of segments) {
      for (const { term, frequency } of this.#commonest(segment, most))
        found.set(term, (found.get(term) ?? 0) + frequency);
    }
    return found;
  }

  /** Of `*`, which is asked on the way to longer patterns, what a segment answers is kept: it never changes. */
  #commonest(segment: Segment, most: number): readonly CountedTerm[] {
    const isKept = this.isPrefix && this.#prefix === '' && most < Infinity;
    const known = isKept ? keptAnswers.get(segment) : undefined;
    if (known?.most === most) return known.terms;
    const commonest = new CommonestTerms(most);
    for (const cursor of this.#matches(segment)) commonest.offer(cursor);
    const terms = commonest.take();
    if (isKept) keptAnswers.set(segment, { most, terms });
    return terms;
  }

  /** One cursor, at each term that matches. */
  *#matches({ dictionary }: Segment): Iterable<DictionaryCursor> {
    const cursor = dictionary.cursorAt(this.#prefix);
    while (cursor.next() && startsWith(cursor, this.#prefix))
      if (cursor.length > 0 && this.#matchesRest(cursor)) yield cursor;
  }

  #matchesRest(cursor: DictionaryCursor): boolean {
    const end = cursor.length - this.#suffix.length;
    let at = this.#prefix.length;
    if (end < at || !matchesAt(cursor, end, this.#suffix)) return false;
    for (const middle of this.#middles) {
      while (at + middle.length <= end && !matchesAt(cursor, at, middle)) at++;
      at += middle.length;
      if (at > end) return false;
    }
    return true;
  }
}

function startsWith(cursor: DictionaryCursor, prefix: string): boolean {
  return cursor.length >= prefix.length && matchesAt(cursor, 0, prefix);
}

function matchesAt({ units }: DictionaryCursor, start: number, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (units[start + at] !== text.charCodeAt(at)) return false;
  return true;
}
