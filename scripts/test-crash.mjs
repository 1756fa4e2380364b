import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensurePackages } from './ensurePackages.mjs';
import { out, root } from './paths.mjs';
import { run } from './say.mjs';

/** Kills the library process at random moments: `npm run test:crash -- --kills 300 --seed 1`; see tests/crash/kills.ts. */
await run(async () => {
  ensurePackages();
  await ensureBuilt({ what: 'node' });
  const { build } = await import('esbuild');
  // Two folders below the root, as the sources are: they name the bundles from where they stand.
  const program = join(out, 'crash', 'kills.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['tests/crash/kills.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    logLevel: 'error',
  });
  const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], {
    stdio: 'inherit',
    cwd: root,
  });
  return status ?? 1;
});
