import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from '../../storage';
import { readCommit, writeCommit } from './commitFile';
import { DamagedSegmentError } from './DamagedSegmentError';
import { LiveSegment } from './LiveSegment';
import type { Segment } from './Segment';
import { openSegmentFile, writeSegmentFile } from './segmentFile';

const commitName = 'commit';
const segmentPattern = /^segment-(\d+)$/;

/** A segment's file that could not be used. */
export interface DamagedSegment {
  readonly file: string;
  readonly reason: string;
}

/** What a folder held at its last commit. */
export interface StoredIndex {
  readonly generation: number;
  readonly segments: readonly LiveSegment[];
  readonly damaged: readonly DamagedSegment[];
}

/**
 * The folder of an index: `commit` says which of the segments' files it is made of. Files are never changed; a new one gets a
 * number no other had. What `commit` does not name is left from a write that did not end, or no longer of use, and is removed.
 */
export class SegmentStore {
  #nextFile = 0;
  readonly #reserved = new Set<string>();
  /** Segments that were replaced; a query's hits may still read of them until the commit after the next. */
  #retired: Segment[] = [];
  #retiredBefore: Segment[] = [];

  constructor(private readonly folder: string) {}

  /** Opens what was committed last. A damaged segment is left out, and its file removed at the next commit. */
  async open(): Promise<StoredIndex> {
    await mkdir(this.folder, { recursive: true });
    const names = await readdir(this.folder);
    this.#nextFile = 1 + Math.max(0, ...names.map((name) => Number(segmentPattern.exec(name)?.[1] ?? 0)));
    const commit = await readCommit(this.path(commitName));
    const segments: LiveSegment[] = [];
    const damaged: DamagedSegment[] = [];
    for (const { file, deleted } of commit?.segments ?? []) {
      try {
        const live = this.openFile(file);
        live.deleteAllOf(deleted);
        segments.push(live);
      } catch (error) {
        damaged.push({ file, reason: reasonOf(error) });
      }
    }
    await this.#removeAllBut(segments);
    return { generation: commit?.generation ?? 0, segments, damaged };
  }

  /** Where a file of the index is. */
  path(file: string): string {
    return join(this.folder, file);
  }

  /** A name for a new file, which is not removed until it is released. */
  reserveFile(): string {
    const file = `segment-${String(this.#nextFile++)}`;
    this.#reserved.add(file);
    return file;
  }

  releaseFile(file: string): void {
    this.#reserved.delete(file);
  }

  openFile(file: string): LiveSegment {
    return new LiveSegment(openSegmentFile(this.path(file)), file);
  }

  /** Writes a segment that was only in memory; answers it as read from its file. */
  async write(live: LiveSegment): Promise<LiveSegment> {
    const file = this.reserveFile();
    try {
      await writeSegmentFile(this.path(file), live.segment.data);
      return this.openFile(file);
    } finally {
      this.releaseFile(file);
    }
  }

  /** Makes these segments, all written, what will be opened next. */
  async commit(generation: number, segments: readonly LiveSegment[]): Promise<void> {
    const committed = segments.map(({ file, deleted }) => ({ file: file ?? '', deleted }));
    await writeCommit(this.path(commitName), { generation, segments: committed });
    await this.#removeAllBut(segments);
    for (const segment of this.#retiredBefore) segment.close();
    this.#retiredBefore = this.#retired;
    this.#retired = [];
  }

  /** Takes note that a segment is no longer part of the index. */
  retire(segment: Segment): void {
    this.#retired.push(segment);
  }

  close(): void {
    for (const segment of [...this.#retired, ...this.#retiredBefore]) segment.close();
    this.#retired = [];
    this.#retiredBefore = [];
  }

  async #removeAllBut(segments: readonly LiveSegment[]): Promise<void> {
    const kept = new Set([commitName, ...this.#reserved, ...segments.map(({ file }) => file)]);
    for (const name of await readdir(this.folder))
      if (!kept.has(name)) await rm(this.path(name), { force: true, recursive: true });
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof DamagedSegmentError) return error.message;
  if (isMissing(error)) return 'it is missing';
  return error instanceof Error ? error.message : String(error);
}
