import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Writes `count` real news stories in all four styles into `folder`. @throws Error where the corpus is not at hand */
export function writeCorpus(folder: string, count: number): void {
  const shared = process.env['COMMONPLACE_SHARED'] ?? resolve(process.cwd(), '..', 'shared');
  const expand = join(shared, 'corpora', 'expand.mjs');
  if (!existsSync(expand))
    throw new Error(
      `The corpus is not at hand: set COMMONPLACE_SHARED to the folder that holds corpora/expand.mjs.`,
    );
  execFileSync(process.execPath, [expand, folder, '--count', String(count), '--style', 'mixed']);
}
