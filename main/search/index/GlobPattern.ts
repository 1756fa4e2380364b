import type { Collection } from './Collection';
import type { DictionaryCursor } from './DictionaryCursor';

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

  /** The terms that match, with how many postings each has. Only the range of the prefix is read, without making strings. */
  match({ segments }: Collection): ReadonlyMap<string, number> {
    const found = new Map<string, number>();
    for (const { segment } of segments) {
      const cursor = segment.dictionary.cursorAt(this.#prefix);
      while (cursor.next() && startsWith(cursor, this.#prefix)) {
        if (cursor.length === 0 || !this.#matchesRest(cursor)) continue;
        const { term } = cursor;
        found.set(term, (found.get(term) ?? 0) + cursor.documentFrequency);
      }
    }
    return found;
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
