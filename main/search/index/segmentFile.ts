import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { FileSource, MemorySource } from './ByteSource';
import { Segment } from './Segment';
import { regionNames, type RegionName, type SegmentData } from './SegmentData';
import { xxHash32 } from './xxHash32';

/** `CPSG`, little-endian. */
const magic = 0x47535043;
const formatVersion = 1;
const preambleSize = 16;
const alignment = 8;

interface Header {
  readonly documents: number;
  readonly terms: number;
  readonly fields: number;
  readonly languages: readonly string[];
  /** For each region in their order: length in bytes, checksum. Each begins at the next multiple of 8. */
  readonly regions: readonly (readonly [length: number, checksum: number])[];
}

/** Why a file is not used. */
export class DamagedSegmentError extends Error {
  override readonly name = 'DamagedSegmentError';
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
  const regions = regionNames.map((name) => data.regions[name]);
  const header: Header = {
    documents: data.documentCount,
    terms: data.termCount,
    fields: data.fieldCount,
    languages: data.languages,
    regions: regions.map((bytes) => [bytes.length, xxHash32(bytes)]),
  };
  const json = Buffer.from(JSON.stringify(header));
  const padded = Buffer.concat([json, Buffer.alloc(padding(json.length), ' ')]);
  const preamble = Buffer.from(Uint32Array.of(magic, formatVersion, padded.length, xxHash32(padded)).buffer);
  return [preamble, padded, ...regions.flatMap((bytes) => [bytes, Buffer.alloc(padding(bytes.length))])];
}

function padding(length: number): number {
  return (alignment - (length % alignment)) % alignment;
}

export interface OpenSegmentOptions {
  /** Reads the ordinals into memory too, and checks them: for merging. */
  readonly whole?: boolean;
}

/**
 * Opens a segment's file. Everything but the ordinals is read and checked; these are read when needed.
 * @throws DamagedSegmentError and whatever the file system throws
 */
export function openSegmentFile(path: string, { whole = false }: OpenSegmentOptions = {}): Segment {
  const descriptor = openSync(path, 'r');
  try {
    const { header, start } = readHeader(descriptor);
    const lengths = header.regions.map(([length]) => length);
    const ordinalsLength = lengths.at(-1) ?? 0;
    const total = lengths.reduce((sum, length) => sum + length + padding(length), 0);
    if (fstatSync(descriptor).size !== start + total) throw new DamagedSegmentError('its length is wrong');
    const ordinalsAt = total - ordinalsLength - padding(ordinalsLength);
    const bytes = readExactly(descriptor, start, whole ? ordinalsAt + ordinalsLength : ordinalsAt);
    const data = dataOf(header, bytes, whole);
    if (whole) {
      closeSync(descriptor);
      return new Segment(data, new MemorySource(data.regions.ordinals));
    }
    return new Segment(data, new FileSource(descriptor, start + ordinalsAt, ordinalsLength));
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

/** Whether the ordinals in a segment's file are as they were written; the rest is checked when it is opened. */
export async function areOrdinalsWhole(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { header, start } = readHeader(file.fd);
    const [length, checksum] = header.regions.at(-1) ?? [0, 0];
    const before = header.regions.slice(0, -1).reduce((sum, [size]) => sum + size + padding(size), 0);
    const bytes = new Uint8Array(length);
    await file.read(bytes, 0, length, start + before);
    return xxHash32(bytes) === checksum;
  } finally {
    await file.close();
  }
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

function dataOf(header: Header, bytes: Uint8Array, whole: boolean): SegmentData {
  const regions: Partial<Record<RegionName, Uint8Array>> = {};
  let at = 0;
  regionNames.forEach((name, number) => {
    const [length, checksum] = header.regions[number] ?? [0, 0];
    const isRead = whole || name !== 'ordinals';
    const region = isRead ? bytes.subarray(at, at + length) : new Uint8Array();
    if (isRead && xxHash32(region) !== checksum) throw new DamagedSegmentError(`its ${name} were changed`);
    regions[name] = region;
    at += length + padding(length);
  });
  return {
    documentCount: header.documents,
    termCount: header.terms,
    fieldCount: header.fields,
    languages: header.languages,
    regions: regions as SegmentData['regions'],
  };
}

function readExactly(descriptor: number, position: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  if (readSync(descriptor, bytes, 0, length, position) !== length)
    throw new DamagedSegmentError('it is cut off');
  return bytes;
}
