import { analysisVersion } from '../analysis';
import { readTextIfThere, writeFileAtomic } from '../../storage';
import { indexFields } from './fields';
import { xxHash32 } from './xxHash32';

/** What the index was at a commit: its segments in the order of their documents. */
export interface Commit {
  readonly generation: number;
  readonly segments: readonly CommittedSegment[];
}

export interface CommittedSegment {
  readonly file: string;
  /** 1 for each deleted document, or null. */
  readonly deleted: Uint8Array | null;
}

interface CommitRecord {
  readonly analysis: number;
  readonly fields: readonly string[];
  readonly generation: number;
  /** `deleted`: a bit for each document from the lowest on, in base64; empty where none is. */
  readonly segments: readonly { readonly file: string; readonly deleted: string }[];
}

/** Writes the commit file in the place of the one there: a line with the checksum of what follows, and JSON. */
export async function writeCommit(path: string, { generation, segments }: Commit): Promise<void> {
  const record: CommitRecord = {
    analysis: analysisVersion,
    fields: indexFields,
    generation,
    segments: segments.map(({ file, deleted }) => ({ file, deleted: packed(deleted) })),
  };
  const json = JSON.stringify(record);
  await writeFileAtomic(path, `${checksumOf(json)}\n${json}\n`);
}

/** Reads the commit file; null where there is none that can be used: none, a damaged one, one of another version. */
export async function readCommit(path: string): Promise<Commit | null> {
  const text = await readTextIfThere(path);
  if (text === null) return null;
  const [checksum, json = ''] = text.split('\n');
  if (checksum !== checksumOf(json)) return null;
  const { analysis, fields, generation, segments } = JSON.parse(json) as CommitRecord;
  if (analysis !== analysisVersion || fields.join() !== indexFields.join()) return null;
  return {
    generation,
    segments: segments.map(({ file, deleted }) => ({ file, deleted: unpacked(deleted) })),
  };
}

function checksumOf(json: string): string {
  return xxHash32(Buffer.from(json)).toString(16).padStart(8, '0');
}

function packed(deleted: Uint8Array | null): string {
  if (deleted === null) return '';
  const bits = new Uint8Array(Math.ceil(deleted.length / 8));
  deleted.forEach((mark, document) => {
    if (mark === 1) bits[document >> 3] = (bits[document >> 3] ?? 0) | (1 << (document & 7));
  });
  return Buffer.from(bits).toString('base64');
}

function unpacked(text: string): Uint8Array | null {
  if (text === '') return null;
  const bits = Buffer.from(text, 'base64');
  return Uint8Array.from(
    { length: bits.length * 8 },
    (_, document) => ((bits[document >> 3] ?? 0) >> (document & 7)) & 1,
  );
}
