import { ByteWriter } from './ByteWriter';
import { xxHash32 } from './xxHash32';

/** What a segment keeps of its documents besides their words, as bytes. */
interface FinishedColumns {
  readonly documentCount: number;
  readonly languages: readonly string[];
  readonly lengths: Uint8Array;
  readonly languageOf: Uint8Array;
  readonly stamps: Uint8Array;
  readonly refs: Uint8Array;
}

/** A stamp as it is kept: all that is asked is whether it is still the same. */
export function stampHash(stamp: string): number {
  return xxHash32(Buffer.from(stamp));
}

/** Gathers what a segment keeps of its documents besides their words: ref, stamp, language, number of terms by field. */
export class DocumentColumns {
  readonly #refs = new ByteWriter();
  readonly #stamps = new ByteWriter();
  readonly #languageOf = new ByteWriter();
  readonly #languages: string[] = [];
  readonly #lengths: ByteWriter[];
  #count = 0;

  constructor(fieldCount: number) {
    this.#lengths = Array.from({ length: fieldCount }, () => new ByteWriter());
  }

  get count(): number {
    return this.#count;
  }

  /** `stamp` as `stampHash` makes it, `language` a code. The document's lengths follow by `length`. */
  add(ref: string, stamp: number, language: string): void {
    this.#refs.text(ref);
    this.#stamps.uint32(stamp);
    let at = this.#languages.indexOf(language);
    if (at < 0) at = this.#languages.push(language) - 1;
    this.#languageOf.byte(at);
    this.#count++;
  }

  length(field: number, terms: number): void {
    this.#lengths[field]?.varint(terms);
  }

  finish(): FinishedColumns {
    const lengths = new ByteWriter();
    for (const column of this.#lengths) lengths.append(column.finish());
    return {
      documentCount: this.#count,
      languages: this.#languages,
      lengths: lengths.finish(),
      languageOf: this.#languageOf.finish(),
      stamps: this.#stamps.finish(),
      refs: this.#refs.finish(),
    };
  }
}
