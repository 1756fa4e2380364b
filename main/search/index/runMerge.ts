import { mergeSegments } from './mergeSegments';
import { openSegmentFile, writeSegmentFile } from './segmentFile';

/** A merge as a thread of its own can do it: files in, a file out. */
export interface MergeRequest {
  readonly sources: readonly { readonly path: string; readonly deleted: Uint8Array | null }[];
  readonly target: string;
}

/** Merges segments' files into a new one. @throws DamagedSegmentError where a source is damaged anywhere */
export async function runMerge({ sources, target }: MergeRequest): Promise<void> {
  const opened = sources.map(({ path, deleted }) => ({
    segment: openSegmentFile(path, { whole: true }),
    deleted,
  }));
  await writeSegmentFile(target, mergeSegments(opened));
}
