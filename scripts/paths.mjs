import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where builds go. */
export const out = join(root, 'out');

/** What is fetched once for all checkouts, such as the development runtime. */
export const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'commonplace');
