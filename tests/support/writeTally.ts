import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many tests ended how. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** Leaves a runner's counts where `npm test` adds them up; does nothing where the runner was started by itself. */
export function writeTally(runner: string, tally: Tally): void {
  const folder = process.env['COMMONPLACE_TALLY'];
  if (folder !== undefined) writeFileSync(join(folder, `${runner}.json`), JSON.stringify(tally));
}
