import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensurePackages } from './ensurePackages.mjs';
import { out, root } from './paths.mjs';
import { run } from './say.mjs';

/** Measures search against other engines: see tests/bench/search.ts. */
await run(async () => {
  ensurePackages();
  await ensureBuilt({ what: 'node' });
  const { build } = await import('esbuild');
  const program = join(out, 'bench', 'search.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['tests/bench/search.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'esm',
    external: ['libsql'],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
  return status ?? 1;
});
