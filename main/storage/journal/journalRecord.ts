import { createHash } from 'node:crypto';
import type { RecordedChange } from './FolderChange';

/** A change in a record's heading: contents are given by their lengths, in the order in which they follow. */
type Heading =
  | { readonly make: string; readonly files: readonly (readonly [name: string, bytes: number])[] }
  | { readonly write: string; readonly bytes: number }
  | { readonly move: string; readonly to: string }
  | { readonly remove: string }
  | { readonly touch: string };

const checksumBytes = 8;
const frameBytes = 4 + checksumBytes;

/** The first line of a journal's file. */
export const journalHeader = Buffer.from('commonplace journal 1\n');

/** Changes as one record: length, checksum, heading, contents; see DESIGN.md. */
export function encodeRecord(changes: readonly RecordedChange[]): Buffer {
  const contents: Buffer[] = [];
  const taken = (content: string | Uint8Array): number => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : asBuffer(content);
    contents.push(bytes);
    return bytes.length;
  };
  const heading = Buffer.from(JSON.stringify(changes.map((change) => headingOf(change, taken))));
  const body = Buffer.concat([lengthOf(heading), heading, ...contents]);
  return Buffer.concat([lengthOf(body), checksumOf(body), body]);
}

/** The changes in a journal's file, record after record, up to where it was cut off or damaged. */
export function* decodeRecords(file: Buffer): Iterable<readonly RecordedChange[]> {
  if (!file.subarray(0, journalHeader.length).equals(journalHeader)) return;
  let at = journalHeader.length;
  while (at + frameBytes <= file.length) {
    const end = at + frameBytes + file.readUInt32LE(at);
    const body = file.subarray(at + frameBytes, end);
    if (end > file.length || !file.subarray(at + 4, at + frameBytes).equals(checksumOf(body))) return;
    yield decodeBody(body);
    at = end;
  }
}

function headingOf(change: RecordedChange, taken: (content: string | Uint8Array) => number): Heading {
  switch (change.kind) {
    case 'make':
      return {
        make: change.folder,
        files: Object.entries(change.files).map(([name, content]) => [name, taken(content)]),
      };
    case 'write':
      return { write: change.file, bytes: taken(change.content) };
    case 'move':
      return { move: change.from, to: change.to };
    case 'remove':
      return { remove: change.folder };
    case 'touch':
      return { touch: change.folder };
  }
}

function decodeBody(body: Buffer): readonly RecordedChange[] {
  let at = 4 + body.readUInt32LE(0);
  const next = (bytes: number): Buffer => body.subarray(at, (at += bytes));
  const headings = JSON.parse(body.toString('utf8', 4, at)) as readonly Heading[];
  return headings.map((heading): RecordedChange => {
    if ('make' in heading) {
      const files = Object.fromEntries(heading.files.map(([name, bytes]) => [name, next(bytes)]));
      return { kind: 'make', folder: heading.make, files };
    }
    if ('write' in heading) return { kind: 'write', file: heading.write, content: next(heading.bytes) };
    if ('move' in heading) return { kind: 'move', from: heading.move, to: heading.to };
    if ('remove' in heading) return { kind: 'remove', folder: heading.remove };
    return { kind: 'touch', folder: heading.touch };
  });
}

function lengthOf(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return length;
}

function checksumOf(body: Buffer): Buffer {
  return createHash('sha256').update(body).digest().subarray(0, checksumBytes);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
