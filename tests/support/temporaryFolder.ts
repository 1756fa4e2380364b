import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

/** A new folder for the test that asks, removed when it ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'commonplace-test-'));
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
