import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensurePackages } from './ensurePackages.mjs';
import { root } from './paths.mjs';
import { run } from './say.mjs';

/** Compares the index with stock Lunr at length: 3,000 queries in each of its states over 600 documents; `npm test` has a short run. */
await run(async () => {
  ensurePackages();
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--project', 'unit', 'tests/unit/search/index/identity.test.ts'],
    {
      cwd: root,
      stdio: 'inherit',
      env: { SEARCH_IDENTITY_QUERIES: '3000', SEARCH_IDENTITY_DOCUMENTS: '600', ...process.env },
    },
  );
  return status ?? 1;
});
