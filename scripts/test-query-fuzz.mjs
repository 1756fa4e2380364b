import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensurePackages } from './ensurePackages.mjs';
import { root } from './paths.mjs';
import { run } from './say.mjs';

/** Understands a million random strings as queries, searches for fifty thousand of them, and prints the slowest; `npm test` has a short run. */
await run(async () => {
  ensurePackages();
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--project', 'unit', 'tests/unit/search/queryFuzz.test.ts'],
    {
      cwd: root,
      stdio: 'inherit',
      env: { QUERY_FUZZ_STRINGS: '1000000', QUERY_FUZZ_SEARCHED_ONE_IN: '20', ...process.env },
    },
  );
  return status ?? 1;
});
