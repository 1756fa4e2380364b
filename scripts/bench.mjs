/**
 * Runs a benchmark: `npm run bench -- <name> [arguments]`, the name of a file in `tests/bench`. Each prints a table with the
 * ratio to a named peer measured in the same run: machines differ, ratios say more.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { out, root } from './paths.mjs';
import { prepareApp } from './prepare.mjs';
import { run, Trouble } from './say.mjs';

await run(async () => {
  const [name, ...given] = process.argv.slice(2);
  const folder = join(root, 'tests', 'bench');
  if (name === undefined || !existsSync(join(folder, `${name}.ts`))) {
    const names = readdirSync(folder).filter((file) => file.endsWith('.ts'));
    throw new Trouble(`Name a benchmark: ${names.map((file) => file.slice(0, -3)).join(', ')}.`);
  }
  const { executable, endScreen } = await prepareApp();
  const { build } = await import('esbuild');
  const bundle = join(out, 'bench', `${name}.cjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [join(folder, `${name}.ts`)],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['electron', 'playwright', '@playwright/test'],
    logLevel: 'error',
  });
  const { status } = spawnSync(process.execPath, [bundle, ...given], {
    stdio: 'inherit',
    cwd: root,
    env: { ...process.env, COMMONPLACE_ELECTRON: executable },
  });
  endScreen();
  return status ?? 1;
});
