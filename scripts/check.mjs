/** Checks the code without running it: `npm run check` all of it, `npm run check -- lint imports` these steps. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensurePackages } from './ensurePackages.mjs';
import { checkHygiene } from './hygiene.mjs';
import { root } from './paths.mjs';
import { run, say } from './say.mjs';
import { checkTypes } from './types.mjs';

/** Each step returns its complaints, empty when there are none. */
const steps = {
  types: checkTypes,
  lint: () =>
    complaintsOf('eslint/bin/eslint.js', [
      '.',
      '--max-warnings=0',
      ...cacheIn('eslint'),
      '--cache-strategy=content',
    ]),
  imports: () =>
    complaintsOf('dependency-cruiser/bin/dependency-cruise.mjs', [
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
      ...['main', 'preload', 'renderer', 'scripts', 'tests'],
    ]),
  formatting: () =>
    complaintsOf('prettier/bin/prettier.cjs', ['.', '--check', '--log-level=warn', ...cacheIn('prettier')]),
  unused: () => complaintsOf('knip/bin/knip.js', ['--no-progress']),
  hygiene: checkHygiene,
};

await run(async () => {
  ensurePackages();
  const asked = process.argv.slice(2);
  let wrong = 0;
  for (const [name, step] of Object.entries(steps)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const started = Date.now();
    const complaints = await step();
    if (complaints !== '') process.stdout.write(`${complaints.trim()}\n`);
    say(`${complaints === '' ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    if (complaints !== '') wrong++;
  }
  return wrong === 0 ? 0 : 1;
});

/**
 * @param {string} tool a script below node_modules
 * @param {string[]} args
 * @returns {string} what it printed where it ended badly
 */
function complaintsOf(tool, args) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', tool), ...args],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return status === 0 ? '' : `${stdout}${stderr}` || `${tool} ended with ${status}`;
}

/** @param {string} tool */
function cacheIn(tool) {
  return ['--cache', `--cache-location=node_modules/.cache/${tool}/cache`];
}
