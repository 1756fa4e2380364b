import { ByteReader } from './ByteReader';
import type { SegmentData } from './SegmentData';

/** What a segment knows of its documents besides their words. */
export class DocumentTable {
  /** By field, the number of terms of each document. */
  readonly lengths: readonly Uint32Array[];
  readonly #languages: readonly string[];
  readonly #languageOf: Uint8Array;
  readonly #stamps: Uint32Array;
  readonly #refBytes: Buffer;
  readonly #refEnds: Uint32Array;
  readonly #longest: (number | undefined)[] = [];
  readonly #refs: (string | undefined)[] = [];
  #slots: Int32Array | null = null;

  constructor({ documentCount, fieldCount, languages, regions }: SegmentData) {
    const lengths = new ByteReader(regions.lengths);
    this.lengths = Array.from({ length: fieldCount }, () => readColumn(lengths, documentCount));
    this.#languages = languages;
    this.#languageOf = regions.languages;
    this.#stamps = new Uint32Array(regions.stamps.buffer, regions.stamps.byteOffset, documentCount);
    this.#refBytes = Buffer.from(regions.refs.buffer, regions.refs.byteOffset, regions.refs.byteLength);
    this.#refEnds = refEnds(regions.refs, documentCount);
  }

  get count(): number {
    return this.#refEnds.length - 1;
  }

  ref(document: number): string {
    let ref = this.#refs[document];
    if (ref === undefined) this.#refs[document] = ref = this.#decodeRef(document);
    return ref;
  }

  /** The first code unit of a ref, which is ASCII. */
  initial(document: number): number {
    return this.#refBytes[this.#refStart(document)] ?? 0;
  }

  /** How many documents are in each language (a code). */
  countLanguages(): Map<string, number> {
    const counts = new Uint32Array(this.#languages.length);
    for (const language of this.#languageOf) counts[language]!++;
    return new Map(this.#languages.map((language, at) => [language, counts[at]!]));
  }

  language(document: number): string {
    return this.#languages[this.#languageOf[document] ?? 0] ?? '';
  }

  /** The number of terms of the longest document in a field. */
  longest(field: number): number {
    return (this.#longest[field] ??= (this.lengths[field] ?? new Uint32Array()).reduce(
      (most, length) => Math.max(most, length),
      0,
    ));
  }

  /** The document's stamp as `stampHash` made it. */
  stamp(document: number): number {
    return this.#stamps[document] ?? 0;
  }

  /** The document with a ref, or −1. */
  find(ref: string): number {
    const slots = (this.#slots ??= this.#hashRefs());
    for (let slot = hashOf(ref) & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
      const document = slots[slot] ?? -1;
      if (document < 0 || this.#isNamed(document, ref)) return document;
    }
  }

  /** Where a ref's bytes begin, after their number. */
  #refStart(document: number): number {
    let at = this.#refEnds[document]!;
    while (this.#refBytes[at++]! > 127);
    return at;
  }

  #decodeRef(document: number): string {
    return this.#refBytes.toString('utf8', this.#refStart(document), this.#refEnds[document + 1]);
  }

  /** Compares byte by byte, as making the string of a ref takes ten times as long. Only what is not ASCII needs it. */
  #isNamed(document: number, ref: string): boolean {
    const bytes = this.#refBytes;
    const start = this.#refStart(document);
    for (let at = 0; at < ref.length; at++) {
      const unit = ref.charCodeAt(at);
      if (unit > 127) return this.ref(document) === ref;
      if (bytes[start + at] !== unit) return false;
    }
    return start + ref.length === this.#refEnds[document + 1];
  }

  #hash(document: number): number {
    const bytes = this.#refBytes;
    const end = this.#refEnds[document + 1]!;
    let hash = hashSeed;
    for (let at = this.#refStart(document); at < end; at++) {
      const byte = bytes[at]!;
      if (byte > 127) return hashOf(this.#decodeRef(document));
      hash = Math.imul(hash ^ byte, hashPrime);
    }
    return mixed(hash);
  }

  /** An open-addressed table of documents by the hash of their refs: a tenth of the memory of a Map. */
  #hashRefs(): Int32Array {
    const slots = new Int32Array(2 ** Math.ceil(Math.log2(this.count * 2 + 2))).fill(-1);
    const mask = slots.length - 1;
    for (let document = 0; document < this.count; document++) {
      let slot = this.#hash(document) & mask;
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      slots[slot] = document;
    }
    return slots;
  }
}

function readColumn(reader: ByteReader, count: number): Uint32Array {
  const column = new Uint32Array(count);
  for (let document = 0; document < count; document++) column[document] = reader.varint();
  return column;
}

/** Where each ref ends in the bytes; the first entry is 0. */
function refEnds(bytes: Uint8Array, count: number): Uint32Array {
  const ends = new Uint32Array(count + 1);
  const reader = new ByteReader(bytes);
  for (let document = 0; document < count; document++) {
    const length = reader.varint();
    reader.at += length;
    ends[document + 1] = reader.at;
  }
  return ends;
}

const hashSeed = 0x811c9dc5;
const hashPrime = 0x01000193;

/** FNV-1a over code units, which are the bytes where all is ASCII. */
function hashOf(text: string): number {
  let hash = hashSeed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), hashPrime);
  return mixed(hash);
}

function mixed(hash: number): number {
  return hash ^ (hash >>> 15);
}
