import { ByteWriter } from './ByteWriter';
import { LengthColumn } from './LengthColumn';
import type { SegmentData } from './SegmentData';
import { xxHash32 } from './xxHash32';

/** What a segment keeps of its documents besides their words, as bytes. */
interface FinishedColumns {
  readonly documentCount: number;
  readonly languages: SegmentData['languages'];
  readonly lengths: SegmentData['lengths'];
  readonly lengthBytes: Uint8Array;
  readonly languageOf: Uint8Array;
  readonly stamps: Uint8Array;
  readonly refs: Uint8Array;
}

/** Bytes with those after them up to where the lengths of the next field begin. */
export function padded(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
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
  readonly #languages: { readonly code: string; documents: number }[] = [];
  readonly #lengths: LengthColumn[];
  #count = 0;

  constructor(fieldCount: number) {
    this.#lengths = Array.from({ length: fieldCount }, () => new LengthColumn());
  }

  get count(): number {
    return this.#count;
  }

  /** `stamp` as `stampHash` makes it, `language` a code. The document's lengths follow by `length`. */
  add(ref: string, stamp: number, language: string): void {
    this.#refs.text(ref);
    this.#stamps.uint32(stamp);
    let at = this.#languages.findIndex(({ code }) => code === language);
    if (at < 0) at = this.#languages.push({ code: language, documents: 0 }) - 1;
    this.#languages[at]!.documents++;
    this.#languageOf.byte(at);
    this.#count++;
  }

  length(field: number, terms: number): void {
    this.#lengths[field]?.push(terms);
  }

  finish(): FinishedColumns {
    const lengthBytes = new ByteWriter();
    for (const column of this.#lengths) {
      const bytes = column.finish();
      lengthBytes.append(bytes);
      lengthBytes.append(new Uint8Array(padded(bytes.length) - bytes.length));
    }
    return {
      documentCount: this.#count,
      languages: this.#languages,
      lengths: this.#lengths.map(({ sum, longest }) => ({ sum, longest })),
      lengthBytes: lengthBytes.finish(),
      languageOf: this.#languageOf.finish(),
      stamps: this.#stamps.finish(),
      refs: this.#refs.finish(),
    };
  }
}
