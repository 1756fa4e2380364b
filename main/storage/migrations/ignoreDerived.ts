import { join } from 'node:path';
import { readTextIfThere, writeFileAtomic } from '../atomicFile';
import type { Migration } from './Migration';

const ignored = ['.cache/', '.journal/'];

/**
 * Format 2: a library that is kept in Git leaves out what is derived or of the moment, `.cache` and `.journal`. A file `.gitignore` that
 * is there already keeps its lines.
 */
export const ignoreDerived: Migration = {
  to: 2,
  what: 'keep .cache and .journal out of Git',
  run: async (root) => {
    const path = join(root, '.gitignore');
    const before = (await readTextIfThere(path)) ?? '';
    const lines = new Set(before.split(/\r?\n/));
    const missing = ignored.filter((line) => !lines.has(line));
    const gap = before === '' || before.endsWith('\n') ? '' : '\n';
    if (missing.length > 0) await writeFileAtomic(path, `${before}${gap}${missing.join('\n')}\n`);
  },
};
