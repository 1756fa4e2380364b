import { ByteWriter } from './ByteWriter';
import { blockSize, skipInterval, type SegmentData } from './SegmentData';
import type { DocumentColumns } from './DocumentColumns';
import { Uint32List } from './Uint32List';
import { bytesOf } from './words';

/**
 * Writes postings: terms ascending, in each the fields ascending, in each the documents ascending, in each the ordinals
 * ascending. A term that gets no posting leaves no trace.
 */
export class SegmentWriter {
  readonly #dictionary: ByteWriter;
  readonly #blocks = new Uint32List();
  readonly #postings: ByteWriter;
  readonly #skips = new Uint32List();
  readonly #ordinals: ByteWriter;
  readonly #counts: Uint32Array;
  readonly #postingBytes: Uint32Array;
  readonly #ordinalBytes: Uint32Array;
  #termCount = 0;
  #term = '';
  #previousTerm = '';
  #postingsAtTerm = 0;
  #ordinalsAtTerm = 0;
  #skipsAtTerm = 0;
  #field = -1;
  #postingsAtField = 0;
  #ordinalsAtField = 0;
  #lastDocument = 0;
  #lastOrdinal = 0;

  /** `sizes`: bytes that the regions will have or somewhat more, so that they need not grow. */
  constructor(
    private readonly fieldCount: number,
    sizes: Readonly<Record<'dictionary' | 'postings' | 'ordinals', number>>,
  ) {
    this.#dictionary = new ByteWriter(sizes.dictionary);
    this.#postings = new ByteWriter(sizes.postings);
    this.#ordinals = new ByteWriter(sizes.ordinals);
    this.#counts = new Uint32Array(fieldCount);
    this.#postingBytes = new Uint32Array(fieldCount);
    this.#ordinalBytes = new Uint32Array(fieldCount);
  }

  startTerm(term: string): void {
    this.#term = term;
    this.#counts.fill(0);
    this.#field = -1;
    this.#postingsAtTerm = this.#postings.length;
    this.#ordinalsAtTerm = this.#ordinals.length;
    this.#skipsAtTerm = this.#skips.length / 3;
  }

  /** A document that holds the term `frequency` times in a field; as many `ordinal`s follow. */
  posting(field: number, document: number, frequency: number): void {
    if (field !== this.#field) this.#startField(field);
    const count = this.#counts[field] ?? 0;
    if (count > 0 && count % skipInterval === 0) {
      this.#skips.push(this.#lastDocument);
      this.#skips.push(this.#postings.length - this.#postingsAtField);
      this.#skips.push(this.#ordinals.length - this.#ordinalsAtField);
    }
    const step = document - this.#lastDocument;
    if (frequency === 1) this.#postings.varint(step * 2);
    else {
      this.#postings.varint(step * 2 + 1);
      this.#postings.varint(frequency);
    }
    this.#lastDocument = document;
    this.#lastOrdinal = 0;
    this.#counts[field] = count + 1;
  }

  /** The number of a word among the words of its field. */
  ordinal(ordinal: number): void {
    this.#ordinals.varint(ordinal - this.#lastOrdinal);
    this.#lastOrdinal = ordinal;
  }

  endTerm(): void {
    if (this.#field < 0) return;
    this.#endField();
    if (this.#termCount % blockSize === 0) this.#startBlock();
    this.#writeTerm();
    this.#writeEntry();
    this.#termCount++;
    this.#previousTerm = this.#term;
  }

  finish(columns: DocumentColumns): SegmentData {
    const { documentCount, languages, lengths, lengthBytes, languageOf, stamps, refs } = columns.finish();
    return {
      documentCount,
      termCount: this.#termCount,
      fieldCount: this.fieldCount,
      languages,
      lengths,
      regions: {
        dictionary: this.#dictionary.finish(),
        blocks: bytesOf(this.#blocks.finish()),
        skips: bytesOf(this.#skips.finish()),
        lengths: lengthBytes,
        languages: languageOf,
        stamps,
        refs,
        postings: this.#postings.finish(),
        ordinals: this.#ordinals.finish(),
      },
    };
  }

  /** Which fields have the term (a bit each), and for each how many documents and how many bytes of postings and ordinals. */
  #writeEntry(): void {
    let fields = 0;
    for (let field = 0; field < this.fieldCount; field++) if (this.#counts[field] !== 0) fields |= 1 << field;
    this.#dictionary.varint(fields);
    for (let field = 0; field < this.fieldCount; field++) {
      const count = this.#counts[field] ?? 0;
      if (count === 0) continue;
      this.#dictionary.varint(count);
      this.#dictionary.varint(this.#postingBytes[field] ?? 0);
      this.#dictionary.varint(this.#ordinalBytes[field] ?? 0);
    }
  }

  #startField(field: number): void {
    if (this.#field >= 0) this.#endField();
    this.#field = field;
    this.#postingsAtField = this.#postings.length;
    this.#ordinalsAtField = this.#ordinals.length;
    this.#lastDocument = 0;
  }

  #endField(): void {
    this.#postingBytes[this.#field] = this.#postings.length - this.#postingsAtField;
    this.#ordinalBytes[this.#field] = this.#ordinals.length - this.#ordinalsAtField;
  }

  #startBlock(): void {
    this.#blocks.push(this.#dictionary.length);
    this.#blocks.push(this.#postingsAtTerm);
    this.#blocks.push(this.#ordinalsAtTerm);
    this.#blocks.push(this.#skipsAtTerm);
    this.#previousTerm = '';
  }

  /** Front coding: how many code units the term shares with the one before, how many are its own, and these. */
  #writeTerm(): void {
    const term = this.#term;
    const previous = this.#previousTerm;
    let shared = 0;
    const most = Math.min(term.length, previous.length);
    while (shared < most && term.charCodeAt(shared) === previous.charCodeAt(shared)) shared++;
    this.#dictionary.varint(shared);
    this.#dictionary.varint(term.length - shared);
    for (let at = shared; at < term.length; at++) this.#dictionary.varint(term.charCodeAt(at));
  }
}
