import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensurePackages } from './ensurePackages.mjs';
import { out } from './paths.mjs';
import { run } from './say.mjs';

await run(async () => {
  ensurePackages();
  await ensureBuilt({ what: 'node' });
  const { status } = spawnSync(process.execPath, [join(out, 'cli', 'cli.cjs'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  return status ?? 1;
});
