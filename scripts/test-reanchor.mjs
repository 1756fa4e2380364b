import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensurePackages } from './ensurePackages.mjs';
import { root } from './paths.mjs';
import { run } from './say.mjs';

/** Anchors annotations anew at length: some hundred articles, thousands of random edits; prints the figures. `npm test` has a short run. */
await run(async () => {
  ensurePackages();
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--project', 'unit', 'tests/unit/annotations/reanchor.test.ts'],
    {
      cwd: root,
      stdio: 'inherit',
      env: { REANCHOR_ARTICLES: '400', REANCHOR_EACH: '12', REANCHOR_ROUNDS: '3', ...process.env },
    },
  );
  return status ?? 1;
});
