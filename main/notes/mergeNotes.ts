import { diff3Merge } from 'node-diff3';

/** A text changed in two ways, as one with both changes; null where they touch the same lines. */
export function mergeNotes(mine: string, base: string, theirs: string): string | null {
  const regions = diff3Merge(mine.split('\n'), base.split('\n'), theirs.split('\n'), {
    excludeFalseConflicts: true,
  });
  const lines: string[] = [];
  for (const { ok } of regions) {
    if (ok === undefined) return null;
    lines.push(...ok);
  }
  return lines.join('\n');
}
