import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { CheckedPages, pageChecks } from './CheckedPages';
import { DamagedSegmentError } from './DamagedSegmentError';
import { Segment } from './Segment';
import {
  pagedRegions,
  wholeRegions,
  type PagedRegion,
  type SegmentData,
  type WholeRegion,
} from './SegmentData';
import { SegmentPages } from './SegmentPages';
import { bytesOf, wordsOf } from './words';
import { xxHash32 } from './xxHash32';

/** `CPSG`, little-endian. */
const magic = 0x47535043;
const formatVersion = 2;
const preambleSize = 16;
const alignment = 8;

interface Header {
  readonly documents: number;
  readonly terms: number;
  readonly fields: number;
  readonly languages: SegmentData['languages'];
  readonly lengths: SegmentData['lengths'];
  /** For each region read whole, then for the page checksums of each other: length in bytes, checksum. */
  readonly whole: readonly (readonly [length: number, checksum: number])[];
  /** The length of each region kept by pages. Every part begins at the next multiple of 8. */
  readonly paged: readonly number[];
}

/** Writes a segment to a new file and flushes it. */
export async function writeSegmentFile(path: string, data: SegmentData): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (const part of partsOf(data)) await file.writeFile(part);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The bytes of a segment's file. */
function partsOf(data: SegmentData): readonly Uint8Array[] {
  const whole = wholeRegions.map((name) => data.regions[name]);
  const paged = pagedRegions.map((name) => data.regions[name]);
  const checks = paged.map((bytes) => bytesOf(pageChecks(bytes)));
  const header: Header = {
    documents: data.documentCount,
    terms: data.termCount,
    fields: data.fieldCount,
    languages: data.languages,
    lengths: data.lengths,
    whole: [...whole, ...checks].map((bytes) => [bytes.length, xxHash32(bytes)]),
    paged: paged.map(({ length }) => length),
  };
  const json = Buffer.from(JSON.stringify(header));
  const padded = Buffer.concat([json, Buffer.alloc(padding(json.length), ' ')]);
  const preamble = Buffer.from(Uint32Array.of(magic, formatVersion, padded.length, xxHash32(padded)).buffer);
  const parts = [...whole, ...checks, ...paged];
  return [preamble, padded, ...parts.flatMap((bytes) => [bytes, Buffer.alloc(padding(bytes.length))])];
}

function padding(length: number): number {
  return (alignment - (length % alignment)) % alignment;
}

export interface OpenSegmentOptions {
  /** Reads and checks everything, and keeps no file open: for merging. */
  readonly whole?: boolean;
}

/**
 * Opens a segment's file. What is kept by pages is read, and checked, when it is needed.
 * @throws DamagedSegmentError and whatever the file system throws
 */
export function openSegmentFile(path: string, { whole = false }: OpenSegmentOptions = {}): Segment {
  const descriptor = openSync(path, 'r');
  try {
    const { header, start } = readHeader(descriptor);
    const sizes = [...header.whole.map(([length]) => length), ...header.paged];
    if (fstatSync(descriptor).size !== start + sumPadded(sizes))
      throw new DamagedSegmentError('its length is wrong');
    const { regions, checks, end } = readWhole(descriptor, header, start);
    let at = end;
    const paged = forEachPaged((_, number) => {
      const length = header.paged[number] ?? 0;
      const pages = new CheckedPages(descriptor, at, length, checks[number]!);
      at += length + padding(length);
      return pages;
    });
    if (!whole) {
      const data = dataOf(header, { ...regions, ...forEachPaged(() => new Uint8Array()) });
      return new Segment(data, new SegmentPages(descriptor, paged));
    }
    const read = forEachPaged((name) => paged[name].readAll());
    closeSync(descriptor);
    return new Segment(dataOf(header, { ...regions, ...read }));
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

function forEachPaged<T>(make: (name: PagedRegion, number: number) => T): Readonly<Record<PagedRegion, T>> {
  const made = pagedRegions.map((name, number) => [name, make(name, number)]);
  return Object.fromEntries(made) as Record<PagedRegion, T>;
}

function dataOf(header: Header, regions: SegmentData['regions']): SegmentData {
  return {
    documentCount: header.documents,
    termCount: header.terms,
    fieldCount: header.fields,
    languages: header.languages,
    lengths: header.lengths,
    regions,
  };
}

function readHeader(descriptor: number): { readonly header: Header; readonly start: number } {
  const preamble = readExactly(descriptor, 0, preambleSize);
  const [mark, version, length = 0, checksum] = new Uint32Array(preamble.buffer);
  if (mark !== magic || version !== formatVersion)
    throw new DamagedSegmentError('it is no segment of this version');
  if (length > fstatSync(descriptor).size) throw new DamagedSegmentError('its header is cut off');
  const json = readExactly(descriptor, preambleSize, length);
  if (xxHash32(json) !== checksum) throw new DamagedSegmentError('its header was changed');
  return { header: JSON.parse(Buffer.from(json).toString()) as Header, start: preambleSize + length };
}

interface WholeParts {
  readonly regions: Readonly<Record<WholeRegion, Uint8Array>>;
  /** For each region kept by pages. */
  readonly checks: readonly Uint32Array[];
  /** Where in the file they end. */
  readonly end: number;
}

function readWhole(descriptor: number, { whole }: Header, start: number): WholeParts {
  const size = sumPadded(whole.map(([length]) => length));
  const bytes = readExactly(descriptor, start, size);
  let at = 0;
  const parts = whole.map(([length, checksum], number) => {
    const part = bytes.subarray(at, at + length);
    const name = wholeRegions[number] ?? 'page checksums';
    if (xxHash32(part) !== checksum) throw new DamagedSegmentError(`its ${name} were changed`);
    at += length + padding(length);
    return part;
  });
  const regions = Object.fromEntries(wholeRegions.map((name, number) => [name, parts[number]!]));
  return {
    regions: regions as WholeParts['regions'],
    checks: parts.slice(wholeRegions.length).map(wordsOf),
    end: start + size,
  };
}

function sumPadded(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length + padding(length), 0);
}

function readExactly(descriptor: number, position: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  if (readSync(descriptor, bytes, 0, length, position) !== length)
    throw new DamagedSegmentError('it is cut off');
  return bytes;
}
