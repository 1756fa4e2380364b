import type { FileOutcome, ImportedFile } from '../../preload/contract/importing';

/** How many files of an import came to each end. */
export function countOutcomes(files: readonly ImportedFile[]): Record<FileOutcome, number> {
  const counts: Record<FileOutcome, number> = { added: 0, alreadyHere: 0, unsupported: 0, failed: 0 };
  for (const { outcome } of files) counts[outcome]++;
  return counts;
}
