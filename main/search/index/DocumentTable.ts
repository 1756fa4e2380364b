import { ByteReader } from './ByteReader';
import { padded } from './DocumentColumns';
import { readLengths, widthOf } from './LengthColumn';
import type { LengthTotals, SegmentData } from './SegmentData';

/** What a segment knows of its documents besides their words. */
export class DocumentTable {
  /** By field, the number of terms of each document. */
  readonly lengths: readonly Uint32Array[];
  readonly #languages: readonly string[];
  readonly #languageOf: Uint8Array;
  readonly #stamps: Uint32Array;
  readonly #refBytes: Buffer;
  readonly #refEnds: Uint32Array;
  readonly #refs: (string | undefined)[] = [];
  #initials: Uint8Array | null = null;
  #slots: Int32Array | null = null;

  constructor({ documentCount, languages, lengths, regions }: SegmentData) {
    this.lengths = readColumns(regions.lengths, documentCount, lengths);
    this.#languages = languages.map(({ code }) => code);
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

  /** The first code unit of each ref, which is ASCII. */
  get initials(): Uint8Array {
    return (this.#initials ??= Uint8Array.from(
      { length: this.count },
      (_, document) => this.#refBytes[this.#refStart(document)] ?? 0,
    ));
  }

  language(document: number): string {
    return this.#languages[this.#languageOf[document] ?? 0] ?? '';
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

function readColumns(
  bytes: Uint8Array,
  count: number,
  totals: readonly LengthTotals[],
): readonly Uint32Array[] {
  let at = 0;
  return totals.map(({ longest }) => {
    const column = readLengths(bytes, at, count, longest);
    at += padded(widthOf(longest) * count);
    return column;
  });
}

/** Where each ref ends in the bytes; the first entry is 0. */
function refEnds(bytes: Uint8Array, count: number): Uint32Array {
  const ends = new Uint32Array(count + 1);
  let at = 0;
  for (let document = 1; document <= count; document++) {
    let length = bytes[at++]!;
    if (length > 127) {
      const reader = new ByteReader(bytes, at - 1);
      length = reader.varint();
      at = reader.at;
    }
    ends[document] = at += length;
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
