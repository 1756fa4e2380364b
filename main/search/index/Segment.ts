import type { ByteReader } from './ByteReader';
import { DocumentTable } from './DocumentTable';
import { OrdinalCursor } from './OrdinalCursor';
import { inMemory, type Region } from './Region';
import { SkipTable } from './SkipTable';
import type { PagedRegion, SegmentData } from './SegmentData';
import type { SegmentPages } from './SegmentPages';
import { TermDictionary } from './TermDictionary';
import type { TermEntry } from './TermEntry';
import { Uint32List } from './Uint32List';
import { wordsOf } from './words';

/**
 * A part of the index that never changes: the words of some documents. One that was opened reads the pages of its postings and
 * ordinals as they are asked for; whatever does so throws a DamagedSegmentError where one was changed.
 */
export class Segment {
  readonly documents: DocumentTable;
  readonly dictionary: TermDictionary;
  readonly #postings: Region;
  readonly #skips: SkipTable;

  constructor(
    readonly data: SegmentData,
    /** Null where all of it is in memory. */
    private readonly pages: SegmentPages | null = null,
  ) {
    const region = (name: 'dictionary' | 'skips' | 'postings'): Region =>
      pages?.[name] ?? inMemory(data.regions[name]);
    this.documents = new DocumentTable(data);
    this.dictionary = new TermDictionary(
      region('dictionary'),
      wordsOf(data.regions.blocks),
      data.termCount,
      data.fieldCount,
    );
    this.#postings = region('postings');
    this.#skips = new SkipTable(region('skips'));
  }

  /** The bytes of a region, whether they were read or not. */
  regionSize(name: PagedRegion): number {
    return this.pages?.[name].length ?? this.data.regions[name].length;
  }

  /** True once a page of its file was found that was changed. */
  get isDamaged(): boolean {
    return this.pages?.isDamaged === true;
  }

  /**
   * Reads the postings of a term in a field into `documents` (numbers raised by `base`) and `frequencies` from `at` on, leaving
   * out the deleted, and answers where it ended. The innermost loop of most queries: varints are read in place.
   */
  readPostings(
    entry: TermEntry,
    field: number,
    deleted: Uint8Array | null,
    documents: Uint32Array,
    frequencies: Uint32Array,
    at: number,
    base: number,
  ): number {
    this.#postings.need(entry.postingsStart(field), entry.postingsEnd(field));
    const { bytes } = this.#postings;
    let read = entry.postingsStart(field);
    let write = at;
    let document = 0;
    for (let left = entry.count(field); left > 0; left--) {
      let value = bytes[read++]!;
      if (value > 127) {
        value &= 127;
        let byte;
        let shift = 7;
        do {
          byte = bytes[read++]!;
          value |= (byte & 127) << shift;
          shift += 7;
        } while (byte > 127);
      }
      let frequency = 1;
      if (value & 1) {
        frequency = bytes[read++]!;
        if (frequency > 127) {
          frequency &= 127;
          let byte;
          let shift = 7;
          do {
            byte = bytes[read++]!;
            frequency |= (byte & 127) << shift;
            shift += 7;
          } while (byte > 127);
        }
      }
      document += value >>> 1;
      if (deleted?.[document] === 1) continue;
      documents[write] = document + base;
      frequencies[write++] = frequency;
    }
    return write;
  }

  /** Where a term stands in a field of a document, or null where it does not. */
  ordinals(entry: TermEntry, field: number, document: number): readonly number[] | null {
    const place = this.#skips.before(entry, field, document);
    const start = entry.ordinalsStart(field);
    const end = place.ordinalsEnd === null ? entry.ordinalsEnd(field) : start + place.ordinalsEnd;
    const from = start + place.ordinals;
    const bytes = this.#ordinalBytes(from, end);
    this.#postings.need(entry.postingsStart(field) + place.postings, entry.postingsEnd(field));
    const ordinals = new Uint32List(8);
    const isFound = new OrdinalCursor(this.#postings.bytes, entry, field, place, bytes).seek(
      document,
      ordinals,
    );
    return isFound ? Array.from(ordinals.finish()) : null;
  }

  /** The same for documents asked for in ascending order. */
  ordinalCursor(entry: TermEntry, field: number): OrdinalCursor {
    this.#postings.need(entry.postingsStart(field), entry.postingsEnd(field));
    const start = { document: 0, postings: 0, ordinals: 0 };
    return new OrdinalCursor(
      this.#postings.bytes,
      entry,
      field,
      start,
      this.#ordinalBytes(entry.ordinalsStart(field), entry.ordinalsEnd(field)),
      this.#skips,
    );
  }

  /** Puts a reader before the ordinals of a term in a field, as they stand in the file: for each posting its first, then the steps to the next. */
  readOrdinals(entry: TermEntry, field: number, reader: ByteReader): void {
    const start = entry.ordinalsStart(field);
    reader.bytes =
      this.pages?.ordinals.read(start, entry.ordinalsEnd(field) - start) ?? this.data.regions.ordinals;
    reader.at = this.pages === null ? start : 0;
  }

  /** Looks for damage in what was not read yet; `isDamaged` tells. */
  async check(): Promise<void> {
    await this.pages?.check();
  }

  close(): void {
    this.pages?.close();
  }

  #ordinalBytes(start: number, end: number): Uint8Array {
    return this.pages?.ordinals.read(start, end - start) ?? this.data.regions.ordinals.subarray(start, end);
  }
}
